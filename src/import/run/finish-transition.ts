import type { ImportStatus } from '../../contract/import-state.ts';
import type { Trx } from '../../db/database.ts';
import { changeState, type ImportRecord, mayBecome, rowsDone } from '../ledger/index.ts';

/**
 * Moves an import to another state. One that its user wants taken back as soon as it has stopped goes on to `undoing`, in the same
 * transaction: a crash between the two would forget the wish.
 */
export async function finishTransition(
  trx: Trx,
  entry: ImportRecord,
  to: ImportStatus,
  change?: Parameters<typeof changeState>[3],
  holder?: Parameters<typeof changeState>[4],
): Promise<ImportRecord> {
  const changed = await changeState(trx, entry, to, change, holder);
  const isToBeUndone =
    changed.undoWhenStopped && rowsDone(changed) > 0 && mayBecome(changed.status, 'undoing');
  if (!isToBeUndone) return changed;
  return changeState(trx, changed, 'undoing', { undoWhenStopped: false });
}
