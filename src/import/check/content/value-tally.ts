import { trimBlank } from '../../model/blank.ts';
import type { ColumnValues } from '../../model/column-values.ts';

/**
 * Maximum number of values kept per column. A choice field has at most 500 choices; the same number
 * can be mistyped.
 */
const mostValues = 1000;
/**
 * Maximum number of values kept for all columns together, so that memory is bounded for lists with
 * two thousand columns.
 */
const mostInAll = 200_000;
const fewestValues = 20;
/** Longer texts are not choices. */
const longestValue = 200;

/** After this many other values, decide whether counting the column is still worthwhile. */
const judgedOthers = 2000;

type Column = { readonly counts: Map<string, number>; others: number; isLetGo: boolean };

/**
 * Counts the distinct values of each column over a whole list as long as there are few. For columns
 * with more, keeps the first ones and the total of all others. Memory is bounded. Columns of names
 * and numbers, whose values rarely repeat, are dropped early and cost almost nothing.
 */
export class ValueTally {
  readonly #columns: Column[] = [];

  add(cells: readonly string[]): void {
    while (this.#columns.length < cells.length) {
      this.#columns.push({ counts: new Map(), others: 0, isLetGo: false });
    }
    const most = Math.max(fewestValues, Math.min(mostValues, Math.floor(mostInAll / cells.length)));
    let at = 0;
    for (const column of this.#columns) {
      const cell = cells[at];
      if (cell !== undefined && cell !== '') count(column, cell, most);
      at += 1;
    }
  }

  values(): ColumnValues[] {
    return this.#columns.flatMap(({ counts, others }, column) => {
      const values = [...counts].map(([value, rows]) => ({ value, rows }));
      values.sort((one, other) => other.rows - one.rows);
      return values.length > 0 || others > 0 ? [{ column, values, others }] : [];
    });
  }
}

function count(column: Column, cell: string, most: number): void {
  const value = trimBlank(cell);
  if (value === '') return;
  const { counts } = column;
  const known = column.isLetGo ? undefined : counts.get(value);
  if (known !== undefined) counts.set(value, known + 1);
  else if (counts.size < most && value.length <= longestValue) counts.set(value, 1);
  else {
    column.others += 1;
    if (column.others === judgedOthers) column.isLetGo = judgedOthers > sumOf(counts);
  }
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  return counts.values().reduce((sum, rows) => sum + rows, 0);
}
