import { PassThrough } from 'node:stream';
import type { ImportRow } from '../../contract/import.ts';
import type { Language } from '../../contract/sentence.ts';
import { guardFormula } from '../model/formula-guard.ts';
import { csvChunks } from './csv-chunks.ts';
import { failureRows } from './failure-rows.ts';
import { writeXlsx } from './xlsx-writer.ts';

/**
 * The failure file of an import whose list had these columns, as bytes: CSV in UTF-8 with BOM (Excel opens it rightly, and no character is
 * lost), safe against formulas; or XLSX, where leading zeros survive a double click. Memory: a page of rows.
 */
export function failureFileBytes(
  columns: readonly string[],
  rows: AsyncIterable<ImportRow>,
  { language, format }: { language: Language; format: 'csv' | 'xlsx' },
): AsyncIterable<Uint8Array> {
  const lines = failureRows(columns, rows, language);
  return format === 'csv' ? csvChunks(inBatches(lines), 'utf-8') : xlsxBytes(guarded(lines));
}

async function* inBatches(
  lines: AsyncIterable<readonly string[]>,
): AsyncGenerator<readonly (readonly string[])[]> {
  for await (const line of lines) yield [line];
}

/** A workbook runs no text as a formula, but the same rows must come back the same, whichever format people save them in. */
async function* guarded(lines: AsyncIterable<readonly string[]>): AsyncGenerator<readonly string[]> {
  for await (const line of lines) yield line.map(guardFormula);
}

function xlsxBytes(lines: AsyncIterable<readonly string[]>): AsyncIterable<Uint8Array> {
  const out = new PassThrough();
  writeXlsx(lines, out, { sheetName: '失敗' }).catch((error: unknown) => {
    out.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  return out;
}
