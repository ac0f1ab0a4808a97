import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { type FieldSetId, type TenantId, toId } from '../base/ids.ts';
import type { FieldSet } from '../contract/field.ts';
import { refuse } from '../contract/refusals.ts';
import type { Trx } from '../db/database.ts';
import { findMissingId } from '../db/find-missing-id.ts';
import type { Viewer } from '../people/viewer.ts';
import { visibleProject } from '../people/visible-project.ts';
import { fieldColumns, toField } from './field-row.ts';

/**
 * The company's sets by name, with their fields in order and the projects that use them, as far as
 * the viewer can see.
 */
export async function listFieldSets(trx: Trx, viewer: Viewer): Promise<readonly FieldSet[]> {
  const rows = await selectFieldSets(trx, viewer).orderBy('set.name').execute();
  return rows.map(toFieldSet);
}

/** Returns one set. Throws if it does not exist. */
export async function getFieldSet(trx: Trx, viewer: Viewer, id: FieldSetId): Promise<FieldSet> {
  const row = await selectFieldSets(trx, viewer).where('set.id', '=', id).executeTakeFirst();
  if (!row) throw refuse('not_found');
  return toFieldSet(row);
}

/** The first of these ids that is not a set of the company. */
export function findMissingFieldSet(
  trx: Trx,
  tenantId: TenantId,
  ids: readonly FieldSetId[],
): Promise<FieldSetId | undefined> {
  return findMissingId(trx, 'field_sets', tenantId, ids);
}

/** Locks the set against changes of its fields until the transaction ends. Returns its name. */
export async function lockFieldSet(trx: Trx, tenantId: TenantId, id: FieldSetId): Promise<string> {
  const row = await trx
    .selectFrom('field_sets')
    .select('name')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!row) throw refuse('not_found');
  return row.name;
}

export async function insertFieldSet(trx: Trx, tenantId: TenantId, name: string): Promise<FieldSetId> {
  const row = await trx
    .insertInto('field_sets')
    .values({ tenant_id: tenantId, name })
    .returning('id')
    .executeTakeFirstOrThrow();
  return toId<FieldSetId>(row.id);
}

export async function updateFieldSetName(trx: Trx, tenantId: TenantId, id: FieldSetId, name: string) {
  await trx
    .updateTable('field_sets')
    .set({ name })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

/** Also deletes its fields and bindings. */
export async function removeFieldSet(trx: Trx, tenantId: TenantId, id: FieldSetId): Promise<void> {
  await trx.deleteFrom('field_sets').where('tenant_id', '=', tenantId).where('id', '=', id).execute();
}

function selectFieldSets(trx: Trx, viewer: Viewer) {
  return trx
    .selectFrom('field_sets as set')
    .where('set.tenant_id', '=', viewer.tenantId)
    .select(['set.id', 'set.name'])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('fields')
          .select(fieldColumns)
          .whereRef('fields.tenant_id', '=', 'set.tenant_id')
          .whereRef('fields.field_set_id', '=', 'set.id')
          .orderBy('position')
          .orderBy('fields.id'),
      ).as('fields'),
      // 64-bit ids must be text in JSON.
      jsonArrayFrom(
        eb
          .selectFrom('project_field_sets as binding')
          .innerJoin('projects', (join) =>
            join
              .onRef('projects.tenant_id', '=', 'binding.tenant_id')
              .onRef('projects.id', '=', 'binding.project_id'),
          )
          .select([sql<string>`projects.id::text`.as('id'), 'projects.name'])
          .whereRef('binding.tenant_id', '=', 'set.tenant_id')
          .whereRef('binding.field_set_id', '=', 'set.id')
          .where(visibleProject(viewer, 'projects.id'))
          .orderBy('projects.name'),
      ).as('projects'),
    ]);
}

type FieldSetRow = Awaited<ReturnType<ReturnType<typeof selectFieldSets>['executeTakeFirstOrThrow']>>;

function toFieldSet(row: FieldSetRow): FieldSet {
  return { ...row, fields: row.fields.map(toField) };
}
