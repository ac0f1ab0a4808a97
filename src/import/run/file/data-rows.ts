import type { RawNote, RawRecord, RawRow } from '../../model/raw-row.ts';

/**
 * The records below the header, numbered from 1. Cells that a short row lacks are empty; a row with more filled cells than there are columns
 * keeps them and is noted. `headerLine` null: the first record is data.
 */
export async function* dataRows(
  batches: AsyncIterable<readonly RawRecord[]>,
  headerLine: number | null,
  columnCount: number,
): AsyncGenerator<RawRow[]> {
  let row = 0;
  for await (const batch of batches) {
    const rows: RawRow[] = [];
    for (const record of batch) {
      if (headerLine !== null && record.line <= headerLine) continue;
      row += 1;
      rows.push(toRow(record, row, columnCount));
    }
    if (rows.length > 0) yield rows;
  }
}

function toRow(record: RawRecord, row: number, columnCount: number): RawRow {
  const { cells } = record;
  if (cells.length === columnCount) return { ...record, row };
  if (cells.length < columnCount) {
    return { ...record, row, cells: [...cells, ...Array<string>(columnCount - cells.length).fill('')] };
  }
  const extra = cells.slice(columnCount).filter((cell) => cell !== '').length;
  if (extra === 0) return { ...record, row, cells: cells.slice(0, columnCount) };
  const note: RawNote = { code: 'row_too_long', column: null, params: { extra } };
  return { ...record, row, notes: [...(record.notes ?? []), note] };
}
