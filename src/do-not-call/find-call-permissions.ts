import type { ProjectId } from '../base/ids.ts';
import type { ErasureHasher, PhoneReading } from '../contacts/index.ts';
import type { CallBarrier } from '../contract/call.ts';
import type { Trx } from '../db/database.ts';
import { seesAllProjects, type Viewer } from '../people/index.ts';
import type { EntryRecord } from './entry-row.ts';
import { findBans } from './find-bans.ts';
import { queryableIn } from './queryable.ts';

/** May this user call this number now, and if not why. */
export type CallPermission = {
  readonly allowed: boolean;
  readonly reason: CallBarrier | null;
  readonly entry: EntryRecord | null;
};

/** A number somebody may want to call, by the hash of its key. `projectId`: for which project, where they differ. */
type Asked = Pick<PhoneReading, 'hash'> & { readonly projectId?: ProjectId | null };

const unreadable: CallPermission = { allowed: false, reason: 'phone_unreadable', entry: null };
const allowed: CallPermission = { allowed: true, reason: null, entry: null };

/**
 * The viewer's permission to call each of these numbers, in their order; null stands for a text that is no number and is never
 * allowed. `projectId`: for which project they would call; without one, the bans of every project they see count.
 */
export async function findCallPermissions(
  trx: Trx,
  viewer: Viewer,
  mask: ErasureHasher,
  phones: readonly (Asked | null)[],
  projectId?: ProjectId,
): Promise<readonly CallPermission[]> {
  const scope = {
    tenantId: viewer.tenantId,
    userId: viewer.userId,
    projectId: projectId ?? null,
    allProjects: seesAllProjects(viewer),
  };
  const asked = phones.filter((phone) => phone !== null);
  const bans = await findBans(
    queryableIn(trx),
    scope,
    mask,
    BigInt64Array.from(asked, ({ hash }) => BigInt(hash)),
    asked.map((phone) => phone.projectId ?? null),
  );
  const entries = new Map(bans.map(({ at, entry }) => [asked[at], entry]));
  return phones.map((phone) => (phone ? judge(entries.get(phone)) : unreadable));
}

function judge(entry: EntryRecord | undefined): CallPermission {
  if (!entry) return allowed;
  return { allowed: false, reason: entry.workgroup ? 'do_not_call_workgroup' : 'do_not_call_company', entry };
}
