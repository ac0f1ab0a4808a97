import { sql } from 'kysely';
import { recordAudit } from '../audit/record-audit.ts';
import {
  type CallId,
  type CallResultId,
  type ContactId,
  type LeadId,
  type ProjectId,
  toId,
  type WorkgroupId,
} from '../base/ids.ts';
import type { NumberRules } from '../contacts/erasure-hasher.ts';
import { findNumbersOfContacts } from '../contacts/stored-number-store.ts';
import type { DoNotCallReason } from '../contract/do-not-call.ts';
import { refuse } from '../contract/refusals.ts';
import type { Trx } from '../db/database.ts';
import { addEntries } from '../do-not-call/add-entries.ts';
import { requireAccess } from '../people/require-access.ts';
import type { Viewer } from '../people/viewer.ts';
import { visibleProject } from '../people/visible-project.ts';
import { findResult, offeredResults, type ResultRecord } from './result-sets.ts';

/** Omitted values stay unchanged. `nextCallAt` overrides the time that the result sets. */
export type CallChange = {
  readonly resultId?: CallResultId | undefined;
  readonly memo?: string | undefined;
  readonly nextCallAt?: Date | null | undefined;
  readonly ban?: CallBan | undefined;
};

/** The ban of the number that was called. */
type CallBan = {
  readonly workgroupIds: readonly WorkgroupId[];
  readonly projectId: ProjectId | null;
  readonly reason: DoNotCallReason;
  readonly note: string;
  readonly evidence: string;
  readonly refusedOn: string | null;
};

/**
 * Closes a call with its result, or corrects it. The result decides what becomes of the lead, if
 * this is the lead's last call. Agents may change their own calls, administrators all. A result
 * with the effect `ban` allows to ban the number that was called, without the right to ban: a
 * refusal must be recorded by the person who heard it.
 */
export async function changeCall(
  trx: Trx,
  viewer: Viewer,
  numbers: NumberRules,
  id: CallId,
  change: CallChange,
): Promise<void> {
  const call = await lockCall(trx, viewer, id);
  const resultId = change.resultId ?? call.resultId;
  const result = resultId && (await findOffered(trx, viewer, call, resultId));
  if (!result) throw refuse('request_invalid', { detail: 'resultId' });
  const nextCallAt = nextCallOf(call, result, change);
  await trx
    .updateTable('call_attempts')
    .set({
      result_id: result.id,
      closed_at: call.closedAt ?? new Date(),
      next_call_at: nextCallAt,
      ...(change.memo === undefined ? {} : { memo: change.memo }),
    })
    .where('tenant_id', '=', viewer.tenantId)
    .where('id', '=', id)
    .execute();
  await updateLeads(trx, viewer, call, result, nextCallAt);
  if (change.ban) await banCallee(trx, viewer, numbers, call, result, change.ban);
  await recordAudit(trx, {
    tenantId: viewer.tenantId,
    userId: viewer.userId,
    action: 'call.closed',
    subject: 'call',
    subjectId: id,
    detail: {
      leadId: call.leadId,
      result: result.name,
      before: call.resultId,
      nextCallAt: nextCallAt?.toISOString() ?? null,
    },
  });
}

type OpenCall = {
  readonly id: CallId;
  readonly at: Date;
  readonly phone: string;
  readonly phoneHash: string;
  readonly projectId: ProjectId | null;
  readonly leadId: LeadId | null;
  readonly contactId: string | null;
  readonly resultId: CallResultId | null;
  readonly closedAt: Date | null;
  readonly nextCallAt: Date | null;
};

/** Throws if there is no such call, or it is another agent's. */
async function lockCall(trx: Trx, viewer: Viewer, id: CallId): Promise<OpenCall> {
  const row = await trx
    .selectFrom('call_attempts')
    .select(['at', 'phone', 'phone_hash', 'project_id', 'lead_id', 'contact_id', 'result_id', 'closed_at'])
    .select('next_call_at')
    .where('tenant_id', '=', viewer.tenantId)
    .where('id', '=', id)
    .where('allowed', '=', true)
    .where((eb) => eb.or([eb('project_id', 'is', null), visibleProject(viewer, 'call_attempts.project_id')]))
    .$if(viewer.role !== 'admin', (query) => query.where('user_id', '=', viewer.userId))
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw refuse('not_found');
  return {
    id,
    at: row.at,
    phone: row.phone,
    phoneHash: row.phone_hash,
    projectId: row.project_id === null ? null : toId<ProjectId>(row.project_id),
    leadId: row.lead_id === null ? null : toId<LeadId>(row.lead_id),
    contactId: row.contact_id,
    resultId: row.result_id === null ? null : toId<CallResultId>(row.result_id),
    closedAt: row.closed_at,
    nextCallAt: row.next_call_at,
  };
}

