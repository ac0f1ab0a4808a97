import { unguardFormula } from './formula-guard.ts';
import type { RawRow } from './raw-row.ts';

/** The columns that a failure file adds behind the original ones. */
export const failureColumns = ['行番号', '項目', '理由', '直し方'] as const;

/** Whether these are the columns of a failure file of ours, uploaded again. */
export function isFailureFile(columns: readonly string[]): boolean {
  const added = columns.length - failureColumns.length;
  return added > 0 && failureColumns.every((column, index) => columns[added + index] === column);
}

/** The columns of the list that a failure file was made of. */
export function originalColumns(columns: readonly string[]): readonly string[] {
  return columns.slice(0, -failureColumns.length);
}

/** The row with its original cells, where the file is a failure file of ours. */
export function unguardRow(row: RawRow, columns: readonly string[]): RawRow {
  return isFailureFile(columns) ? { ...row, cells: row.cells.map(unguardFormula) } : row;
}
