import type { RawRow } from './raw-row.ts';

/** The original cells of a row, and the furigana stored with each; '' if there was none. */
export type KeptFurigana = { readonly cells: readonly string[]; readonly furigana: readonly string[] };

/** The furigana of a row, one per cell; null if it has none. */
export function listFurigana({ cells, readings }: Pick<RawRow, 'cells' | 'readings'>): string[] | null {
  return readings ? cells.map((_cell, column) => readings.get(column) ?? '') : null;
}

/**
 * Restores the furigana of unchanged cells; edited cells have another reading. Furigana of the file
 * itself take precedence.
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
