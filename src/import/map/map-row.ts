import type { MappingField } from '../../contract/mapping.ts';
import { isBlank, trimBlank } from '../model/blank.ts';
import type { MappedRow } from '../model/mapped-row.ts';
import type { RawNote, RawRow } from '../model/raw-row.ts';
import type { MappingPlan } from './compile-mapping.ts';
import { joinParts } from './join-parts.ts';

const noNotes: readonly RawNote[] = [];

/**
 * Maps a row to fields according to the plan. Cells stay unchanged; missing cells of a short row
 * are ''; blanks get the fixed value.
 */
export function mapRow(plan: MappingPlan, raw: RawRow): MappedRow {
  const { slots } = plan;
  const { row, line, cells } = raw;
  const texts = new Array<string>(slots.length);
  let at = 0;
  for (const { field, column, joined, fixed } of slots) {
    const cell = column === null ? '' : readCells(cells, column, joined, field);
    texts[at] = fixed !== null && isBlank(cell) ? fixed : cell;
    at += 1;
  }
  return { row, line, cells, notes: raw.notes ?? noNotes, readings: raw.readings, slots, texts };
}

/** A single cell stays unchanged. Several cells are joined without empty ones. */
function readCells(
  cells: readonly string[],
  column: number,
  joined: readonly number[],
  field: MappingField,
): string {
  const first = cells[column] ?? '';
  if (joined.length === 0) return first;
  return joinParts(
    [first, ...joined.map((other) => cells[other] ?? '')].map((cell) => trimBlank(cell)),
    field,
  );
}
