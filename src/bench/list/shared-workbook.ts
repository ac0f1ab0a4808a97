import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

type Rows = () => Iterable<readonly string[]>;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const rowsPerChunk = 500;

/**
 * Writes rows as Excel saves them: each text once in the table of shared strings, with its number
 * in the cells. Iterates `rows` twice, for the sheet and for the strings, so that neither needs
 * memory for the other.
 */
export async function writeSharedWorkbook(rows: Rows, path: string): Promise<void> {
  const zip = new ZipFile();
  for (const [name, xml] of smallParts) zip.addBuffer(Buffer.from(declaration + xml), name);
  const parts = [
    ['xl/worksheets/sheet1.xml', sheetXml(rows())],
    ['xl/sharedStrings.xml', stringsXml(rows())],
  ] as const;
  for (const [name, xml] of parts) {
    zip.addReadStreamLazy(name, { compressionLevel: 3 }, (done) =>
      done(null, Readable.from(xml, { objectMode: false })),
    );
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
}

function* sheetXml(rows: Iterable<readonly string[]>): Generator<string> {
  const table = new StringTable();
  let chunk = `${declaration}<worksheet xmlns="${main}"><sheetData>`;
  let line = 0;
  for (const cells of rows) {
    line += 1;
    chunk += `<row r="${line}">`;
    for (const [column, text] of cells.entries()) {
      const reference = `${String.fromCharCode(65 + column)}${line}`;
      if (text !== '') chunk += `<c r="${reference}" t="s"><v>${table.numberOf(text)}</v></c>`;
    }
    chunk += '</row>';
    if (line % rowsPerChunk > 0) continue;
    yield chunk;
    chunk = '';
  }
  yield `${chunk}</sheetData></worksheet>`;
}

function* stringsXml(rows: Iterable<readonly string[]>): Generator<string> {
  const table = new StringTable();
  let chunk = `${declaration}<sst xmlns="${main}">`;
  let line = 0;
  for (const cells of rows) {
    line += 1;
    for (const text of cells) {
      const before = table.size;
      if (text !== '' && table.numberOf(text) === before)
        chunk += `<si><t xml:space="preserve">${escapeText(text)}</t></si>`;
    }
    if (line % rowsPerChunk > 0) continue;
    yield chunk;
    chunk = '';
  }
  yield `${chunk}</sst>`;
}

/**
 * Numbers texts in order of appearance. Remembers a limited number of texts. A forgotten text gets
 * a new number.
 */
class StringTable {
  readonly #numbers = new Map<string, number>();
  size = 0;

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    if (this.#numbers.size >= 500_000) this.#numbers.clear();
    this.#numbers.set(text, this.size);
    return this.size++;
  }
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const smallParts = [
  [
    '[Content_Types].xml',
    `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${contentType}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${contentType}.sharedStrings+xml"/></Types>`,
  ],
  ['_rels/.rels', relationships(['officeDocument', 'xl/workbook.xml'])],
  [
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="リスト" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    relationships(['worksheet', 'worksheets/sheet1.xml'], ['sharedStrings', 'sharedStrings.xml']),
  ],
] as const;

function relationships(...targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packages}/relationships">${items.join('')}</Relationships>`;
}
