import { isFailureFile } from '../../contract/failure-columns.ts';
import { unguardFormula } from './formula-guard.ts';
import type { RawRow } from './raw-row.ts';

/** The line that such a cell names, as text or as a spreadsheet may show the number; undefined where it names none. */
export function parseLine(cell: string | undefined): number | undefined {
  const digits = (cell ?? '').normalize('NFKC').replaceAll(/[\s,]/g, '');
  return /^[1-9]\d{0,14}$/.test(digits) ? Number(digits) : undefined;
}

/**
 * Whether a column may be called `was` in the list and `now` in its failure file: a program that knows fewer characters writes question marks
 * for the others, one for each or two for those beyond the basic plane.
 */
export function isSameColumn(was: string, now: string): boolean {
  if (was.trim() === now.trim()) return true;
  if (!now.includes('?')) return false;
  const pattern = now
    .trim()
    .replaceAll(/[.*+^${}()|[\]\\/]/g, '\\$&')
    .replaceAll(/\?+/g, ({ length }) => `.{${Math.ceil(length / 2)},${length}}`);
  return new RegExp(`^${pattern}$`, 'su').test(was.trim());
}

/** The row with its original cells, where the file is a failure file of ours. */
export function unguardRow(row: RawRow, columns: readonly string[]): RawRow {
  return isFailureFile(columns) ? { ...row, cells: row.cells.map(unguardFormula) } : row;
}
