import { restoreReleasedBans, undoImportedBans } from '../../do-not-call/undo-numbers.ts';
import type { Step } from './step.ts';

/** Releases the bans that a do-not-call list added. */
export const releaseNumbers: Step = async (client, [tenantId, id], after, limit) => {
  const { last, changed, kept } = await undoImportedBans(client, { tenantId, id }, after, limit);
  return { last, releasedBans: changed, keptBans: kept };
};

/** Restores the bans that a do-not-call list released. */
export const banNumbers: Step = async (client, [tenantId, id], after, limit) => {
  const { last, changed, kept } = await restoreReleasedBans(client, { tenantId, id }, after, limit);
  return { last, restoredBans: changed, keptBans: kept };
};
