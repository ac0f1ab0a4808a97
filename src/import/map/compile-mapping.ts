import { labelOfField } from '../../contract/field-labels.ts';
import { type Mapping, type MappingField, requiredMappingFields } from '../../contract/mapping.ts';
import { refuse } from '../../contract/refusals.ts';
import { isBlank } from '../model/blank.ts';
import { type CustomField, codeOfCustomField } from '../model/custom-field.ts';
import type { MappedSlot } from '../model/mapped-row.ts';

/** A mapping made ready for rows: one slot a field, in the order of the mapping. */
export type MappingPlan = { readonly slots: readonly MappedSlot[] };

/**
 * Compiles a mapping for a file with these columns, in a project with these custom fields. Refuses
 * `mapping_column_unknown`, `mapping_field_unknown`, `mapping_field_twice` and `mapping_required_missing`; a custom field
 * that is required and has no default counts among the required ones.
 */
export function compileMapping(
  mapping: Mapping,
  columns: readonly string[],
  customFields: readonly CustomField[],
): MappingPlan {
  const customByCode = new Map<string, CustomField>(
    customFields.map((field) => [codeOfCustomField(field), field]),
  );
  const fixed = new Map(
    Object.entries(mapping.fixed).filter(([, text]) => text !== undefined && !isBlank(text)),
  );
  const slots = new Map<string, MappedSlot>();

  for (const { index, field } of mapping.columns) {
    if (index >= columns.length) throw refuseColumn(`#${index}`, columns);
    if (slots.has(field)) throw refuse('mapping_field_twice', { field: nameField(field) });
    slots.set(field, makeSlot(field, index, fixed.get(field) ?? null, customByCode));
  }
  for (const [field, text] of fixed) {
    if (!slots.has(field))
      slots.set(field, makeSlot(field as MappingField, null, text ?? null, customByCode));
  }

  const missing = [...requiredMappingFields, ...requiredCustomFields(customFields)].filter(
    (field) => !slots.has(field),
  );
  if (missing.length > 0)
    throw refuse('mapping_required_missing', { fields: missing.map(nameField).join(', ') });
  return { slots: [...slots.values()] };
}

/** The refusal of a column that the file does not have. `column` as the sender named it. */
export function refuseColumn(column: string, columns: readonly string[]) {
  return refuse('mapping_column_unknown', { column, columns: columns.join(', ') });
}

function makeSlot(
  field: MappingField,
  column: number | null,
  fixed: string | null,
  customByCode: ReadonlyMap<string, CustomField>,
): MappedSlot {
  const custom = customByCode.get(field) ?? null;
  if (custom === null && field.startsWith('custom:')) throw refuse('mapping_field_unknown', { field });
  return { field, column, fixed, custom };
}

function requiredCustomFields(customFields: readonly CustomField[]): string[] {
  return customFields
    .filter(({ field }) => field.required && (field.default === null || isBlank(field.default)))
    .map(codeOfCustomField);
}

/** People know the label, programs the code: a refusal says both. */
function nameField(field: string): string {
  return `${labelOfField(field, 'ja')} (${field})`;
}
