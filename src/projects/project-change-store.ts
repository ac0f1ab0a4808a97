import { sql } from 'kysely';
import { type FieldSetId, type ProjectId, type TenantId, toId, type UserId } from '../base/ids.ts';
import type { ImportStatus } from '../contract/import-state.ts';
import type { Trx } from '../db/database.ts';

export async function insertProject(
  trx: Trx,
  tenantId: TenantId,
  name: string,
  createdBy: UserId,
): Promise<ProjectId> {
  const row = await trx
    .insertInto('projects')
    .values({ tenant_id: tenantId, name, created_by: createdBy })
    .returning('id')
    .executeTakeFirstOrThrow();
  return toId<ProjectId>(row.id);
}

export async function updateProjectName(trx: Trx, tenantId: TenantId, id: ProjectId, name: string) {
  await trx
    .updateTable('projects')
    .set({ name })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

/**
 * Also deletes its members, field set bindings and import records. The project must have no leads.
 */
export async function removeProject(trx: Trx, tenantId: TenantId, id: ProjectId): Promise<void> {
  await trx.deleteFrom('projects').where('tenant_id', '=', tenantId).where('id', '=', id).execute();
}

/** Replaces the members of the project. */
export async function replaceMembers(
  trx: Trx,
  tenantId: TenantId,
  id: ProjectId,
  userIds: readonly UserId[],
): Promise<void> {
  await trx
    .deleteFrom('project_members')
    .where('tenant_id', '=', tenantId)
    .where('project_id', '=', id)
    .execute();
  const members = [...new Set(userIds)].map((userId) => ({
    tenant_id: tenantId,
    project_id: id,
    user_id: userId,
  }));
  if (members.length > 0) await trx.insertInto('project_members').values(members).execute();
}

/** The sets bound to the project, by id. */
export async function findBoundFieldSets(
  trx: Trx,
  tenantId: TenantId,
  id: ProjectId,
): Promise<readonly FieldSetId[]> {
  const rows = await trx
    .selectFrom('project_field_sets')
    .select('field_set_id')
    .where('tenant_id', '=', tenantId)
    .where('project_id', '=', id)
    .orderBy('field_set_id')
    .execute();
  return rows.map((row) => toId<FieldSetId>(row.field_set_id));
}

/** Binds these sets to the project in this order, and no others. */
export async function replaceFieldSets(
  trx: Trx,
  tenantId: TenantId,
  id: ProjectId,
  setIds: readonly FieldSetId[],
): Promise<void> {
  await trx
    .deleteFrom('project_field_sets')
    .where('tenant_id', '=', tenantId)
    .where('project_id', '=', id)
    .execute();
  const bindings = [...new Set(setIds)].map((setId, position) => ({
    tenant_id: tenantId,
    project_id: id,
    field_set_id: setId,
    position,
  }));
  if (bindings.length > 0) await trx.insertInto('project_field_sets').values(bindings).execute();
}

/**
 * Appends the set to the project's field sets. A set that is already included keeps its position.
 */
export async function addFieldSet(
  trx: Trx,
  tenantId: TenantId,
  id: ProjectId,
  setId: FieldSetId,
): Promise<void> {
  await trx
    .insertInto('project_field_sets')
    .values((eb) => ({
      tenant_id: tenantId,
      project_id: id,
      field_set_id: setId,
      position: eb
        .selectFrom('project_field_sets')
        .select(sql<number>`coalesce(max(position) + 1, 0)`.as('next'))
        .where('tenant_id', '=', tenantId)
        .where('project_id', '=', id),
    }))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const underWay: readonly ImportStatus[] = [
  'receiving',
  'checking',
  'waiting',
  'queued',
  'running',
  'pausing',
  'paused',
  'cancelling',
  'undoing',
];

/**
 * Locks the project's imports, so that none starts until the transaction ends. Must be called with
 * the project locked, in the order of the batches of an import.
 */
export async function lockImports(trx: Trx, tenantId: TenantId, id: ProjectId): Promise<void> {
  await trx
    .selectFrom('imports')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('project_id', '=', id)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** The file name of an unfinished import into the project. */
export async function findImportUnderWay(
  trx: Trx,
  tenantId: TenantId,
  id: ProjectId,
): Promise<string | undefined> {
  const row = await trx
    .selectFrom('imports')
    .select('file_name')
    .where('tenant_id', '=', tenantId)
    .where('project_id', '=', id)
    .where('status', 'in', underWay)
    .limit(1)
    .executeTakeFirst();
  return row?.file_name;
}
