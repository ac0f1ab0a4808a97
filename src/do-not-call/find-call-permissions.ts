import type { LeadId, ProjectId } from '../base/ids.ts';
import type { ErasureHasher } from '../contacts/erasure-hasher.ts';
import type { PhoneReading } from '../contacts/match-key-hasher.ts';
import { findFaxHashes } from '../contacts/stored-number-store.ts';
import type { CallBarrier } from '../contract/call.ts';
import type { ContactKind } from '../contract/lead.ts';
import type { Trx } from '../db/database.ts';
import { seesAllProjects } from '../people/permissions.ts';
import type { Viewer } from '../people/viewer.ts';
import { type CallCounts, findCallBarrier, noCalls } from './call-rules.ts';
import { type KnownRules, readCallRules, rulesFor } from './call-rules-store.ts';
import type { EntryRecord } from './entry-row.ts';
import { findBans } from './find-bans.ts';
import { findCallCounts } from './find-call-counts.ts';
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
 * known contact. `leadId`: the lead to be called, whose calls count for the limits too.
 */
type Asked = Pick<PhoneReading, 'hash'> & {
  readonly projectId?: ProjectId | null;
  readonly leadId?: LeadId | null;
  readonly contactKind?: ContactKind | null;
};

const unreadable: CallPermission = { allowed: false, reason: 'phone_unreadable', entry: null };
const faxNumber: CallPermission = { allowed: false, reason: 'fax_number', entry: null };
const allowed: CallPermission = { allowed: true, reason: null, entry: null };

/**
 * The viewer's permission to call each of these numbers now, in their order; null stands for a text
 * that is no number and is never allowed. `projectId`: for which project they would call; without
 * one, the bans of every project they see count. Fax numbers are not callable: those of a contact
 * of kind fax, and those that all contacts the viewer sees have as a fax number. Then the rules
 * about hours, limits and rests apply.
 */
export async function findCallPermissions(
  trx: Trx,
  viewer: Viewer,
  mask: ErasureHasher,
  phones: readonly (Asked | null)[],
  projectId?: ProjectId,
): Promise<readonly CallPermission[]> {
  const { tenantId, userId } = viewer;
  const scope = { tenantId, userId, projectId: projectId ?? null, allProjects: seesAllProjects(viewer) };
  const asked = phones.filter((phone) => phone !== null);
  const projectOf = (phone: Asked) => phone.projectId ?? projectId ?? null;
  const ask = queryableIn(trx);
  const bans = await findBans(
    ask,
    scope,
    mask,
    BigInt64Array.from(asked, ({ hash }) => BigInt(hash)),
    asked.map((phone) => phone.projectId ?? null),
  );
  const entries = new Map(bans.map(({ at, entry }) => [asked[at], entry]));
  const unknown = asked.filter(({ contactKind }) => contactKind === undefined).map(({ hash }) => hash);
  const faxes = await findFaxHashes(trx, viewer, unknown);
  const projects = new Set(asked.map(projectOf).filter((id) => id !== null));
  const rules = await readCallRules(trx, tenantId, [...projects]);
  const counts = await findCallCounts(ask, tenantId, asked);
  const facts = new Map(
    asked.map((phone, at) => [
      phone,
      {
        ban: entries.get(phone),
        isFax: phone.contactKind === 'fax' || faxes.has(phone.hash),
        projectId: projectOf(phone),
        calls: counts.get(at) ?? noCalls,
      },
    ]),
  );
  return phones.map((phone) => {
    const known = phone && facts.get(phone);
    return known ? judge(known, rules) : unreadable;
  });
}

type Facts = {
  readonly ban: EntryRecord | undefined;
  readonly isFax: boolean;
  readonly projectId: ProjectId | null;
  readonly calls: CallCounts;
};

function judge({ ban, isFax, projectId, calls }: Facts, rules: KnownRules): CallPermission {
  if (ban) {
    const reason = ban.workgroup ? 'do_not_call_workgroup' : 'do_not_call_company';
    return { allowed: false, reason, entry: ban };
  }
  if (isFax) return faxNumber;
  const reason = findCallBarrier(rulesFor(rules, projectId), calls, rules.now);
  return reason ? { allowed: false, reason, entry: null } : allowed;
}
