import { isFailureFile, originalIndexes } from '../../contract/failure-columns.ts';
import type { Mapping } from '../../contract/mapping.ts';
import { unguardFormula } from './formula-guard.ts';
import type { RawRow } from './raw-row.ts';

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

/**
 * Where the columns of a list stand in a file with rows of it, by their place in the list, ours left out on both sides; undefined where one is missing. Of several columns
 * of one name the first is the first.
 */
export function findPlaces(
  list: readonly string[],
  file: readonly string[],
): ReadonlyMap<number, number> | undefined {
  const places = new Map<number, number>();
  const free = new Set(originalIndexes(file));
  const take = (isSame: (was: string, now: string) => boolean) => {
    for (const was of originalIndexes(list)) {
      if (places.has(was)) continue;
      const now = [...free].find((index) => isSame(list[was] ?? '', file[index] ?? ''));
      if (now === undefined) continue;
      places.set(was, now);
      free.delete(now);
    }
  };
  take((was, now) => was.trim() === now.trim());
  take(isSameColumn);
  return places.size === originalIndexes(list).length ? places : undefined;
}

/** The mapping of a list for a file whose columns stand in other places; what is mapped of none of them is left out. */
export function moveMapping(mapping: Mapping, places: ReadonlyMap<number, number>): Mapping {
  return {
    ...mapping,
    columns: mapping.columns.flatMap((column) => {
      const index = places.get(column.index);
      return index === undefined ? [] : [{ ...column, index }];
    }),
  };
}

/** Gives each row its original cells, where a file with these columns is a failure file of ours. */
export function unguardRows(columns: readonly string[]): (row: RawRow) => RawRow {
  if (!isFailureFile(columns)) return (row) => row;
  return (row) => ({ ...row, cells: row.cells.map(unguardFormula) });
}
