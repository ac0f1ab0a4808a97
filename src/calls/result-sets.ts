import { sql } from 'kysely';
import { recordAudit } from '../audit/record-audit.ts';
import { type CallResultId, type CallResultSetId, type ProjectId, type TenantId, toId } from '../base/ids.ts';
import {
  type CallEffect,
  type CallResultKind,
  type CallResultSetDraft,
  callResultName,
  callResultSchema,
} from '../contract/call.ts';
import { refuse } from '../contract/refusals.ts';
import type { Language } from '../contract/sentence.ts';
import type { Trx } from '../db/database.ts';
import { isUniqueViolation } from '../db/is-unique-violation.ts';
import type { Viewer } from '../people/viewer.ts';
import { visibleProject } from '../people/visible-project.ts';

export type ResultRecord = {
  readonly id: CallResultId;
  readonly name: string;
  readonly kind: CallResultKind;
  readonly effect: CallEffect;
  readonly callAgainMinutes: number | null;
  readonly restMinutes: number | null;
};

export type ResultSetRecord = {
  readonly id: CallResultSetId;
  readonly name: string;
  readonly isStandard: boolean;
  readonly projects: readonly { readonly id: string; readonly name: string }[];
  readonly results: readonly ResultRecord[];
};

type ResultRow = {
  id: string;
  name: string;
  standard: string | null;
  kind: string;
  effect: string;
  call_again_minutes: number | null;
  rest_minutes: number | null;
};

const kindsSchema = callResultSchema.pick({ kind: true, effect: true });

/** Converts a row. Standard results have their name in the language of the reader. */
export function toResult(row: ResultRow, language: Language): ResultRecord {
  return {
    id: toId<CallResultId>(row.id),
    name: callResultName(row, language),
    ...kindsSchema.parse(row),
    callAgainMinutes: row.call_again_minutes,
    restMinutes: row.rest_minutes,
  };
}

/** All sets with the results that are offered, the standard set first. */
export async function listResultSets(trx: Trx, viewer: Viewer): Promise<readonly ResultSetRecord[]> {
  const { tenantId, language } = viewer;
  const sets = await trx
    .selectFrom('call_result_sets')
    .select(['id', 'name', 'is_standard'])
    .where('tenant_id', '=', tenantId)
    .orderBy('is_standard', 'desc')
    .orderBy('name')
    .execute();
  const results = await selectOffered(trx, tenantId).execute();
  const bindings = await trx
    .selectFrom('project_result_sets as b')
    .innerJoin('projects as p', (join) =>
      join.onRef('p.tenant_id', '=', 'b.tenant_id').onRef('p.id', '=', 'b.project_id'),
    )
    .select(['b.set_id', 'p.id', 'p.name'])
    .where('b.tenant_id', '=', tenantId)
    .where(visibleProject(viewer, 'p.id'))
    .orderBy('p.name')
    .execute();
  return sets.map((set) => ({
    id: toId<CallResultSetId>(set.id),
    name: set.is_standard && set.name === '標準' && language === 'en' ? 'Standard' : set.name,
    isStandard: set.is_standard,
    projects: bindings.filter(({ set_id }) => set_id === set.id).map(({ id, name }) => ({ id, name })),
    results: results.filter(({ set_id }) => set_id === set.id).map((row) => toResult(row, language)),
  }));
}

/**
 * The results offered for calls of the project: those of its sets, else of the standard set. null:
 * calls of no project.
 */
export async function offeredResults(
  trx: Trx,
  { tenantId, language }: Viewer,
  projectId: ProjectId | null,
): Promise<readonly ResultRecord[]> {
  const own = await selectOffered(trx, tenantId)
    .where('set_id', 'in', (eb) =>
      eb
        .selectFrom('project_result_sets')
        .select('set_id')
        .where('tenant_id', '=', tenantId)
        .where('project_id', '=', projectId),
    )
    .execute();
  const rows =
    own.length > 0
      ? own
      : await selectOffered(trx, tenantId)
          .where('set_id', 'in', (eb) =>
            eb
              .selectFrom('call_result_sets')
              .select('id')
              .where('tenant_id', '=', tenantId)
              .where('is_standard', '=', true),
          )
          .execute();
  return rows.map((row) => toResult(row, language));
}

