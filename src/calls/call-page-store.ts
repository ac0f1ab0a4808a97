import { type RawBuilder, type SqlBool, sql } from 'kysely';
import {
  type CallId,
  type CallResultId,
  type ContactId,
  type LeadId,
  type ProjectId,
  toId,
  type UserId,
} from '../base/ids.ts';
import type { Trx } from '../db/database.ts';
import type { Viewer } from '../people/viewer.ts';
import { visibleProject } from '../people/visible-project.ts';
import { type ResultRecord, toResult } from './result-sets.ts';

type Named<Id> = { readonly id: Id; readonly name: string };

/** A call, or an attempt that was not allowed (`reason`). */
export type CallLine = {
  readonly id: CallId;
  readonly at: Date;
  readonly by: Named<UserId>;
  readonly phone: string;
  readonly project: Named<ProjectId> | null;
  readonly lead: Named<LeadId> | null;
  readonly contactId: ContactId | null;
  readonly allowed: boolean;
  readonly reason: string | null;
  readonly result: ResultRecord | null;
  readonly closedAt: Date | null;
  readonly memo: string;
  readonly nextCallAt: Date | null;
};

export type CallFilter = {
  readonly id?: CallId | undefined;
  readonly projectId?: ProjectId | undefined;
  readonly leadId?: LeadId | undefined;
  readonly userId?: UserId | undefined;
  readonly resultId?: CallResultId | undefined;
  /** `open`: without a result. */
  readonly state: 'open' | 'closed' | 'all';
};

type CallRow = {
  id: string;
  at: Date;
  user_id: string;
  user_name: string | null;
  phone: string;
  project_id: string | null;
  project_name: string | null;
  lead_id: string | null;
  lead_name: string | null;
  contact_id: string | null;
  allowed: boolean;
  reason: string | null;
  closed_at: Date | null;
  memo: string;
  next_call_at: Date | null;
  result_id: string | null;
  name: string;
  standard: string | null;
  kind: string;
  effect: string;
  call_again_minutes: number | null;
  rest_minutes: number | null;
};

/** A page of calls that the viewer may see, newest first: those of their projects, and their own. */
export async function pageCalls(
  trx: Trx,
  viewer: Viewer,
  filter: CallFilter,
  { before, limit }: { readonly before?: CallId | undefined; readonly limit: number },
): Promise<readonly CallLine[]> {
  const { tenantId } = viewer;
  const conditions = [...conditionsOf(viewer, filter), ...(before ? [sql<SqlBool>`c.id < ${before}`] : [])];
  const { rows } = await sql<CallRow>`
    select c.id, c.at, c.user_id, u.name as user_name, c.phone, c.project_id, p.name as project_name,
      l.id as lead_id, l.name as lead_name, c.contact_id, c.allowed, c.reason, c.closed_at, c.memo,
      c.next_call_at, c.result_id, r.name, r.standard, r.kind, r.effect, r.call_again_minutes, r.rest_minutes
    from call_attempts c
    left join users u on u.tenant_id = c.tenant_id and u.id = c.user_id
    left join projects p on p.tenant_id = c.tenant_id and p.id = c.project_id
    left join leads l on l.tenant_id = c.tenant_id and l.id = c.lead_id
    left join call_results r on r.tenant_id = c.tenant_id and r.id = c.result_id
    where c.tenant_id = ${tenantId} and ${sql.join(conditions, sql` and `)}
    order by c.id desc limit ${limit}`.execute(trx);
  return rows.map((row) => toCall(row, viewer));
}

function conditionsOf(viewer: Viewer, filter: CallFilter): RawBuilder<SqlBool>[] {
  const { id, projectId, leadId, userId, resultId, state } = filter;
  const conditions: RawBuilder<SqlBool>[] = [
    sql`(case when c.project_id is null then ${viewer.role === 'admin'} or c.user_id = ${viewer.userId}
      else ${visibleProject(viewer, 'c.project_id')} end)`,
  ];
  if (id) conditions.push(sql`c.id = ${id}`);
  if (projectId) conditions.push(sql`c.project_id = ${projectId}`);
  if (leadId) conditions.push(sql`c.lead_id = ${leadId}`);
  if (userId) conditions.push(sql`c.user_id = ${userId}`);
  if (resultId) conditions.push(sql`c.result_id = ${resultId}`);
  if (state === 'open') conditions.push(sql`c.allowed and c.closed_at is null`);
  if (state === 'closed') conditions.push(sql`c.closed_at is not null`);
  return conditions;
}

function toCall(row: CallRow, { language }: Viewer): CallLine {
  const { result_id } = row;
  return {
    id: toId<CallId>(row.id),
    at: row.at,
    by: { id: toId<UserId>(row.user_id), name: row.user_name ?? '' },
    phone: row.phone,
    project:
      row.project_id === null ? null : { id: toId<ProjectId>(row.project_id), name: row.project_name ?? '' },
    lead: row.lead_id === null ? null : { id: toId<LeadId>(row.lead_id), name: row.lead_name ?? '' },
    contactId: row.contact_id === null ? null : toId<ContactId>(row.contact_id),
    allowed: row.allowed,
    reason: row.reason,
    result: result_id === null ? null : toResult({ ...row, id: result_id }, language),
    closedAt: row.closed_at,
    memo: row.memo,
    nextCallAt: row.next_call_at,
  };
}
