import { trimBlank } from '../../model/blank.ts';
import { type ColumnContent, type ContentKind, contentKinds } from '../../model/column-content.ts';
import { foldWidth } from '../../model/fold-width.ts';
import { findContentKind } from './find-content-kind.ts';

const distinctLimit = 100;
const longestDigits = 15;

/**
 * Counts the kinds of content in the columns of a list, row by row. Keeps counts and a few values,
 * no rows.
 */
export class ContentTally {
  readonly #columns: readonly Column[];

  constructor(columnCount: number) {
    this.#columns = Array.from({ length: columnCount }, makeColumn);
  }

  add(cells: readonly string[]): void {
    for (const [at, column] of this.#columns.entries()) {
      const cell = cells[at] ?? '';
      const kind = cell === '' ? null : findContentKind(cell);
      if (kind === null) continue;
      column.filled += 1;
      column.counts[kind] += 1;
      if (column.values.size < distinctLimit) column.values.add(cell);
      countDigits(column, cell);
    }
  }

  contents(): ColumnContent[] {
    return this.#columns.map(({ filled, counts, values, digits, running }) => ({
      filled,
      counts: { ...counts },
      distinct: values.size,
      digits: [...digits],
      running,
    }));
  }
}

type Column = {
  filled: number;
  readonly counts: Record<ContentKind, number>;
  readonly values: Set<string>;
  readonly digits: number[];
  running: number;
  previous: number;
};

function makeColumn(): Column {
  const counts = Object.fromEntries(contentKinds.map((kind) => [kind, 0])) as Record<ContentKind, number>;
  const digits = new Array<number>(longestDigits + 1).fill(0);
  return { filled: 0, counts, values: new Set(), digits, running: 0, previous: Number.NaN };
}

function countDigits(column: Column, cell: string): void {
  const text = cell.length > longestDigits * 2 ? '' : foldWidth(trimBlank(cell));
  const isWhole = text !== '' && text.length <= longestDigits && !/\D/.test(text);
  const value = isWhole ? Number(text) : Number.NaN;
  if (isWhole) column.digits[text.length] = (column.digits[text.length] ?? 0) + 1;
  if (value === column.previous + 1) column.running += 1;
  column.previous = value;
}
