import { isBlank, trimBlank } from '../model/blank.ts';
import type { MappedRow } from '../model/mapped-row.ts';
import type { RawNote, RawRow } from '../model/raw-row.ts';
import type { MappingPlan } from './compile-mapping.ts';

const noNotes: readonly RawNote[] = [];

/** Lays a row out by the plan. Cells stay verbatim; a short row's missing cells are ''; a fixed value fills in for blanks. */
export function mapRow(plan: MappingPlan, raw: RawRow): MappedRow {
  const { slots } = plan;
  const { row, line, cells } = raw;
  const texts = new Array<string>(slots.length);
  let at = 0;
  for (const { column, joined, fixed } of slots) {
    const cell = column === null ? '' : readCells(cells, column, joined);
    texts[at] = fixed !== null && isBlank(cell) ? fixed : cell;
    at += 1;
  }
  return { row, line, cells, notes: raw.notes ?? noNotes, readings: raw.readings, slots, texts };
}

/** A single cell stays verbatim; several are joined by a blank, empty ones left out. */
function readCells(cells: readonly string[], column: number, joined: readonly number[]): string {
  const first = cells[column] ?? '';
  if (joined.length === 0) return first;
  return [first, ...joined.map((other) => cells[other] ?? '')].map(trimBlank).filter(Boolean).join(' ');
}
