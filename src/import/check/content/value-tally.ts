import { trimBlank } from '../../model/blank.ts';
import type { ColumnValues } from '../../model/column-values.ts';

/** A choice field has at most 500 choices; as many again may be mistaken. */
const mostValues = 1000;
/** A longer text is no choice. */
const longestValue = 200;
/** Beyond as many different values, a column whose values hardly come again holds names or numbers of people, not kinds of them. */
const fewValues = 50;

/**
 * Counts the different values of each column over a whole list, for columns whose values are few. A column with too many is let go
 * at once: memory is bounded, and most columns cost nothing past their first thousand rows.
 */
export class ValueTally {
  /** null: let go. */
  readonly #columns: (Map<string, number> | null)[] = [];

  add(cells: readonly string[]): void {
    for (let column = 0; column < cells.length; column += 1) {
      const counts = this.#columns[column];
      if (counts !== null) this.#columns[column] = count(counts ?? new Map(), cells[column] ?? '');
    }
  }

  values(): ColumnValues[] {
    return this.#columns.flatMap((counts, column) =>
      counts && isKindOf(counts) ? [list(column, counts)] : [],
    );
  }
}

function count(counts: Map<string, number>, cell: string): Map<string, number> | null {
  const value = trimBlank(cell);
  if (value === '') return counts;
  counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts.size > mostValues || value.length > longestValue ? null : counts;
}

function isKindOf(counts: ReadonlyMap<string, number>): boolean {
  if (counts.size <= fewValues) return counts.size > 0;
  const filled = counts.values().reduce((sum, rows) => sum + rows, 0);
  return counts.size * 2 <= filled;
}

function list(column: number, counts: ReadonlyMap<string, number>): ColumnValues {
  const values = [...counts].map(([value, rows]) => ({ value, rows }));
  return { column, values: values.sort((one, other) => other.rows - one.rows) };
}
