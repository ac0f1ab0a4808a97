import { rowColumns } from '../model/copy-columns.ts';
import type { Lines } from '../model/prepared-batch.ts';

const leadColumn = rowColumns.indexOf('lead_id');
const cellsColumn = rowColumns.indexOf('cells');
const furiganaColumn = rowColumns.indexOf('furigana');
const outcomeColumn = rowColumns.indexOf('outcome');

/**
 * The line of a row's original cells (or of a row without cells, unless `keepsCells`) with an outcome that only the database could tell. A tab
 * inside a cell is escaped: it parts no columns.
 */
export function outcomeLine(
  { bytes, ends }: Lines,
  index: number,
  outcome: 'skipped_do_not_call' | 'skipped_duplicate' | 'failed',
  keepsCells = true,
): Uint8Array {
  const start = index === 0 ? 0 : (ends[index - 1] ?? 0);
  const line = Buffer.from(bytes.buffer, bytes.byteOffset + start, (ends[index] ?? start) - start);
  const columns = line.toString('utf8').split('\t');
  columns[leadColumn] = '\\N';
  columns[outcomeColumn] = outcome;
  if (!keepsCells) {
    columns[furiganaColumn] = '\\N';
    columns[cellsColumn] = '{}\n';
  }
  return Buffer.from(columns.join('\t'));
}
