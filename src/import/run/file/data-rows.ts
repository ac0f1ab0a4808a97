import type { FileFormat } from '../../../contract/file-format.ts';
import type { RawRecord, RawRow } from '../../model/raw-row.ts';
import { RowWidth } from './row-width.ts';

/** Where the rows of a file begin and how many columns they have. `headerRow` null: the first record is data. */
export type RowLayout = {
  readonly headerRow: number | null;
  readonly columns: readonly string[];
  readonly format: FileFormat;
};

/**
 * The records below the header, numbered from 1. Cells that a short row lacks are empty; a row with more cells than it should have
 * keeps the filled ones. Both are noted.
 */
export async function* dataRows(
  batches: AsyncIterable<readonly RawRecord[]>,
  { headerRow, columns, format }: RowLayout,
): AsyncGenerator<RawRow[]> {
  const width = new RowWidth(columns.length, format.format === 'csv');
  let row = 0;
  for await (const batch of batches) {
    const records = headerRow === null ? batch : batch.filter(({ line }) => line > headerRow);
    width.learn(records);
    const rows = records.map((record) => toRow(record, ++row, columns.length, width));
    if (rows.length > 0) yield rows;
  }
}

function toRow(record: RawRecord, row: number, columnCount: number, width: RowWidth): RawRow {
  const { cells } = record;
  const note = width.findNote(cells);
  const noted = note ? { ...record, row, notes: [...(record.notes ?? []), note] } : { ...record, row };
  if (cells.length === columnCount) return noted;
  if (cells.length < columnCount) {
    return { ...noted, cells: [...cells, ...Array<string>(columnCount - cells.length).fill('')] };
  }
  const isFilled = cells.slice(columnCount).some((cell) => cell !== '');
  return isFilled ? noted : { ...noted, cells: cells.slice(0, columnCount) };
}
