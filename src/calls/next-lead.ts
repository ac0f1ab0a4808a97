import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { recordAudit } from '../audit/record-audit.ts';
import { type LeadId, type ProjectId, toId } from '../base/ids.ts';
import type { ErasureHasher } from '../contacts/erasure-hasher.ts';
import { type ContactKind, contactSchema } from '../contract/lead.ts';
import type { Trx } from '../db/database.ts';
import { findCallPermissions } from '../do-not-call/find-call-permissions.ts';
import type { Viewer } from '../people/viewer.ts';
import { requireProject } from '../projects/project-store.ts';

/** How many leads are judged at once, and how often, before the agent has to ask again. */
const batch = { leads: 20, rounds: 25 };

/**
 * The lead that the agent calls next, held for them for half an hour: the one they hold already,
 * else calls that are due, else new leads, in the order of their list. Leads of other owners, and
 * those without a number that may be called now, are passed over. Safe for many agents at once:
 * rows that another agent is about to take are skipped.
 */
export async function holdNextLead(
  trx: Trx,
  viewer: Viewer,
  mask: ErasureHasher,
  projectId: ProjectId,
): Promise<LeadId | undefined> {
  await requireProject(trx, viewer, projectId);
  const held = await findHeld(trx, viewer, projectId);
  if (held) return held;
  for (let round = 0; round < batch.rounds; round += 1) {
    const candidates = await lockCandidates(trx, viewer, projectId);
    if (candidates.length === 0) return undefined;
    const next = await findCallable(trx, viewer, mask, projectId, candidates);
    const passed = next ? candidates.slice(0, candidates.indexOf(next)) : candidates;
    await postpone(trx, viewer, passed);
    if (!next) continue;
    await sql`
      update leads set held_by = ${viewer.userId}, held_until = now() + interval '30 minutes'
      where tenant_id = ${viewer.tenantId} and id = ${next}`.execute(trx);
    await record(trx, viewer, 'call.lead_taken', next, projectId);
    return next;
  }
  return undefined;
}

/** The agent does not call this lead now: it comes back to the queue after ten minutes. */
export async function releaseLead(trx: Trx, viewer: Viewer, projectId: ProjectId, id: LeadId): Promise<void> {
  const { numAffectedRows } = await sql`
    update leads set held_by = null, held_until = now() + interval '10 minutes'
    where tenant_id = ${viewer.tenantId} and id = ${id} and project_id = ${projectId}
      and held_by = ${viewer.userId}`.execute(trx);
  if (numAffectedRows) await record(trx, viewer, 'call.lead_skipped', id, projectId);
}

async function findHeld(trx: Trx, viewer: Viewer, projectId: ProjectId): Promise<LeadId | undefined> {
  const { rows } = await sql<{ id: LeadId }>`
    select id from leads
    where tenant_id = ${viewer.tenantId} and held_by = ${viewer.userId} and held_until > now()
      and project_id = ${projectId} and call_state <> 'done'
    order by held_until desc limit 1`.execute(trx);
  return rows[0]?.id;
}

async function lockCandidates(trx: Trx, viewer: Viewer, projectId: ProjectId): Promise<readonly LeadId[]> {
  const due = await select(
    trx,
    sql`${inQueue(viewer, projectId)} and call_state = 'again' and next_call_at <= now()`,
    sql`next_call_at, id`,
  );
  if (due.length > 0) return due;
  return select(trx, sql`${inQueue(viewer, projectId)} and call_state = 'new'`, sql`id`);
}

function inQueue({ tenantId, userId }: Viewer, projectId: ProjectId): RawBuilder<SqlBool> {
  return sql<SqlBool>`tenant_id = ${tenantId} and project_id = ${projectId}
    and (owner_id is null or owner_id = ${userId}) and (held_until is null or held_until <= now())`;
}

async function select(trx: Trx, where: RawBuilder<SqlBool>, order: RawBuilder<unknown>) {
  const { rows } = await sql<{ id: LeadId }>`
    select id from leads where ${where} order by ${order} limit ${batch.leads}
    for update skip locked`.execute(trx);
  return rows.map(({ id }) => id);
}

type Number = { lead_id: string; phone_hash: string; kind: string | null };

/** The first of these leads that has a number which may be called now. */
async function findCallable(
  trx: Trx,
  viewer: Viewer,
  mask: ErasureHasher,
  projectId: ProjectId,
  leadIds: readonly LeadId[],
): Promise<LeadId | undefined> {
  const { rows } = await sql<Number>`
    select lead_id, phone_hash, kind from contacts
    where tenant_id = ${viewer.tenantId} and lead_id = any(${leadIds})`.execute(trx);
  const numbers = rows.map(({ lead_id, phone_hash, kind }) => ({
    hash: phone_hash,
    leadId: toId<LeadId>(lead_id),
    contactKind: kindOf(kind),
  }));
  const permissions = await findCallPermissions(trx, viewer, mask, numbers, projectId);
  const callable = new Set(numbers.filter((_, at) => permissions[at]?.allowed).map(({ leadId }) => leadId));
  return leadIds.find((id) => callable.has(id));
}

function kindOf(kind: string | null): ContactKind | null {
  return contactSchema.shape.kind.parse(kind);
}

/** Leads that cannot be called now are looked at again after ten minutes. */
async function postpone(trx: Trx, { tenantId }: Viewer, ids: readonly LeadId[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    update leads set held_by = null, held_until = now() + interval '10 minutes'
    where tenant_id = ${tenantId} and id = any(${ids})`.execute(trx);
}

type Action = `call.lead_${'taken' | 'skipped'}`;

function record(trx: Trx, { tenantId, userId }: Viewer, action: Action, id: LeadId, projectId: ProjectId) {
  return recordAudit(trx, {
    tenantId,
    userId,
    action,
    subject: 'call',
    subjectId: null,
    detail: { leadId: id, projectId },
  });
}
