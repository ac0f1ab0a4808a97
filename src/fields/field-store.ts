import { type SqlBool, sql } from 'kysely';
import { type FieldId, type FieldSetId, type TenantId, toId } from '../base/ids.ts';
import type { Field, FieldDraft } from '../contract/field.ts';
import type { Trx } from '../db/database.ts';
import { fieldColumns, toField } from './field-row.ts';

/** The field of this set, or undefined. */
export async function findField(
  trx: Trx,
  tenantId: TenantId,
  setId: FieldSetId,
  id: FieldId,
): Promise<Field | undefined> {
  const row = await trx
    .selectFrom('fields')
    .select(fieldColumns)
    .where('tenant_id', '=', tenantId)
    .where('field_set_id', '=', setId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toField(row);
}

/** Inserts the field at the end of its set. Must be called with the set locked. */
export async function insertField(
  trx: Trx,
  tenantId: TenantId,
  setId: FieldSetId,
  draft: FieldDraft,
): Promise<FieldId> {
  const row = await trx
    .insertInto('fields')
    .values((eb) => ({
      ...toColumns(draft),
      tenant_id: tenantId,
      field_set_id: setId,
      position: eb
        .selectFrom('fields')
        .select(sql<number>`coalesce(max(position) + 1, 0)`.as('next'))
        .where('tenant_id', '=', tenantId)
        .where('field_set_id', '=', setId),
    }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return toId<FieldId>(row.id);
}

/** The field keeps its position. */
export async function updateField(
  trx: Trx,
  tenantId: TenantId,
  id: FieldId,
  draft: FieldDraft,
): Promise<void> {
  await trx
    .updateTable('fields')
    .set(toColumns(draft))
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

export async function removeField(trx: Trx, tenantId: TenantId, id: FieldId): Promise<void> {
  await trx.deleteFrom('fields').where('tenant_id', '=', tenantId).where('id', '=', id).execute();
}

/**
 * The name of a field of the set (only this one, if given) in which some lead has a value. Reads
 * the company's leads.
 */
export async function findFieldWithValues(
  trx: Trx,
  tenantId: TenantId,
  setId: FieldSetId,
  id?: FieldId,
): Promise<string | undefined> {
  const row = await trx
    .selectFrom('fields')
    .select('name')
    .where('tenant_id', '=', tenantId)
    .where('field_set_id', '=', setId)
    .where((eb) => (id ? eb('fields.id', '=', id) : eb.lit(true)))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('leads')
          .select('leads.id')
          .whereRef('leads.tenant_id', '=', 'fields.tenant_id')
          .where(sql<SqlBool>`leads.custom ? fields.id::text`),
      ),
    )
    .limit(1)
    .executeTakeFirst();
  return row?.name;
}

function toColumns(draft: FieldDraft) {
  return {
    name: draft.name,
    data_type: draft.dataType,
    input_form: draft.inputForm,
    required: draft.required,
    choices: draft.choices,
    default_value: draft.default,
  };
}
