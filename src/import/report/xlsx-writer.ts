import { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { sheetEnd, sheetStart, workbookParts } from './xlsx-parts.ts';
import { escapeCellText } from './xlsx-text.ts';

export type WriteXlsxOptions = {
  /**
   * Name of the sheet; further sheets are numbered. Characters that Excel does not allow become
   * `_`.
   */
  readonly sheetName: string;
  /** The first row is a header: bold, always visible, repeated on every sheet. */
  readonly header?: boolean;
  /** Maximum number of rows per sheet including the header. Default: Excel's limit. */
  readonly rowsPerSheet?: number;
};

const excelRows = 1_048_576;
const chunkCharacters = 64 * 1024;
/**
 * Level 3 takes a third longer than level 1 for files a quarter smaller. Higher levels cost time
 * with little gain.
 */
const compressionLevel = 3;

/**
 * Writes rows of text as a workbook. Every cell has the text format (`@`), so that zeros are
 * preserved and nothing runs as a formula. Reads rows only as fast as `out` accepts bytes; memory
 * does not grow with the file. Ends `out`. Rejects when the rows or `out` fail; `out` is then
 * destroyed.
 */
export async function writeXlsx(
  rows: AsyncIterable<readonly string[]>,
  out: NodeJS.WritableStream,
  options: WriteXlsxOptions,
): Promise<void> {
  const zip = new ZipFile();
  const output = Readable.from(zip.outputStream);
  // yazl repeats errors that the sheet's own stream has already reported.
  zip.on('error', (error: Error) => output.destroy(error));
  const iterator = rows[Symbol.asyncIterator]();
  try {
    await Promise.all([pipeline(output, out), addParts(zip, iterator, options)]);
  } catch (error) {
    output.destroy();
    throw error;
  } finally {
    await iterator.return?.();
  }
}

type Rows = AsyncIterator<readonly string[], unknown>;

async function addParts(zip: ZipFile, rows: Rows, options: WriteXlsxOptions): Promise<void> {
  const first = await rows.next();
  const header = options.header && !first.done ? first.value : undefined;
  let next = header ? await rows.next() : first;
  let sheets = 0;
  do {
    const sheet = { header, next, rows, rowsPerSheet: options.rowsPerSheet ?? excelRows };
    sheets++;
    const stream = Readable.from(sheetXml(sheet), { objectMode: false });
    zip.addReadStream(stream, `xl/worksheets/sheet${sheets}.xml`, { compressionLevel });
    await finished(stream);
    next = sheet.next;
  } while (!next.done);
  for (const [path, xml] of workbookParts(options.sheetName, sheets)) zip.addBuffer(Buffer.from(xml), path);
  zip.end();
}

type SheetState = {
  readonly header: readonly string[] | undefined;
  readonly rows: Rows;
  readonly rowsPerSheet: number;
  /** The next row to write. A remaining row starts the next sheet. */
  next: IteratorResult<readonly string[], unknown>;
};

async function* sheetXml(sheet: SheetState): AsyncGenerator<string> {
  let chunk = sheetStart(sheet.header !== undefined);
  let line = 0;
  if (sheet.header) chunk += rowXml(++line, sheet.header, 2);
  while (!sheet.next.done && line < sheet.rowsPerSheet) {
    chunk += rowXml(++line, sheet.next.value, 1);
    sheet.next = await sheet.rows.next();
    if (chunk.length < chunkCharacters) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk + sheetEnd;
}

/** Empty cells are omitted. Styles: 1 text, 2 bold text. */
function rowXml(line: number, cells: readonly string[], style: 1 | 2): string {
  let xml = `<row r="${line}">`;
  for (const [column, text] of cells.entries()) {
    if (text === '') continue;
    const reference = `${columnLetters(column)}${line}`;
    xml += `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeCellText(text)}</t></is></c>`;
  }
  return `${xml}</row>`;
}

/** 0 → A, 25 → Z, 26 → AA. */
function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}
