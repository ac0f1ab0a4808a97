import { recordAudit } from '../audit/record-audit.ts';
import type { ContactId, LeadId, ProjectId, WorkgroupId } from '../base/ids.ts';
import type { NumberRules } from '../contacts/erasure-hasher.ts';
import type { MatchKeyHasher } from '../contacts/match-key-hasher.ts';
import { readNumber } from '../contacts/read-number.ts';
import { findNumbersOfContacts, findNumbersOfLeads } from '../contacts/stored-number-store.ts';
import type { DoNotCallReason } from '../contract/do-not-call.ts';
import { refuse } from '../contract/refusals.ts';
import type { Trx } from '../db/database.ts';
import type { Viewer } from '../people/viewer.ts';
import { findMissingWorkgroup, listWorkgroupIds } from '../people/workgroup-store.ts';
import { requireProject } from '../projects/project-store.ts';
import { getEntries } from './entry-page-store.ts';
import type { EntryRecord } from './entry-row.ts';
import { type BannedNumber, insertEntries } from './entry-store.ts';
import { findErased } from './find-erased.ts';
import { queryableIn } from './queryable.ts';

/** What to ban: typed numbers, chosen contacts, or all contacts of leads with exceptions. */
export type EntryTarget =
  | { readonly phones: readonly string[]; readonly source: 'manual' | 'api' }
  | { readonly contactIds: readonly ContactId[] }
  | { readonly leadIds: readonly LeadId[]; readonly exceptContactIds: readonly ContactId[] };

/**
 * Without `workgroupIds`: the whole company if an administrator bans, else all workgroups of the
 * user.
 */
export type EntryDraft = {
  readonly target: EntryTarget;
  readonly workgroupIds: readonly WorkgroupId[];
  readonly projectId: ProjectId | null;
  readonly reason: DoNotCallReason;
  readonly note: string;
  readonly evidence: string;
  /** The day on which the person refused, such as 2024-01-05; null: unknown. */
  readonly refusedOn: string | null;
  readonly expiresAt: Date | null;
};

/**
 * Bans each number in each scope, and gives what was made and how many such bans were there already
 * (they are not doubled). A number that was erased is on the list for everybody, and is not stored
 * again. Refuses an expiry in the past, scopes that are not the viewer's to ban in, things that are
 * not there for them, and numbers that are none.
 */
export async function addEntries(
  trx: Trx,
  viewer: Viewer,
  { keys, mask }: NumberRules,
  draft: EntryDraft,
): Promise<{ readonly entries: readonly EntryRecord[]; readonly existingCount: number }> {
  const { target, workgroupIds, ...entry } = draft;
  refuseExpired(entry.expiresAt);
  const scopes = await findBanScopes(trx, viewer, workgroupIds);
  if (entry.projectId) await requireProject(trx, viewer, entry.projectId);
  const numbers = await numbersOf(trx, viewer, keys, target);
  const source = 'phones' in target ? target.source : 'contactIds' in target ? 'contact' : 'lead';
  const erased = await findErased(
    queryableIn(trx),
    viewer.tenantId,
    mask,
    numbers.map(({ hash }) => hash),
  );
  const stored = numbers.filter(({ hash }) => !erased.has(hash));
  const ids = await insertEntries(trx, viewer, { ...entry, source, numbers: stored, scopes });
  const existingCount = numbers.length * scopes.length - ids.length;
  if (ids.length === 0) return { entries: [], existingCount };
  await recordAudit(trx, {
    tenantId: viewer.tenantId,
    userId: viewer.userId,
    action: 'do_not_call.added',
    subject: 'do_not_call',
    subjectId: ids.length === 1 ? (ids[0] ?? null) : null,
    detail: { ids, workgroupIds: scopes, projectId: entry.projectId, reason: entry.reason },
  });
  return { entries: await getEntries(trx, viewer, ids), existingCount };
}

/** Refuses the expiry of a ban that would never have held. */
export function refuseExpired(expiresAt: Date | null): void {
  if (expiresAt && expiresAt.getTime() <= Date.now()) throw refuse('ban_expired');
}

/**
 * The workgroups to ban for; [null]: the whole company. Administrators may ban for any workgroup,
 * others for their own. Throws otherwise.
 */
export async function findBanScopes(
  trx: Trx,
  viewer: Viewer,
  asked: readonly WorkgroupId[],
): Promise<readonly (WorkgroupId | null)[]> {
  const chosen = [...new Set(asked)];
  if (viewer.role === 'admin') {
    const missing = await findMissingWorkgroup(trx, viewer.tenantId, chosen);
    if (missing) throw refuse('request_invalid', { detail: `workgroupIds: ${missing}` });
    return chosen.length > 0 ? chosen : [null];
  }
  const own = await listWorkgroupIds(trx, viewer);
  if (own.length === 0) throw refuse('workgroup_missing');
  if (chosen.some((id) => !own.includes(id))) throw refuse('not_allowed');
  return chosen.length > 0 ? chosen : own;
}

async function numbersOf(
  trx: Trx,
  viewer: Viewer,
  keys: MatchKeyHasher,
  target: EntryTarget,
): Promise<readonly BannedNumber[]> {
  if ('phones' in target) {
    const read = target.phones.map((phone) => ({ ...readNumber(keys, viewer.tenantId, phone), phone }));
    return onePerNumber(read.map((number) => ({ ...number, leadName: '', leadId: null, contactId: null })));
  }
  if ('contactIds' in target) {
    const found = await findNumbersOfContacts(trx, viewer, target.contactIds);
    requireAll(target.contactIds, new Set(found.map((number) => number.contactId)));
    return onePerNumber(found);
  }
  const found = await findNumbersOfLeads(trx, viewer, target.leadIds);
  requireAll(target.leadIds, new Set(found.map((number) => number.leadId)));
  const excepted = new Set(target.exceptContactIds);
  return onePerNumber(found.filter((number) => number.contactId === null || !excepted.has(number.contactId)));
}

function requireAll<Id>(asked: readonly Id[], found: ReadonlySet<Id>): void {
  if (asked.some((id) => !found.has(id))) throw refuse('not_found');
}

function onePerNumber(numbers: readonly BannedNumber[]): readonly BannedNumber[] {
  return [...new Map(numbers.map((number) => [number.hash, number])).values()];
}