/** A result by its id, also one that is no longer offered. */
export async function findResult(
  trx: Trx,
  { tenantId, language }: Viewer,
  id: CallResultId,
): Promise<ResultRecord | undefined> {
  const row = await trx
    .selectFrom('call_results')
    .select(['id', 'name', 'standard', 'kind', 'effect', 'call_again_minutes', 'rest_minutes'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toResult(row, language);
}

function selectOffered(trx: Trx, tenantId: TenantId) {
  return trx
    .selectFrom('call_results')
    .select(['id', 'set_id', 'name', 'standard', 'kind', 'effect', 'call_again_minutes', 'rest_minutes'])
    .where('tenant_id', '=', tenantId)
    .where('archived_at', 'is', null)
    .orderBy('set_id')
    .orderBy('position')
    .orderBy('id');
}

/**
 * Creates a set (`id` undefined) or replaces its name, projects and results. Results that are
 * missing in the draft are archived. Throws if the name exists, and for unknown ids.
 */
export async function saveResultSet(
  trx: Trx,
  viewer: Viewer,
  id: CallResultSetId | undefined,
  draft: CallResultSetDraft,
): Promise<CallResultSetId> {
  const { tenantId } = viewer;
  const setId = await upsertSet(trx, tenantId, id, draft.name).catch((error) => {
    throw isUniqueViolation(error, 'call_result_sets_name')
      ? refuse('name_taken', { name: draft.name })
      : error;
  });
  await bindProjects(trx, viewer, setId, draft.projectIds);
  await replaceResults(trx, viewer, setId, draft.results);
  await record(trx, viewer, id ? 'call_results.changed' : 'call_results.created', setId, {
    name: draft.name,
    results: draft.results.map(({ name }) => name),
    projectIds: draft.projectIds,
  });
  return setId;
}

async function upsertSet(trx: Trx, tenantId: TenantId, id: CallResultSetId | undefined, name: string) {
  const row = id
    ? await trx
        .updateTable('call_result_sets')
        .set({ name })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .returning('id')
        .executeTakeFirst()
    : await trx
        .insertInto('call_result_sets')
        .values({ tenant_id: tenantId, name })
        .returning('id')
        .executeTakeFirst();
  if (!row) throw refuse('not_found');
  return toId<CallResultSetId>(row.id);
}

async function bindProjects(trx: Trx, viewer: Viewer, setId: CallResultSetId, ids: readonly string[]) {
  const { tenantId } = viewer;
  await trx
    .deleteFrom('project_result_sets')
    .where('tenant_id', '=', tenantId)
    .where('set_id', '=', setId)
    .execute();
  if (ids.length === 0) return;
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('project_result_sets')
    .columns(['tenant_id', 'project_id', 'set_id'])
    .expression((eb) =>
      eb
        .selectFrom('projects')
        .select(['tenant_id', 'id', sql<string>`${setId}::bigint`.as('set_id')])
        .where('tenant_id', '=', tenantId)
        .where('id', 'in', ids)
        .where(visibleProject(viewer, 'projects.id')),
    )
    .executeTakeFirstOrThrow();
  if (Number(numInsertedOrUpdatedRows) !== new Set(ids).size)
    throw refuse('request_invalid', { detail: 'projectIds' });
}

async function replaceResults(
  trx: Trx,
  viewer: Viewer,
  setId: CallResultSetId,
  results: CallResultSetDraft['results'],
) {
  const { tenantId, language } = viewer;
  const rows = await selectOffered(trx, tenantId).where('set_id', '=', setId).forUpdate().execute();
  const existing = new Map(rows.map((row) => [row.id, toResult(row, language)]));
  for (const [position, { id, ...result }] of results.entries()) {
    const values = {
      kind: result.kind,
      effect: result.effect,
      call_again_minutes: result.callAgainMinutes,
      rest_minutes: result.restMinutes,
      position,
    };
    if (id === undefined) {
      const row = { tenant_id: tenantId, set_id: setId, name: result.name, ...values };
      await trx.insertInto('call_results').values(row).execute();
      continue;
    }
    const before = existing.get(id);
    if (!before) throw refuse('request_invalid', { detail: `results: ${id}` });
    existing.delete(id);
    // A standard result keeps its names in both languages until it is renamed.
    const renamed = before.name === result.name ? {} : { name: result.name, standard: null };
    await trx
      .updateTable('call_results')
      .set({ ...values, ...renamed })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .execute();
  }
  if (existing.size === 0) return;
  await trx
    .updateTable('call_results')
    .set({ archived_at: new Date() })
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', [...existing.keys()])
    .execute();
}

/** Deletes a set that no call uses. Throws for the standard set, and for one with calls. */
export async function deleteResultSet(trx: Trx, viewer: Viewer, id: CallResultSetId): Promise<void> {
  const { tenantId } = viewer;
  const used = await trx
    .selectFrom('call_attempts')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('result_id', 'in', (eb) =>
      eb.selectFrom('call_results').select('id').where('tenant_id', '=', tenantId).where('set_id', '=', id),
    )
    .limit(1)
    .executeTakeFirst();
  if (used) throw refuse('in_use', { detail: '架電履歴 / call history' });
  const row = await trx
    .deleteFrom('call_result_sets')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .returning(['name', 'is_standard'])
    .executeTakeFirst();
  if (!row) throw refuse('not_found');
  if (row.is_standard) throw refuse('in_use', { detail: '標準 / standard' });
  await record(trx, viewer, 'call_results.deleted', id, { name: row.name });
}

type Action = `call_results.${'created' | 'changed' | 'deleted'}`;

function record(
  trx: Trx,
  viewer: Viewer,
  action: Action,
  id: CallResultSetId,
  detail: Record<string, unknown>,
) {
  const { tenantId, userId } = viewer;
  return recordAudit(trx, { tenantId, userId, action, subject: 'call', subjectId: id, detail });
}
