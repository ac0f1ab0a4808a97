import { recordAudit } from '../audit/record-audit.ts';
import type { DoNotCallEntryId, WorkgroupId } from '../base/ids.ts';
import type { PhoneReading } from '../contacts/match-key-hasher.ts';
import { refuse } from '../contract/refusals.ts';
import type { Trx } from '../db/database.ts';
import { isAllowed } from '../people/permissions.ts';
import type { Viewer } from '../people/viewer.ts';
import { getEntries, getEntry, pageEntries } from './entry-page-store.ts';
import type { EntryRecord } from './entry-row.ts';
import { markReleased } from './entry-store.ts';

/**
 * Ends the ban early and returns the updated entry. For administrators. Throws if it was already
 * released.
 */
export async function releaseEntry(
  trx: Trx,
  viewer: Viewer,
  id: DoNotCallEntryId,
  reason: string,
): Promise<EntryRecord> {
  if (!isAllowed(viewer, 'admin')) throw refuse('not_allowed');
  await getEntry(trx, viewer, id);
  const [released] = await release(trx, viewer, [id], reason);
  if (!released) throw refuse('already_released');
  return released;
}

const most = 10_000;

/**
 * Ends every ban of the number that is in force (`workgroupIds`: only of these). Refuses, with the
 * number as typed, where there is none.
 */
export async function releaseNumber(
  trx: Trx,
  viewer: Viewer,
  number: PhoneReading & { readonly typed: string },
  how: { readonly reason: string; readonly workgroupIds?: readonly WorkgroupId[] | undefined },
): Promise<readonly EntryRecord[]> {
  if (!isAllowed(viewer, 'admin')) throw refuse('not_allowed');
  const filter = { number, workgroupIds: how.workgroupIds, state: 'active' } as const;
  const found = await pageEntries(trx, viewer, filter, { limit: most });
  const ids = found.map((entry) => entry.id);
  const released = await release(trx, viewer, ids, how.reason);
  if (released.length === 0) throw refuse('not_on_list', { phone: number.typed });
  return released;
}

async function release(
  trx: Trx,
  viewer: Viewer,
  ids: readonly DoNotCallEntryId[],
  reason: string,
): Promise<readonly EntryRecord[]> {
  const released = await markReleased(trx, viewer, ids, reason);
  for (const id of released) {
    await recordAudit(trx, {
      tenantId: viewer.tenantId,
      userId: viewer.userId,
      action: 'do_not_call.released',
      subject: 'do_not_call',
      subjectId: id,
      detail: { reason },
    });
  }
  return getEntries(trx, viewer, released);
}
