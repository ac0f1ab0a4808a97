import type { RawRow } from './raw-row.ts';

/** Cells of a row as they were, and the furigana that was kept with each: '' where there was none. */
export type KeptFurigana = { readonly cells: readonly string[]; readonly furigana: readonly string[] };

/** The furigana of a row, one for each cell; null where it has none. */
export function listFurigana({ cells, readings }: Pick<RawRow, 'cells' | 'readings'>): string[] | null {
  return readings ? cells.map((_cell, column) => readings.get(column) ?? '') : null;
}

/**
 * The row with the furigana its cells had, where they are as they were: a mended cell says something else. What the file has of its
 * own comes first.
 */
export function withKeptFurigana(row: RawRow, kept: KeptFurigana | undefined): RawRow {
  if (!kept) return row;
  const readings = new Map(row.readings);
  for (const [column, reading] of kept.furigana.entries()) {
    const isAsItWas = row.cells[column]?.trim() === kept.cells[column]?.trim();
    if (reading !== '' && isAsItWas && !readings.has(column)) readings.set(column, reading);
  }
  return { ...row, readings };
}
