import type { RowReader } from './row-reader.ts';
import type { SlotLayout } from './slot-layout.ts';

/** What a reader notes about one cell only matters where the cell is imported; about the row's shape it always does. */
const ofCellOnly: ReadonlySet<string> = new Set(['cell_error', 'cell_text_missing', 'cell_too_long']);

/** Where the row ends is a guess: its cells may be those of many rows. */
const damagesRow: ReadonlySet<string> = new Set(['unclosed_quote']);
const fails = { fails: true } as const;

/** Turns the reader's notes into problems of the row. Gives the columns that are in error: their values say nothing. */
export function readNotes(reader: RowReader, layout: SlotLayout): ReadonlySet<number> {
  const inError = new Set<number>();
  const { notes, slots, cells } = reader.row;
  for (const { code, column, params } of notes) {
    const at = column === null ? undefined : layout.slotOfColumn.get(column);
    if (ofCellOnly.has(code) && column !== null) {
      if (at === undefined) continue;
      inError.add(column);
    }
    const field = at === undefined ? null : (slots[at]?.field ?? null);
    const raw = column === null ? null : (cells[column] ?? null);
    reader.add({ code, params: params ?? {}, ...(damagesRow.has(code) && fails) }, field, column, raw);
  }
  return inError;
}