function nextCallOf(call: OpenCall, result: ResultRecord, change: CallChange): Date | null {
  const { effect, callAgainMinutes } = result;
  // A lead that is done, or has refused calls, must not come back to the queue by a date.
  if (change.nextCallAt && (effect === 'done' || effect === 'ban'))
    throw refuse('request_invalid', { detail: 'nextCallAt' });
  if (change.nextCallAt !== undefined) return change.nextCallAt;
  if (change.resultId === undefined) return call.nextCallAt;
  if (effect !== 'call_again') return null;
  return new Date(Date.now() + (callAgainMinutes ?? 1440) * 60_000);
}

/** A result that the call already has may stay, even if it is no longer offered. */
async function findOffered(
  trx: Trx,
  viewer: Viewer,
  { projectId, resultId }: OpenCall,
  id: CallResultId,
): Promise<ResultRecord | undefined> {
  const offered = await offeredResults(trx, viewer, projectId);
  const found = offered.find((result) => result.id === id);
  return found ?? (id === resultId ? findResult(trx, viewer, id) : undefined);
}

/**
 * The lead of the call takes over the result, if no later call has one. A number dialled without a
 * lead changes no lead.
 */
async function updateLeads(
  trx: Trx,
  viewer: Viewer,
  { id, leadId }: OpenCall,
  { id: resultId, effect }: ResultRecord,
  nextCallAt: Date | null,
): Promise<void> {
  if (!leadId) return;
  const { tenantId } = viewer;
  // After a wrong number, the lead can be called at another one.
  const isDone =
    nextCallAt === null && (effect !== 'wrong_number' || (await hasOneNumber(trx, viewer, leadId)));
  await sql`
    update leads set last_result_id = ${resultId}, next_call_at = ${isDone ? null : (nextCallAt ?? new Date())},
      call_state = ${isDone ? 'done' : 'again'}, held_by = null, held_until = null
    where tenant_id = ${tenantId} and id = ${leadId} and not exists (
      select from call_attempts c
      where c.tenant_id = ${tenantId} and c.lead_id = ${leadId} and c.id > ${id} and c.closed_at is not null)`.execute(
    trx,
  );
}

async function hasOneNumber(trx: Trx, { tenantId }: Viewer, leadId: LeadId): Promise<boolean> {
  const { count } = await trx
    .selectFrom('contacts')
    .select(sql<string>`count(distinct phone_hash)`.as('count'))
    .where('tenant_id', '=', tenantId)
    .where('lead_id', '=', leadId)
    .executeTakeFirstOrThrow();
  return Number(count) <= 1;
}

async function banCallee(
  trx: Trx,
  viewer: Viewer,
  numbers: NumberRules,
  { id, at, phone, phoneHash, contactId }: OpenCall,
  { effect }: ResultRecord,
  ban: CallBan,
): Promise<void> {
  if (effect !== 'ban') requireAccess(viewer, 'ban');
  // The contact may have another number by now.
  const [contact] = contactId ? await findNumbersOfContacts(trx, viewer, [toId<ContactId>(contactId)]) : [];
  const target =
    contact?.contactId && contact.hash === phoneHash
      ? { contactIds: [contact.contactId] }
      : { phones: [phone], source: 'manual' as const };
  await addEntries(trx, viewer, numbers, {
    ...ban,
    target,
    evidence: ban.evidence || `架電#${id}`,
    refusedOn: ban.refusedOn ?? dayInJapan(at),
    expiresAt: null,
  });
}

function dayInJapan(at: Date): string {
  return new Date(at.getTime() + 9 * 3_600_000).toISOString().slice(0, 10);
}
