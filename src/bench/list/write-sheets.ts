import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/**
 * A sheet of texts. `merged`: areas of merged cells (`A1:A2`). Only their first cell has a text.
 */
export type SheetOfTexts = {
  readonly name: string;
  readonly rows: Iterable<readonly string[]>;
  readonly merged?: readonly string[];
};

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** Writes a workbook of several sheets, with texts in the cells. Keeps one row in memory. */
export async function writeSheets(sheets: readonly SheetOfTexts[], path: string): Promise<void> {
  const zip = new ZipFile();
  for (const [name, xml] of smallParts(sheets)) zip.addBuffer(Buffer.from(declaration + xml), name);
  for (const [at, sheet] of sheets.entries()) {
    zip.addReadStreamLazy(`xl/worksheets/sheet${at + 1}.xml`, { compressionLevel: 3 }, (done) =>
      done(null, Readable.from(sheetXml(sheet), { objectMode: false })),
    );
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
}

function smallParts(sheets: readonly SheetOfTexts[]): readonly (readonly [name: string, xml: string])[] {
  const each = (xml: (sheet: SheetOfTexts, number: number) => string) =>
    sheets.map((sheet, at) => xml(sheet, at + 1)).join('');
  return [
    [
      '[Content_Types].xml',
      `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${workbookType}"/>${each((_sheet, number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${sheetType}"/>`)}</Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${each(({ name }, number) => `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${packages}/relationships">${each((_sheet, number) => `<Relationship Id="rId${number}" Type="${office}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}</Relationships>`,
    ],
  ];
}

function* sheetXml({ rows, merged = [] }: SheetOfTexts): Generator<string> {
  yield `${declaration}<worksheet xmlns="${main}"><sheetData>`;
  let line = 0;
  for (const cells of rows) {
    line += 1;
    yield `<row r="${line}">${cells.map((text, column) => cellXml(text, column, line)).join('')}</row>`;
  }
  yield '</sheetData>';
  const areas = merged.map((area) => `<mergeCell ref="${area}"/>`).join('');
  yield `${areas === '' ? '' : `<mergeCells count="${merged.length}">${areas}</mergeCells>`}</worksheet>`;
}

function cellXml(text: string, column: number, line: number): string {
  if (text === '') return '';
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const reference = `${String.fromCharCode(65 + column)}${line}`;
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escaped}</t></is></c>`;
}
