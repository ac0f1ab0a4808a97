import { sql } from 'kysely';
import {
  type ContactId,
  type DoNotCallEntryId,
  type LeadId,
  type ProjectId,
  toId,
  type WorkgroupId,
} from '../base/ids.ts';
import type { DoNotCallReason, DoNotCallSource } from '../contract/do-not-call.ts';
import type { Trx } from '../db/database.ts';
import type { Viewer } from '../people/viewer.ts';
import { inForce } from './entry-row.ts';

/** A number to ban, as written and as compared, and the contact that has it. */
export type BannedNumber = {
  readonly phone: string;
  readonly key: string;
  readonly hash: string;
  readonly leadName: string;
  readonly leadId: LeadId | null;
  readonly contactId: ContactId | null;
};

/** Numbers to ban, each in each scope. Scope null: the whole company. */
export type NewEntries = {
  readonly numbers: readonly BannedNumber[];
  readonly scopes: readonly (WorkgroupId | null)[];
  readonly projectId: ProjectId | null;
  readonly reason: DoNotCallReason;
  readonly note: string;
  readonly evidence: string;
  readonly refusedOn: string | null;
  readonly source: DoNotCallSource;
  readonly expiresAt: Date | null;
};

/**
 * Returns the ids of the created entries. A ban in force with the same reason and scope and at
 * least the same duration is not duplicated, unless a new date or evidence is given, because each
 * refusal is a separate record.
 */
export async function insertEntries(
  trx: Trx,
  viewer: Viewer,
  { numbers, scopes, projectId, reason, note, evidence, refusedOn, source, expiresAt }: NewEntries,
): Promise<readonly DoNotCallEntryId[]> {
  const { tenantId, userId } = viewer;
  const { rows } = await sql<{ id: string }>`
    insert into do_not_call_entries (tenant_id, phone_hash, phone_number, phone, lead_name, lead_id, contact_id, workgroup_id,
      project_id, reason, note, evidence, refused_on, source, expires_at, created_by)
    select ${tenantId}, n.hash, n.key, n.phone, n.lead_name, n.lead_id, n.contact_id, s.workgroup_id,
      ${projectId}::bigint, ${reason}::text, ${note}, ${evidence}, ${refusedOn}::date, ${source}, ${expiresAt}::timestamptz, ${userId}
    from unnest(${numbers.map((it) => it.hash)}::bigint[], ${numbers.map((it) => it.key)}::text[],
      ${numbers.map((it) => it.phone)}::text[], ${numbers.map((it) => it.leadName)}::text[],
      ${numbers.map((it) => it.leadId)}::bigint[],
      ${numbers.map((it) => it.contactId)}::bigint[]) n(hash, key, phone, lead_name, lead_id, contact_id)
    cross join unnest(${scopes}::bigint[]) s(workgroup_id)
    where not exists (
      select from do_not_call_entries e
      where e.tenant_id = ${tenantId} and e.phone_hash = n.hash and ${sql.raw(inForce)}
        and e.workgroup_id is not distinct from s.workgroup_id
        and e.project_id is not distinct from ${projectId}::bigint
        and e.reason = ${reason} and ${evidence} in ('', e.evidence)
        and (${refusedOn}::date is null or e.refused_on = ${refusedOn}::date) and (e.expires_at is null or e.expires_at >= ${expiresAt}::timestamptz))
    returning id`.execute(trx);
  return rows.map((row) => toId<DoNotCallEntryId>(row.id));
}

/** Releases those of these entries that are not released yet. Returns their ids. */
export async function markReleased(
  trx: Trx,
  viewer: Viewer,
  ids: readonly DoNotCallEntryId[],
  reason: string,
): Promise<readonly DoNotCallEntryId[]> {
  if (ids.length === 0) return [];
  const rows = await trx
    .updateTable('do_not_call_entries')
    .set({ released_at: sql`statement_timestamp()`, released_by: viewer.userId, release_reason: reason })
    .where('tenant_id', '=', viewer.tenantId)
    .where('id', 'in', ids)
    .where('released_at', 'is', null)
    .returning('id')
    .execute();
  return rows.map((row) => toId<DoNotCallEntryId>(row.id));
}
