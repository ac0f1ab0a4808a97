import type { ImportOptions } from '../../contract/import.ts';
import { find } from './finding.ts';
import { isMarked } from './is-marked.ts';
import type { RowReader } from './row-reader.ts';
import type { SlotLayout } from './slot-layout.ts';

/**
 * True if the list marks the row as "do not call" and marks are not ignored. An ignored mark is
 * reported.
 */
export function readMark(
  reader: RowReader,
  { at }: SlotLayout,
  markedRows: ImportOptions['doNotCallColumn'],
): boolean {
  const slot = reader.row.slots[at.do_not_call];
  if (!slot || !isMarked(reader.row.texts[at.do_not_call] ?? '', slot.marks ?? 'ban')) return false;
  if (markedRows === 'ban') reader.report(at.do_not_call, find('do_not_call_column_banned'));
  if (markedRows === 'ignore') reader.report(at.do_not_call, find('do_not_call_column_ignored'));
  return markedRows !== 'ignore';
}
