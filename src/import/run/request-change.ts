import { recordAudit } from '../../audit/index.ts';
import type { ImportStatus } from '../../contract/import-state.ts';
import { refuse } from '../../contract/refusals.ts';
import type { Trx } from '../../db/database.ts';
import type { Viewer } from '../../people/index.ts';
import { type ImportRecord, rightsTo } from '../ledger/index.ts';
import { requestUndo } from '../undo/index.ts';
import { finishTransition } from './finish-transition.ts';

/** What a person may ask of an import that was started. */
export type ImportAction = 'pause' | 'resume' | 'cancel' | 'undo';

/**
 * Where each request leads, by the state it is made in. While a worker has the import, a pause or a cancel is a request that the worker turns into a fact after its batch.
 */
const targets: Readonly<
  Record<Exclude<ImportAction, 'undo'>, readonly (readonly [from: ImportStatus, to: ImportStatus])[]>
> = {
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
    ['checking', 'cancelled'],
    ['waiting', 'cancelled'],
  ],
};

/** What goes with a request. `undo`, of a cancel: what is in is taken back as well. `keepChanged`, of an undo: `requestUndo`. */
export type ActionChoice = { readonly undo?: boolean; readonly keepChanged?: boolean };

/**
 * Does what the person asks, or asks the worker to; refuses `invalid_state` where it makes no sense in the state the import is in,
 * and what `requireTakeBack` refuses.
 */
export async function requestChange(
  trx: Trx,
  entry: ImportRecord,
  action: ImportAction,
  viewer: Viewer,
  choice: ActionChoice = {},
): Promise<ImportRecord> {
  const { undo = false, keepChanged = false } = choice;
  if (action === 'undo' || undo) requireTakeBack(viewer, entry);
  const changed =
    action === 'undo'
      ? await requestUndo(trx, viewer, entry, { keepChanged })
      : await move(trx, entry, action, undo);
  await recordAudit(trx, {
    tenantId: entry.tenantId,
    userId: viewer.userId,
    action: `import.${action}`,
    subject: 'import',
    subjectId: entry.id,
    detail: { ...choice },
  });
  return changed;
}

/** Refuses `not_allowed` where an undo would release numbers, or change leads of projects that the viewer does not see. */
export function requireTakeBack(viewer: Viewer, entry: ImportRecord): void {
  if (!rightsTo(viewer, entry).undo) throw refuse('not_allowed');
}

async function move(
  trx: Trx,
  entry: ImportRecord,
  action: keyof typeof targets,
  undo: boolean,
): Promise<ImportRecord> {
  const paths = targets[action];
  const path = paths.find(([from]) => from === entry.status) ?? paths[0];
  if (!path) throw new Error(`no path for ${action}`);
  const [from, to] = path;
  const undoWhenStopped = action === 'cancel' && undo && from !== 'mapping';
  return finishTransition(trx, entry, to, { undoWhenStopped }, { from: [from] });
}
