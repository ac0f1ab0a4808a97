import { PassThrough } from 'node:stream';
import type { ImportRow } from '../../contract/import.ts';
import type { Language } from '../../contract/sentence.ts';
import { guardFormula } from '../model/formula-guard.ts';
import { csvChunks } from './csv-chunks.ts';
import { failureRows } from './failure-rows.ts';
import { writeXlsx } from './xlsx-writer.ts';

/**
 * The failure file of an import whose list had these columns. CSV in UTF-8 with BOM (so that Excel
 * opens it correctly) with formulas escaped, or XLSX, in which leading zeros are preserved. Holds
 * one page of rows in memory.
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

/**
 * Workbooks do not run text as formulas, but rows must be the same in every format. The escaping is
 * therefore the same as for CSV.
 */
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
