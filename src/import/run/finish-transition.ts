import type { ImportStatus } from '../../contract/import-state.ts';
import type { Trx } from '../../db/database.ts';
import { type ImportRecord, rowsDone } from '../ledger/import-record.ts';
import { changeState } from '../ledger/import-store.ts';
import { mayBecome } from '../ledger/state-changes.ts';

/**
 * Moves an import to another state. If the user asked to undo it once it has stopped, it moves on
 * to `undoing` in the same transaction, so that a crash in between cannot lose the request.
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
