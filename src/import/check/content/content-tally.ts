import { type ColumnContent, type ContentKind, contentKinds } from '../../model/column-content.ts';
import { findContentKind } from './find-content-kind.ts';

const distinctLimit = 100;

/** Counts what the columns of a list hold, row by row; holds counts and a few values, no rows. */
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
    }
  }

  contents(): ColumnContent[] {
    return this.#columns.map(({ filled, counts, values }) => ({
      filled,
      counts: { ...counts },
      distinct: values.size,
    }));
  }
}

type Column = { filled: number; readonly counts: Record<ContentKind, number>; readonly values: Set<string> };

function makeColumn(): Column {
  const counts = Object.fromEntries(contentKinds.map((kind) => [kind, 0])) as Record<ContentKind, number>;
  return { filled: 0, counts, values: new Set() };
}
