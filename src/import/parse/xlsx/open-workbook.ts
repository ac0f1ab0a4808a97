/** XLSX stage: the rows of a workbook's sheets as the person sees them in Excel, in batches, within bounds of memory and time. */
import type { ByteSource } from '../../../base/byte-source.ts';
import type { Sheet } from '../../../contract/file-format.ts';
import { refuse } from '../../../contract/refusals.ts';
import type { RecordReader } from '../../model/raw-row.ts';
import { defaultLimits, type XlsxLimits } from './limits.ts';
import { checkKind } from './package/check-kind.ts';
import { openPackage, type Package, type Part } from './package/open-package.ts';
import { readUtf8Part } from './package/utf8-part.ts';
import { readXmlPart } from './parts/read-xml-part.ts';
import { readCellFormats } from './parts/styles-part.ts';
import { readWorkbookPart, type SheetPart } from './parts/workbook-part.ts';
import { XmlScanner } from './scan/xml-scanner.ts';
import { type CellMarks, readCellMarks } from './sheet/cell-marks.ts';
import { findDefaultSheet } from './sheet/find-default-sheet.ts';
import { readSheet } from './sheet/sheet-reader.ts';
import type { SpillFile } from './strings/byte-log.ts';
import { SharedStringsListener } from './strings/shared-strings-listener.ts';
import { StringStore } from './strings/string-store.ts';
import { CellFormats } from './values/cell-formats.ts';

export type WorkbookOptions = {
  /** Opens a temporary file for shared strings beyond `stringBytesInMemory`; without it such a workbook is refused. */
  readonly openSpill?: () => SpillFile;
  readonly limits?: Partial<XlsxLimits>;
};

export type Workbook = {
  readonly format: 'xlsx';
  /** Worksheets in the order of their tabs. */
  readonly sheets: readonly Sheet[];
  /** Serial numbers of days count from 1904 instead of 1900. */
  readonly date1904: boolean;
  readonly sizeBytes: number;
  /** The first visible sheet that has a value; the first visible one where none has. */
  findDefaultSheet(): Promise<string>;
  /**
   * The rows of a sheet that have a value, hidden and filtered ones too; `line` is the row's number in the sheet.
   * Throws sheet_not_found. Reading may refuse: file_damaged, file_unsafe_xml, file_bomb, file_too_many_columns.
   * @param marks makes a table of the sheet: merged cells have their value in each of their rows, cells have the
   * targets of their hyperlinks, and whole numbers keep digits that their format hides
   */
  read(sheet: string, marks?: CellMarks): RecordReader;
  /** Merged cells and hyperlinks of a sheet, which stand behind its rows. Throws as `read` does. */
  readMarks(sheet: string): Promise<CellMarks>;
  close(): Promise<void>;
};

/**
 * Opens a workbook: directory, sheets and formats are read, rows not yet. Refuses what is no readable workbook:
 * file_damaged, file_unsupported (another kind of zip), file_password_protected, file_unsafe_xml, file_bomb.
 */
export async function openWorkbook(source: ByteSource, options: WorkbookOptions = {}): Promise<Workbook> {
  const pack = await openPackage(source, { ...defaultLimits, ...options.limits });
  checkKind(pack);
  // Nothing in it matters here, but a document type does: it is the first part that Excel reads.
  await readXmlPart(pack, '[Content_Types].xml', { open() {} });
  const workbook = await readWorkbookPart(pack);
  const codes = await readCellFormats(pack, workbook.stylesPath);
  const { calculatesOnLoad } = workbook;
  const formats = new CellFormats(codes, workbook.date1904);
  const strings = sharedStringsOf(pack, workbook.sharedStringsPath, options.openSpill);
  return {
    format: 'xlsx',
    sheets: workbook.sheets.map(({ name, hidden }) => ({ name, hidden })),
    date1904: workbook.date1904,
    sizeBytes: source.sizeBytes,
    findDefaultSheet: () => findDefaultSheet(pack, workbook.sheets),
    read: (name, marks) =>
      readSheet({
        pack,
        part: getPart(pack, workbook.sheets, name),
        formats,
        strings,
        calculatesOnLoad,
        marks,
      }),
    readMarks: async (name) => readCellMarks(pack, getPart(pack, workbook.sheets, name)),
    close: strings.close,
  };
}

function getPart(pack: Package, sheets: readonly SheetPart[], name: string): Part {
  const part = pack.parts.get(pathOf(sheets, name));
  if (!part) throw refuse('file_damaged', { detail: name });
  return part;
}

function pathOf(sheets: readonly SheetPart[], name: string): string {
  const sheet = sheets.find((candidate) => candidate.name === name);
  if (sheet) return sheet.path.toLowerCase();
  throw refuse('sheet_not_found', { sheet: name, sheets: sheets.map((one) => one.name).join(', ') });
}

/** The shared strings, loaded when the first sheet is read. A workbook without them has an empty store. */
function sharedStringsOf(pack: Package, path: string | undefined, openSpill: WorkbookOptions['openSpill']) {
  const { limits } = pack;
  const part = path === undefined ? undefined : pack.parts.get(path.toLowerCase());
  const store = new StringStore({
    maxStrings: limits.sharedStrings,
    maxStringBytes: limits.tokenBytes,
    memoryBytes: limits.stringBytesInMemory,
    openSpill,
  });
  let loaded: Promise<StringStore> | undefined;
  async function fill(onRead: (bytes: number) => void): Promise<StringStore> {
    if (!part) return store;
    const scanner = new XmlScanner(
      new SharedStringsListener(store, limits.tokenBytes),
      part.path,
      limits.tokenBytes,
    );
    for await (const chunk of readUtf8Part(pack, part, onRead)) {
      scanner.feed(chunk);
      while (scanner.run());
    }
    scanner.end();
    return store;
  }
  return {
    packedBytes: part?.entry.compressedSize ?? 0,
    load: (onRead: (bytes: number) => void): Promise<StringStore> => {
      loaded ??= fill(onRead);
      return loaded;
    },
    close: async (): Promise<void> => store.close(),
  };
}
