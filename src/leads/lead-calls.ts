import { sql } from 'kysely';
import type { ProjectId } from '../base/ids.ts';
import { callResultName } from '../contract/call.ts';
import { type CallState, type LeadCalls, leadCallsSchema } from '../contract/lead.ts';
import type { Trx } from '../db/database.ts';
import type { Viewer } from '../people/viewer.ts';

/** What agents know about the calls of a lead. */
export type LeadCallsRecord = LeadCalls;

type CallsJson = {
  state: CallState;
  count: number;
  lastAt: string | null;
  nextAt: string | null;
  result: { id: string; name: string; standard: string | null } | null;
  owner: { id: string; name: string } | null;
};

const moment = (column: 'called_at' | 'next_call_at') =>
  sql`to_char(${sql.ref(`leads.${column}`)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Column `calls` of a query on `leads`. */
export const leadCallsOf = sql<CallsJson>`json_build_object(
  'state', leads.call_state, 'count', leads.call_count, 'lastAt', ${moment('called_at')},
  'nextAt', ${moment('next_call_at')},
  'result', (select json_build_object('id', r.id::text, 'name', r.name, 'standard', r.standard) from call_results r
    where r.tenant_id = leads.tenant_id and r.id = leads.last_result_id),
  'owner', (select json_build_object('id', u.id::text, 'name', u.name) from users u
    where u.tenant_id = leads.tenant_id and u.id = leads.owner_id))`.as('calls');

/** Converts the column `calls`. */
export function toLeadCalls({ result, ...calls }: CallsJson, { language }: Viewer): LeadCallsRecord {
  const named = result && { id: result.id, name: callResultName(result, language) };
  return leadCallsSchema.parse({ ...calls, result: named });
}

export type LeadCounts = Readonly<Record<'total' | 'new' | 'again' | 'due' | 'done', number>>;

/** How many leads of the project are in each state. Counts the leads that are not done by index. */
export async function countLeads(trx: Trx, { tenantId }: Viewer, projectId: ProjectId): Promise<LeadCounts> {
  const ofProject = sql`from leads where tenant_id = ${tenantId} and project_id = ${projectId}`;
  const { rows } = await sql<Record<'total' | 'fresh' | 'again' | 'due', string>>`
    select lead_count as total,
      (select count(*) ${ofProject} and call_state = 'new') as fresh,
      (select count(*) ${ofProject} and call_state = 'again') as again,
      (select count(*) ${ofProject} and call_state = 'again' and next_call_at <= now()) as due
    from projects where tenant_id = ${tenantId} and id = ${projectId}`.execute(trx);
  const countOf = (name: 'total' | 'fresh' | 'again' | 'due') => Number(rows[0]?.[name] ?? 0);
  const [total, fresh, again] = [countOf('total'), countOf('fresh'), countOf('again')];
  return { total, new: fresh, again, due: countOf('due'), done: total - fresh - again };
}
