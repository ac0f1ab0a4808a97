import type { RawRecord } from '../../model/raw-row.ts';
import type { FileLayout } from './find-layout.ts';

/** Notes below a table are few; more narrow rows than this are data. */
const maxNotes = 10;

/**
 * Lines of the last records that fill a third of the table's width at most, as notes and totals do. None where the
 * table is narrower than three columns, or such rows are found at its beginning too.
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
