import { PassThrough } from 'node:stream';
import type { ImportRow } from '../../contract/import.ts';
import type { Language } from '../../contract/sentence.ts';
import { isFailureFile, originalColumns } from '../model/failure-file.ts';
import { formatCsvLine } from './csv-line.ts';
import { failureRows } from './failure-rows.ts';
import { writeXlsx } from './xlsx-writer.ts';

const byteOrderMark = '\ufeff';

/**
 * The failure file of an import whose list had these columns, as bytes: CSV in UTF-8 with BOM (Excel opens it rightly, and no character is
 * lost), safe against formulas; or XLSX, where leading zeros survive a double click. Memory: a page of rows.
 */
export function failureFileBytes(
  columns: readonly string[],
  rows: AsyncIterable<ImportRow>,
  { language, format }: { language: Language; format: 'csv' | 'xlsx' },
): AsyncIterable<Uint8Array> {
  // A failure file that was uploaded again and failed again: its reasons are replaced, not added to.
  const original = isFailureFile(columns) ? originalColumns(columns) : columns;
  const lines = failureRows(original, rows, language);
  return format === 'csv' ? csvBytes(lines) : xlsxBytes(lines);
}

async function* csvBytes(lines: AsyncIterable<readonly string[]>): AsyncGenerator<Uint8Array> {
  yield Buffer.from(byteOrderMark);
  for await (const line of lines) yield Buffer.from(formatCsvLine(line, { guardFormulas: true }));
}

function xlsxBytes(lines: AsyncIterable<readonly string[]>): AsyncIterable<Uint8Array> {
  const out = new PassThrough();
  writeXlsx(lines, out, { sheetName: '失敗' }).catch((error: unknown) => {
    out.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  return out;
}
