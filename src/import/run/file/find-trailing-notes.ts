import type { RawRecord } from '../../model/raw-row.ts';
import type { FileLayout } from './find-layout.ts';

/** A table is followed by only a few notes. More narrow rows than this are data. */
const maxNotes = 10;

/**
 * Lines of the last records that fill at most a third of the table's width, as notes and totals do.
 * Returns none if the table has fewer than three columns or if such rows also occur at its start.
 * @param tail the last records of the file
 */
export function findTrailingNotes(
  { head, headerRow }: FileLayout,
  tail: readonly RawRecord[],
): readonly number[] {
  const from = headerRow ?? 0;
  const below = (records: readonly RawRecord[]) => records.filter(({ line }) => line > from);
  const rows = below(tail);
  const widths = [...below(head), ...rows].map(countFilled).toSorted((a, b) => a - b);
  const typical = widths[Math.floor(widths.length / 2)] ?? 0;
  if (typical < 3) return [];
  const isNarrow = (record: RawRecord) => countFilled(record) <= Math.max(1, typical / 3);
  const start = rows.findLastIndex((record) => !isNarrow(record)) + 1;
  const notes = rows.slice(start).map(({ line }) => line);
  const [first = 0] = notes;
  const others = below(head).filter((record) => record.line < first && isNarrow(record)).length;
  return start === 0 || notes.length > maxNotes || others > notes.length ? [] : notes;
}

function countFilled({ cells }: RawRecord): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}
