import type { FieldId } from '../../base/ids.ts';
import type { Field } from '../../contract/field.ts';

/** A custom field that is bound to the project of the import, with the name of its set. */
export type CustomField = { readonly id: FieldId; readonly set: string; readonly field: Field };

/** The name under which a mapping knows a custom field. */
export function codeOfCustomField(field: CustomField): `custom:${string}/${string}` {
  return `custom:${field.set}/${field.field.name}`;
}
