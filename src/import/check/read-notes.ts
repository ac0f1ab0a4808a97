import type { RowReader } from './row-reader.ts';
import type { SlotLayout } from './slot-layout.ts';

/**
 * Notes about one cell matter only if the cell is imported. Notes about the row's shape always
 * matter.
 */
const inErrorCodes: ReadonlySet<string> = new Set(['cell_error', 'cell_text_missing', 'cell_too_long']);

/** Of these, the value is used. */
const editCode = 'cell_edited';

/** The end of the row is uncertain: its cells may belong to many rows. */
const damagesRow: ReadonlySet<string> = new Set(['unclosed_quote']);
const fails = { fails: true } as const;

/**
 * Converts the reader's notes into problems of the row. Returns the columns in error, whose values
 * are ignored.
 */
export function readNotes(reader: RowReader, layout: SlotLayout): ReadonlySet<number> {
  const inError = new Set<number>();
  const { notes, slots, cells } = reader.row;
  for (const { code, column, params } of notes) {
    const at = column === null ? undefined : layout.slotOfColumn.get(column);
    if ((code === editCode || inErrorCodes.has(code)) && column !== null) {
      if (at === undefined) continue;
      if (code !== editCode) inError.add(column);
    }
    const field = at === undefined ? null : (slots[at]?.field ?? null);
    const raw =
      code === editCode ? String(params?.['before']) : column === null ? null : (cells[column] ?? null);
    reader.add({ code, params: params ?? {}, ...(damagesRow.has(code) && fails) }, field, column, raw);
  }
  return inError;
}
