/**
 * Reads the rows of a workbook's sheets as displayed in Excel, in batches, with limits on memory
 * and time.
 */
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
  /**
   * Opens a temporary file for shared strings beyond `stringBytesInMemory`. Without it such a
   * workbook is refused.
   */
  readonly openSpill?: () => SpillFile;
  readonly limits?: Partial<XlsxLimits>;
};

export type Workbook = {
  readonly format: 'xlsx';
  /** Worksheets in tab order. */
  readonly sheets: readonly Sheet[];
  /** Date serial numbers count from 1904 instead of 1900. */
  readonly date1904: boolean;
  readonly sizeBytes: number;
  /** The first visible sheet with a value, or else the first visible one. */
  findDefaultSheet(): Promise<string>;
  /**
   * The rows of a sheet that have a value, including hidden and filtered ones. `line` is the row's
   * number in the sheet. Throws sheet_not_found; reading can throw file_damaged, file_unsafe_xml,
   * file_bomb, file_too_many_columns.
   * @param marks reads the sheet as a table: merged cells have their value in each of their rows,
   * cells have the targets of their hyperlinks, and integers keep digits hidden by their format
   */
  read(sheet: string, marks?: CellMarks): RecordReader;
  /**
   * Merged cells and hyperlinks of a sheet, which are stored after its rows. Throws the same errors
   * as `read`.
   */
  readMarks(sheet: string): Promise<CellMarks>;
  close(): Promise<void>;
};

/**
 * Opens a workbook: reads its directory, sheets and formats, but no rows. Throws file_damaged,
 * file_unsupported (another kind of zip), file_password_protected, file_unsafe_xml, file_bomb.
 */
export async function openWorkbook(source: ByteSource, options: WorkbookOptions = {}): Promise<Workbook> {
  const pack = await openPackage(source, { ...defaultLimits, ...options.limits });
  checkKind(pack);
  // Only checked for a document type: it is the first part that Excel reads.
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

/** The shared strings, loaded with the first sheet. Empty if the workbook has none. */
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
