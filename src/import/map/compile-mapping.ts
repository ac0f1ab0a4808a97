import { labelOfField } from '../../contract/field-labels.ts';
import { fixesLeftOut } from '../../contract/fixes.ts';
import {
  hasField,
  type ImportKind,
  isJoinableField,
  type Mapping,
  type MappingField,
  requiredEntryFields,
  requiredMappingFields,
} from '../../contract/mapping.ts';
import { refuse } from '../../contract/refusals.ts';
import { isBlank } from '../model/blank.ts';
import { type CustomField, codeOfCustomField } from '../model/custom-field.ts';
import type { MappedSlot } from '../model/mapped-row.ts';
import { findMarkMeaning } from './do-not-call-header.ts';
import { isTelAndFax } from './match-header.ts';

type MappedColumn = Mapping['columns'][number];

/** A mapping compiled for processing rows: one slot per field, in the order of the mapping. */
export type MappingPlan = { readonly slots: readonly MappedSlot[] };

/**
 * Compiles a mapping for a file with these columns and a project with these custom fields (or a
 * do-not-call list). Throws `mapping_column_unknown`, `mapping_field_unknown`,
 * `mapping_field_twice` and `mapping_required_missing`. Required custom fields without a default
 * count as required. A 連絡先名 column can supply the リード名, and vice versa.
 */
export function compileMapping(
  mapping: Mapping,
  columns: readonly string[],
  customFields: readonly CustomField[],
  kind: ImportKind = 'lead',
): MappingPlan {
  const customByCode = new Map<string, CustomField>(
    customFields.map((field) => [codeOfCustomField(field), field]),
  );
  const fixed = new Map(
    Object.entries(mapping.fixed).filter(([, text]) => text !== undefined && !isBlank(text)),
  );
  const slots = new Map<string, MappedSlot>();

  const makeSlot = (
    field: MappingField,
    column: number | null,
    verbatim?: MappedColumn['verbatim'],
  ): MappedSlot => ({
    field,
    column,
    joined: [],
    telAndFax: column !== null && isTelAndFax(columns[column] ?? ''),
    marks: field === 'do_not_call' && column !== null ? findMarkMeaning(columns[column] ?? '') : null,
    fixed: fixed.get(field) ?? null,
    custom: findCustom(field, customByCode),
    values: mapping.values?.[field] ?? {},
    others: mapping.others?.[field] ?? null,
    fixesOff: new Set(fixesLeftOut(verbatim)),
  });
  for (const { index, field, join, verbatim } of mapping.columns) {
    if (index >= columns.length) throw refuseColumn(`#${index}`, columns);
    refuseOtherFields(kind, field);
    const before = slots.get(field);
    slots.set(field, before ? joinColumn(before, index, join) : makeSlot(field, index, verbatim));
  }
  for (const field of fixed.keys()) {
    refuseOtherFields(kind, field as MappingField);
    if (!slots.has(field)) slots.set(field, makeSlot(field as MappingField, null));
  }

  const required =
    kind === 'lead' ? [...requiredMappingFields, ...requiredCustomFields(customFields)] : requiredEntryFields;
  const missing = required.filter((field) => !slots.has(field) && !hasStandIn(field, slots));
  if (missing.length > 0)
    throw refuse('mapping_required_missing', { fields: missing.map(nameField).join(', ') });
  return { slots: [...slots.values()] };
}

/**
 * A list of persons has no リード名: each person is a lead. Without 連絡先名, each contact is named 代表, or
 * after the person who is the lead (`check/read-names.ts`).
 */
function hasStandIn(field: string, slots: ReadonlyMap<string, MappedSlot>): boolean {
  if (field === 'lead_name') return (slots.get('contact_name')?.column ?? null) !== null;
  return field === 'contact_name' && slots.has('lead_name');
}

function refuseOtherFields(kind: ImportKind, field: MappingField): void {
  if (!hasField(kind, field)) throw refuse('mapping_field_unknown', { field: nameField(field) });
}

/** The refusal for a column that the file does not have. `column` as the client named it. */
export function refuseColumn(column: string, columns: readonly string[]) {
  return refuse('mapping_column_unknown', { column, columns: columns.join(', ') });
}

function findCustom(field: string, customByCode: ReadonlyMap<string, CustomField>): CustomField | null {
  const custom = customByCode.get(field) ?? null;
  if (custom === null && field.startsWith('custom:')) throw refuse('mapping_field_unknown', { field });
  return custom;
}

/**
 * Only text and numbers can continue in another column, and only if the mapping says so: a field
 * mapped twice by mistake would mix two values.
 */
function joinColumn(slot: MappedSlot, index: number, join = false): MappedSlot {
  const isRepeated = slot.column === index || slot.joined.includes(index);
  if (!join || isRepeated || !mayJoin(slot)) {
    throw refuse('mapping_field_twice', { field: nameField(slot.field) });
  }
  return { ...slot, joined: [...slot.joined, index] };
}

function mayJoin({ field, custom }: MappedSlot): boolean {
  if (custom) return custom.field.dataType === 'text' || custom.field.dataType === 'long_text';
  return isJoinableField(field);
}

function requiredCustomFields(customFields: readonly CustomField[]): string[] {
  return customFields
    .filter(({ field }) => field.required && (field.default === null || isBlank(field.default)))
    .map(codeOfCustomField);
}

/** Users know the label and programs the code. A refusal names both. */
function nameField(field: string): string {
  return `${labelOfField(field, 'ja')} (${field})`;
}
