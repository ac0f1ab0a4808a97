import { sql } from 'kysely';
import { recordAudit } from '../audit/record-audit.ts';
import type { ProjectId, TenantId } from '../base/ids.ts';
import { type CallBarrier, type CallRules, callRulesSchema } from '../contract/call.ts';
import type { Trx } from '../db/database.ts';
import type { Viewer } from '../people/viewer.ts';
import { requireProject } from '../projects/project-store.ts';
import { findCallBarrier, noCalls } from './call-rules.ts';

/** The rules of the company and of some projects, and the time by the clock of the database. */
export type KnownRules = {
  readonly now: Date;
  /** By project; null: the company. */
  readonly of: ReadonlyMap<ProjectId | null, CallRules>;
};

/** The rules of the company and of these projects, with one query. */
export async function readCallRules(
  trx: Trx,
  tenantId: TenantId,
  projectIds: readonly ProjectId[],
): Promise<KnownRules> {
  const { rows } = await sql<RulesRow>`
    select statement_timestamp() as now, r.project_id, r.hours, r.on_holidays, r.max_total, r.max_per_day,
      r.max_per_24_hours, r.rest_minutes
    from (select 1) one left join call_rules r
      on r.tenant_id = ${tenantId} and (r.project_id is null or r.project_id = any(${projectIds}))`.execute(
    trx,
  );
  const of = rows.flatMap((row) => (row.hours === null ? [] : [[row.project_id, toRules(row)] as const]));
  return { now: rows[0]?.now ?? new Date(), of: new Map(of) };
}

/** The rules that apply to calls for the project. */
export function rulesFor({ of }: KnownRules, projectId: ProjectId | null): CallRules | null {
  return of.get(projectId) ?? of.get(null) ?? null;
}

/** Why no number can be called for the project now; null: numbers are judged one by one. */
export async function readCallBarrier(
  trx: Trx,
  tenantId: TenantId,
  projectId: ProjectId,
): Promise<CallBarrier | null> {
  const known = await readCallRules(trx, tenantId, [projectId]);
  return findCallBarrier(rulesFor(known, projectId), noCalls, known.now);
}

type RulesRow = {
  now: Date;
  project_id: ProjectId | null;
  hours: unknown;
  on_holidays: boolean;
  max_total: number | null;
  max_per_day: number | null;
  max_per_24_hours: number | null;
  rest_minutes: number | null;
};

function toRules(row: RulesRow): CallRules {
  return callRulesSchema.parse({
    hours: row.hours,
    onHolidays: row.on_holidays,
    maxTotal: row.max_total,
    maxPerDay: row.max_per_day,
    maxPer24Hours: row.max_per_24_hours,
    restMinutes: row.rest_minutes,
  });
}

/**
 * Sets the rules of the company (`projectId` null) or of a project; null removes them. Throws if
 * the viewer cannot see the project.
 */
export async function setCallRules(
  trx: Trx,
  viewer: Viewer,
  projectId: ProjectId | null,
  rules: CallRules | null,
): Promise<void> {
  const { tenantId, userId } = viewer;
  if (projectId) await requireProject(trx, viewer, projectId);
  if (rules) await upsert(trx, tenantId, projectId, rules);
  else {
    await trx
      .deleteFrom('call_rules')
      .where('tenant_id', '=', tenantId)
      .where('project_id', 'is not distinct from', projectId)
      .execute();
  }
  await recordAudit(trx, {
    tenantId,
    userId,
    action: 'call_rules.changed',
    subject: 'call',
    subjectId: projectId,
    detail: { projectId, rules },
  });
}

async function upsert(trx: Trx, tenantId: TenantId, projectId: ProjectId | null, rules: CallRules) {
  const values = {
    hours: JSON.stringify(rules.hours),
    on_holidays: rules.onHolidays,
    max_total: rules.maxTotal,
    max_per_day: rules.maxPerDay,
    max_per_24_hours: rules.maxPer24Hours,
    rest_minutes: rules.restMinutes,
    updated_at: new Date(),
  };
  await trx
    .insertInto('call_rules')
    .values({ tenant_id: tenantId, project_id: projectId, ...values })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'project_id']).doUpdateSet(values))
    .execute();
}
