import { type FieldId, type FieldSetId, type ProjectId, type TenantId, toId } from '../base/ids.ts';
import type { Field } from '../contract/field.ts';
import type { Trx } from '../db/database.ts';
import { fieldColumns, toField } from './field-row.ts';

/** A field with the name of its set. */
export type BoundField = { readonly id: FieldId; readonly set: string; readonly field: Field };

/** The fields of a project, by the order of its sets and of the fields within them. */
export async function fieldsOfProject(
  trx: Trx,
  tenantId: TenantId,
  projectId: ProjectId,
): Promise<readonly BoundField[]> {
  const rows = await selectFields(trx, tenantId)
    .innerJoin('project_field_sets as binding', (join) =>
      join
        .onRef('binding.tenant_id', '=', 'set.tenant_id')
        .onRef('binding.field_set_id', '=', 'set.id')
        .on('binding.project_id', '=', projectId),
    )
    .orderBy('binding.position')
    .orderBy('set.id')
    .orderBy('fields.position')
    .orderBy('fields.id')
    .execute();
  return rows.map(toBoundField);
}

/** The fields of these sets, by set name. Unknown ids are ignored. */
export async function fieldsOfSets(
  trx: Trx,
  tenantId: TenantId,
  setIds: readonly FieldSetId[],
): Promise<readonly BoundField[]> {
  if (setIds.length === 0) return [];
  const rows = await selectFields(trx, tenantId)
    .where('set.id', 'in', setIds)
    .orderBy('set.name')
    .orderBy('fields.position')
    .orderBy('fields.id')
    .execute();
  return rows.map(toBoundField);
}

/**
 * The column names of these fields: the field name, prefixed with the set name if several sets have
 * it.
 */
export function columnNames(fields: readonly BoundField[]): readonly string[] {
  const counts = Map.groupBy(fields, ({ field }) => field.name);
  return fields.map(({ set, field }) =>
    (counts.get(field.name)?.length ?? 0) > 1 ? `${set}/${field.name}` : field.name,
  );
}

function selectFields(trx: Trx, tenantId: TenantId) {
  return trx
    .selectFrom('fields')
    .innerJoin('field_sets as set', (join) =>
      join.onRef('set.tenant_id', '=', 'fields.tenant_id').onRef('set.id', '=', 'fields.field_set_id'),
    )
    .select(fieldColumns)
    .select('set.name as set')
    .where('fields.tenant_id', '=', tenantId);
}

function toBoundField(row: Readonly<Record<keyof Field, unknown>> & { set: string }): BoundField {
  const field = toField(row);
  return { id: toId<FieldId>(field.id), set: row.set, field };
}
