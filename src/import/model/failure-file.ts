import { unguardFormula } from './formula-guard.ts';
import type { RawRow } from './raw-row.ts';

/** The columns that a failure file adds behind the original ones. */
export const failureColumns = ['行番号', '項目', '理由', '直し方'] as const;

/** Whether these are the columns of a failure file of ours, uploaded again. People may have added columns behind ours. */
export function isFailureFile(columns: readonly string[]): boolean {
  return findLineColumn(columns) !== undefined;
}

/** The columns of the list that a failure file was made of. */
export function originalColumns(columns: readonly string[]): readonly string[] {
  return columns.slice(0, findLineColumn(columns));
}

/** Where a failure file says which line of the first list a row was; undefined in any other file. */
export function findLineColumn(columns: readonly string[]): number | undefined {
  const at = columns.lastIndexOf(failureColumns[0]);
  const isOurs = at > 0 && failureColumns.every((column, index) => columns[at + index] === column);
  return isOurs ? at : undefined;
}

/** The line that such a cell names, as text or as a spreadsheet may show the number; undefined where it names none. */
export function parseLine(cell: string | undefined): number | undefined {
  const digits = (cell ?? '').normalize('NFKC').replaceAll(/[\s,]/g, '');
  return /^[1-9]\d{0,14}$/.test(digits) ? Number(digits) : undefined;
}

/**
 * Whether a column may be called `was` in the list and `now` in its failure file: a program that knows fewer characters writes question marks
 * for the others, one or two of them for those beyond the basic plane.
 */
export function isSameColumn(was: string, now: string): boolean {
  if (was.trim() === now.trim()) return true;
  if (!now.includes('?')) return false;
  const pattern = now
    .trim()
    .replaceAll(/[.*+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('?', '.{0,2}');
  return new RegExp(`^${pattern}$`, 's').test(was.trim());
}

/** The row with its original cells, where the file is a failure file of ours. */
export function unguardRow(row: RawRow, columns: readonly string[]): RawRow {
  return isFailureFile(columns) ? { ...row, cells: row.cells.map(unguardFormula) } : row;
}
