import { recordAudit } from '../audit/record-audit.ts';
import type { ContactId, Id, ProjectId } from '../base/ids.ts';
import type { ErasureHasher } from '../contacts/erasure-hasher.ts';
import { markCalled } from '../contacts/mark-called.ts';
import type { MatchKeyHasher } from '../contacts/match-key-hasher.ts';
import { readNumber } from '../contacts/read-number.ts';
import { findNumbersOfContacts, type StoredNumber } from '../contacts/stored-number-store.ts';
import { erasedMark } from '../contract/erasure.ts';
import type { ContactKind } from '../contract/lead.ts';
import { refuse } from '../contract/refusals.ts';
import type { Trx } from '../db/database.ts';
import { tenantLocks } from '../db/locks.ts';
import type { Viewer } from '../people/viewer.ts';
import { requireProject } from '../projects/project-store.ts';
import { insertAttempt } from './call-attempt-store.ts';
import { type CallPermission, findCallPermissions } from './find-call-permissions.ts';
import { findErased } from './find-erased.ts';
import { queryableIn } from './queryable.ts';

/** What the viewer wants to call: a contact, or a typed number. */
export type CallWish =
  | { readonly contactId: ContactId }
  | { readonly phone: string; readonly projectId?: ProjectId | undefined };

/** `tel`: a URI of RFC 3966. Must only be passed on if `permission` allows the call. */
export type PlacedCall = {
  readonly id: Id<'callAttempt'>;
  readonly tel: string;
  readonly permission: CallPermission;
};

type Callee = Pick<StoredNumber, 'phone' | 'extension' | 'key' | 'hash'> & {
  readonly projectId: ProjectId | null;
  readonly leadId: StoredNumber['leadId'] | null;
  readonly contactId: ContactId | null;
  readonly contactKind?: ContactKind | null;
};

/**
 * Checks the permission at the time of the call, regardless of what a screen showed, and records
 * the attempt in either case. The transaction must be committed even if the call is not allowed.
 * Throws if the viewer cannot see the contact or project.
 */
export async function placeCall(
  trx: Trx,
  viewer: Viewer,
  keys: MatchKeyHasher,
  mask: ErasureHasher,
  wish: CallWish,
): Promise<PlacedCall> {
  const callee = await findCallee(trx, viewer, keys, wish);
  await lockCallee(trx, viewer, callee);
  const [permission] = await findCallPermissions(trx, viewer, mask, [callee], callee.projectId ?? undefined);
  if (!permission) throw new Error('one number was asked about, none was answered');
  const id = await insertAttempt(trx, viewer, await withoutErased(trx, viewer, mask, callee), permission);
  const { allowed, reason, entry } = permission;
  if (allowed) await noteCall(trx, viewer, callee);
  await recordAudit(trx, {
    tenantId: viewer.tenantId,
    userId: viewer.userId,
    action: allowed ? 'call.allowed' : 'call.refused',
    subject: 'call',
    subjectId: id,
    detail: { contactId: callee.contactId, reason, entryId: entry?.id ?? null },
  });
  return { id, tel: telOf(callee), permission };
}

/** Judges the calls to one number or lead in turn, so that limits hold for two agents at once. */
async function lockCallee(trx: Trx, { tenantId }: Viewer, { hash, leadId }: Callee): Promise<void> {
  const query = queryableIn(trx);
  await query(`select pg_advisory_xact_lock(${tenantLocks.callsToNumber})`, [tenantId, `${hash}`]);
  if (leadId) await query(`select pg_advisory_xact_lock(${tenantLocks.callsToLead})`, [tenantId, leadId]);
}

async function findCallee(trx: Trx, viewer: Viewer, keys: MatchKeyHasher, wish: CallWish): Promise<Callee> {
  if ('contactId' in wish) {
    const [found] = await findNumbersOfContacts(trx, viewer, [wish.contactId]);
    if (!found) throw refuse('not_found');
    return { ...found, contactKind: found.kind };
  }
  const { phone, projectId = null } = wish;
  if (projectId) await requireProject(trx, viewer, projectId);
  const number = readNumber(keys, viewer.tenantId, phone);
  return { ...number, phone, extension: '', projectId, leadId: null, contactId: null };
}

/** Throws `not_found` if the contact's lead was deleted since the lookup. */
async function noteCall(trx: Trx, viewer: Viewer, { contactId, hash, projectId }: Callee): Promise<void> {
  const leads = await markCalled(trx, viewer, contactId ? { contactId } : { phoneHash: hash, projectId });
  if (contactId && leads === 0) throw refuse('not_found');
}

/** An erased number is not stored again. The attempt can be found by its masked hash. */
async function withoutErased(
  trx: Trx,
  { tenantId }: Viewer,
  mask: ErasureHasher,
  callee: Callee,
): Promise<Callee> {
  const { hash } = callee;
  const erased = await findErased(queryableIn(trx), tenantId, mask, [hash]);
  return erased.size === 0 ? callee : { ...callee, phone: erasedMark, hash: mask.mask(tenantId, hash) };
}

function telOf({ key, extension }: Callee): string {
  const digits = extension.normalize('NFKC').replaceAll(/\D/g, '');
  return digits === '' ? `tel:${key}` : `tel:${key};ext=${digits}`;
}
