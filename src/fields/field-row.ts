import { sql } from 'kysely';
import { type Field, fieldSchema } from '../contract/field.ts';

/**
 * The columns of a field with the names of the contract. The id is text, so that JSON preserves it.
 */
export const fieldColumns = [
  sql<string>`fields.id::text`.as('id'),
  'fields.name as name',
  'fields.data_type as dataType',
  'fields.input_form as inputForm',
  'fields.required as required',
  'fields.choices as choices',
  'fields.default_value as default',
] as const;

/**
 * Converts a row of `fieldColumns` into a field. The database's checks allow the same values as the
 * schema.
 */
export function toField(row: Readonly<Record<keyof Field, unknown>>): Field {
  return fieldSchema.parse(row);
}
