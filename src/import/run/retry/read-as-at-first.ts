import { findLineColumn } from '../../../contract/failure-columns.ts';
import type { FindFurigana } from '../../ledger/kept-furigana.ts';
import { withKeptFurigana } from '../../model/kept-furigana.ts';
import type { RawRow } from '../../model/raw-row.ts';
import { parseLine } from '../../model/sheet-line.ts';
import type { ImportJob } from '../import-job.ts';

/**
 * Restores the furigana that the cells had in the original list. Neither CSV nor the browser's grid
 * carries furigana.
 */
export async function readAsAtFirst(
  rows: readonly RawRow[],
  { columns, lineSheets }: Pick<ImportJob, 'columns' | 'lineSheets'>,
  findFurigana: FindFurigana | undefined,
): Promise<readonly RawRow[]> {
  const lineColumn = findLineColumn(columns);
  if (!findFurigana || lineColumn === undefined) return rows;
  const lineOf = ({ cells }: RawRow) => parseLine(cells[lineColumn], lineSheets) ?? 0;
  const kept = await findFurigana(rows.map(lineOf));
  return kept.size === 0 ? rows : rows.map((row) => withKeptFurigana(row, kept.get(lineOf(row))));
}
