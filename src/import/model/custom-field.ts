import type { FieldId } from '../../base/ids.ts';
import type { Field } from '../../contract/field.ts';

/** A custom field of the import's project, with the name of its set. */
export type CustomField = { readonly id: FieldId; readonly set: string; readonly field: Field };

/** The name of a custom field in mappings. */
export function codeOfCustomField(field: CustomField): `custom:${string}/${string}` {
  return `custom:${field.set}/${field.field.name}`;
}
