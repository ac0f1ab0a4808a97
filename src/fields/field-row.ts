import { sql } from 'kysely';
import { type Field, fieldSchema } from '../contract/field.ts';

/** The columns of a field, named as the contract names them; the id as text, so that it survives JSON. */
export const fieldColumns = [
  sql<string>`fields.id::text`.as('id'),
  'fields.name as name',
  'fields.data_type as dataType',
  'fields.input_form as inputForm',
  'fields.required as required',
  'fields.choices as choices',
  'fields.default_value as default',
] as const;

/** Makes a field of a row of `fieldColumns`; the database's checks hold the same lists as the schema. */
export function toField(row: Readonly<Record<keyof Field, unknown>>): Field {
  return fieldSchema.parse(row);
}
