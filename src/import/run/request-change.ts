import { recordAudit } from '../../audit/index.ts';
import type { UserId } from '../../base/ids.ts';
import type { ImportStatus } from '../../contract/import-state.ts';
import type { Trx } from '../../db/database.ts';
import { changeState, type ImportEntry } from '../ledger/index.ts';

/** What a person may ask of an import that was started. */
export const importActions = ['pause', 'resume', 'cancel', 'undo'] as const;
export type ImportAction = (typeof importActions)[number];

/**
 * Where each request leads, by the state it is made in. While a worker has the import, a pause or a cancel is a request that the worker turns into a fact after its batch.
 */
const targets: Readonly<Record<ImportAction, readonly (readonly [from: ImportStatus, to: ImportStatus])[]>> =
  {
    pause: [
      ['running', 'pausing'],
      ['queued', 'paused'],
    ],
    resume: [['paused', 'queued']],
    cancel: [
      ['running', 'cancelling'],
      ['pausing', 'cancelling'],
      ['queued', 'cancelled'],
      ['paused', 'cancelled'],
      ['mapping', 'cancelled'],
    ],
    undo: [
      ['completed', 'undoing'],
      ['completed_with_failures', 'undoing'],
      ['cancelled', 'undoing'],
      ['failed', 'undoing'],
    ],
  };

/** Does what the person asks, or asks the worker to; refuses `wrong_state` where it makes no sense in the state the import is in. */
export async function requestChange(
  trx: Trx,
  entry: ImportEntry,
  action: ImportAction,
  userId: UserId,
): Promise<ImportEntry> {
  const paths = targets[action];
  const path = paths.find(([from]) => from === entry.status) ?? paths[0];
  if (!path) throw new Error(`no path for ${action}`);
  const changed = await changeState(trx, entry, path[1], {}, { from: [path[0]] });
  await recordAudit(trx, {
    tenantId: entry.tenantId,
    userId,
    action: `import.${action}`,
    subject: 'import',
    subjectId: entry.id,
  });
  return changed;
}
