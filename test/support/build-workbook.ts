import { Buffer } from 'node:buffer';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** The parts of a workbook. Omitted parts are like those of a plain workbook of Excel. */
export type WorkbookParts = {
  /** Inside `<sheetData>` of the only sheet. */
  readonly rows?: string;
  /** Inside `<sst>`. */
  readonly strings?: string;
  /** Number formats of the cell styles 0, 1, 2 …; a number is the id of a built-in format. */
  readonly formats?: readonly (string | number)[];
  readonly date1904?: boolean;
  /** Parts by path that replace or extend the usual ones; null removes one. */
  readonly parts?: Readonly<Record<string, string | Buffer | null>>;
};

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Returns the bytes of a workbook made of raw XML, so that tests can create any fault. */
export async function buildWorkbook(parts: WorkbookParts): Promise<Buffer> {
  return buildZip({ ...usualParts(parts), ...parts.parts });
}

/** Returns a deflated zip of the given entries, in order. */
export async function buildZip(entries: Readonly<Record<string, string | Buffer | null>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(entries)) {
    if (content !== null)
      zip.addBuffer(Buffer.from(content), path, { mtime: new Date(0), forceDosTimestamp: true });
  }
  zip.end();
  return buffer(zip.outputStream);
}

function usualParts({ rows = '', strings = '', formats = [], date1904 = false }: WorkbookParts) {
  return {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr date1904="${date1904}"/><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'styles', 'styles.xml'],
      ['rId3', 'sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': styles(formats),
    'xl/worksheets/sheet1.xml': `${declaration}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `${declaration}<sst xmlns="${main}">${strings}</sst>`,
  };
}

/** A relationship part; types are given by their last word. */
export function relationships(
  list: readonly (readonly [id: string, type: string, target: string])[],
): string {
  const items = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packageRelationships}">${items.join('')}</Relationships>`;
}

function styles(formats: readonly (string | number)[]): string {
  const own = formats.map((format, index) =>
    typeof format === 'number' ? '' : `<numFmt numFmtId="${164 + index}" formatCode="${escapeXml(format)}"/>`,
  );
  const cells = formats.map(
    (format, index) => `<xf numFmtId="${typeof format === 'number' ? format : 164 + index}"/>`,
  );
  return `${declaration}<styleSheet xmlns="${main}"><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${cells.join('')}</cellXfs></styleSheet>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
