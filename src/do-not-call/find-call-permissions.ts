import type { ProjectId } from '../base/ids.ts';
import { type ErasureHasher, findFaxHashes, type PhoneReading } from '../contacts/index.ts';
import type { CallBarrier } from '../contract/call.ts';
import type { ContactKind } from '../contract/lead.ts';
import type { Trx } from '../db/database.ts';
import { seesAllProjects, type Viewer } from '../people/index.ts';
import type { EntryRecord } from './entry-row.ts';
import { findBans } from './find-bans.ts';
import { queryableIn } from './queryable.ts';

/** Whether the user may call the number now, and the reason if not. */
export type CallPermission = {
  readonly allowed: boolean;
  readonly reason: CallBarrier | null;
  readonly entry: EntryRecord | null;
};

/**
 * A number that a user may want to call, by the hash of its key. `projectId`: for which project,
 * where they differ. `contactKind`: that of the contact to be called; undefined for a number of no
 * known contact.
 */
type Asked = Pick<PhoneReading, 'hash'> & {
  readonly projectId?: ProjectId | null;
  readonly contactKind?: ContactKind | null;
};

const unreadable: CallPermission = { allowed: false, reason: 'phone_unreadable', entry: null };
const isFax: CallPermission = { allowed: false, reason: 'fax_number', entry: null };
const allowed: CallPermission = { allowed: true, reason: null, entry: null };

/**
 * The viewer's permission to call each of these numbers, in their order; null stands for a text
 * that is no number and is never allowed. `projectId`: for which project they would call; without
 * one, the bans of every project they see count. Fax numbers are not callable: those of a contact
 * of kind fax, and those that all contacts the viewer sees have as a fax number.
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
  const unknown = asked.filter(({ contactKind }) => contactKind === undefined).map(({ hash }) => hash);
  const faxes = await findFaxHashes(trx, viewer, unknown);
  return phones.map((phone) => (phone ? judge(phone, entries.get(phone), faxes) : unreadable));
}

function judge(
  { hash, contactKind }: Asked,
  entry: EntryRecord | undefined,
  faxes: ReadonlySet<string>,
): CallPermission {
  if (!entry) return contactKind === 'fax' || faxes.has(hash) ? isFax : allowed;
  return { allowed: false, reason: entry.workgroup ? 'do_not_call_workgroup' : 'do_not_call_company', entry };
}
