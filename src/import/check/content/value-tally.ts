import { trimBlank } from '../../model/blank.ts';
import type { ColumnValues } from '../../model/column-values.ts';

/** Values held of one column. A choice field has at most 500 choices; as many again may be mistaken. */
const mostValues = 1000;
/** Values held of all columns together: a list of two thousand columns is no reason for as many times more memory. */
const mostInAll = 200_000;
const fewestValues = 20;
/** A longer text is no choice. */
const longestValue = 200;

/** When so many other values have come, it is judged whether a column is worth counting on. */
const judgedOthers = 2000;

type Column = { readonly counts: Map<string, number>; others: number; isLetGo: boolean };

/**
 * Counts the different values of each column over a whole list, as far as they are few; of a column with more, the first that come and,
 * in a sum, all others. Memory is bounded; columns of names and numbers, whose values hardly come again, are let go and cost next to nothing.
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
