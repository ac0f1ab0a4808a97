import { recordAudit } from '../../audit/record-audit.ts';
import type { ImportStatus } from '../../contract/import-state.ts';
import { refuse } from '../../contract/refusals.ts';
import type { Trx } from '../../db/database.ts';
import type { Viewer } from '../../people/viewer.ts';
import type { ImportRecord } from '../ledger/import-record.ts';
import { rightsTo } from '../ledger/import-rights.ts';
import { requestUndo } from '../undo/request-undo.ts';
import { finishTransition } from './finish-transition.ts';

/** The actions that a user can request on a started import. */
export type ImportAction = 'pause' | 'resume' | 'cancel' | 'undo';

/**
 * The target state of each action, by current state. While a worker holds the import, pause and
 * cancel are requests that the worker carries out after its batch.
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

/**
 * Options of an action. `undo` (of a cancel): also undo the rows already imported. `keepChanged`
 * (of an undo): see `requestUndo`.
 */
export type ActionChoice = { readonly undo?: boolean; readonly keepChanged?: boolean };

/**
 * Performs the action, or asks the worker to perform it. Throws `invalid_state` if the current
 * state does not allow it, and the refusals of `requireTakeBack`.
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

/**
 * Throws `not_allowed` if an undo would release numbers or change leads of projects that the viewer
 * cannot see.
 */
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
