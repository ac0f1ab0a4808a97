import { isFailureFile, originalIndexes } from '../../contract/failure-columns.ts';
import type { Mapping } from '../../contract/mapping.ts';
import { unguardFormula } from './formula-guard.ts';
import type { RawRow } from './raw-row.ts';

/**
 * True if the column `was` of a list can be the column `now` of its failure file. Programs that
 * lack characters replace them by question marks: one each, or two for those beyond the basic
 * plane.
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
 * The positions of a list's columns in a file with rows of the list, without our added columns.
 * Undefined if one is missing. Columns with the same name keep their order.
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

/**
 * The mapping of a list for a file with columns in other positions. Drops what is mapped from
 * missing columns.
 */
export function moveMapping(mapping: Mapping, places: ReadonlyMap<number, number>): Mapping {
  return {
    ...mapping,
    columns: mapping.columns.flatMap((column) => {
      const index = places.get(column.index);
      return index === undefined ? [] : [{ ...column, index }];
    }),
  };
}

/**
 * The mapping of a retry: the same for columns in other positions, without the recipe, because
 * failed rows are stored and exported as edited.
 */
export function mappingOfRetry(mapping: Mapping, places: ReadonlyMap<number, number>): Mapping {
  const { recipe: _applied, ...moved } = moveMapping(mapping, places);
  return moved;
}

/** Restores the original cells of each row if these are the columns of one of our failure files. */
export function unguardRows(columns: readonly string[]): (row: RawRow) => RawRow {
  if (!isFailureFile(columns)) return (row) => row;
  return (row) => ({ ...row, cells: row.cells.map(unguardFormula) });
}
