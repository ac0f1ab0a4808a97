import type { DataType, Field, FieldSet } from '../../../../contract/field.ts';
import { labelOfField } from '../../../../contract/field-labels.ts';
import { type FixCode, fixCodes } from '../../../../contract/fixes.ts';
import {
  type ImportKind,
  isJoinableField,
  type MappingField,
  type PlainMappingField,
  requiredEntryFields,
  requiredMappingFields,
} from '../../../../contract/mapping.ts';
import type { Language } from '../../../../contract/sentence.ts';
import { columnOf, type MappingDraft } from './mapping-draft.ts';

type FieldChoice = {
  readonly field: MappingField;
  readonly label: string;
  readonly required: boolean;
};

/** A group of choices as the select shows it; `set` names the field set of a `custom` group. */
export type ChoiceGroup = {
  readonly group: 'required' | 'phones' | 'contact' | 'basic' | 'entry' | 'custom';
  readonly set: string;
  readonly choices: readonly FieldChoice[];
};

const basic: readonly PlainMappingField[] = [
  'kana',
  'postal_code',
  'prefecture',
  'city',
  'street',
  'building',
  'address',
  'email',
  'website',
  'note',
];
const furtherEntryFields: readonly PlainMappingField[] = [
  'lead_name',
  'reason',
  'note',
  'evidence',
  'refused_on',
  'expires_at',
];
const lastPhone = 16;

/** Every field a column may go to, in groups. Of the numbered phone numbers those in use and the next free one are offered. */
export function groupChoices(
  draft: MappingDraft,
  sets: readonly FieldSet[],
  language: Language,
  kind: ImportKind = 'lead',
): ChoiceGroup[] {
  const choice = (field: MappingField, required = false): FieldChoice => ({
    field,
    label: labelOfField(field, language),
    required,
  });
  if (kind === 'do_not_call') {
    return [
      { group: 'required', set: '', choices: requiredEntryFields.map((field) => choice(field, true)) },
      { group: 'phones', set: '', choices: offeredPhones(draft).map((field) => choice(field)) },
      { group: 'entry', set: '', choices: furtherEntryFields.map((field) => choice(field)) },
    ];
  }
  return [
    { group: 'required', set: '', choices: requiredMappingFields.map((field) => choice(field, true)) },
    { group: 'phones', set: '', choices: offeredPhones(draft).map((field) => choice(field)) },
    {
      group: 'contact',
      set: '',
      choices: [choice('contact_kind'), choice('extension'), choice('do_not_call')],
    },
    { group: 'basic', set: '', choices: basic.map((field) => choice(field)) },
    ...sets.map((set) => ({
      group: 'custom' as const,
      set: set.name,
      choices: set.fields.map((field) => choice(customField(set.name, field.name), field.required)),
    })),
  ];
}

/** The custom field that a mapping means, and the set it is in. */
export function findCustomField(
  sets: readonly FieldSet[],
  field: MappingField,
): { readonly setId: string; readonly field: Field } | undefined {
  return sets
    .flatMap((set) =>
      set.fields.map((own) => ({ code: customField(set.name, own.name), setId: set.id, field: own })),
    )
    .find(({ code }) => code === field);
}

/** Whether the field's text may be put together from several columns. */
export function isJoinable(field: MappingField, sets: readonly FieldSet[]): boolean {
  if (isJoinableField(field)) return true;
  return ['text', 'long_text'].includes(findCustomField(sets, field)?.field.dataType ?? '');
}

const fixesByField: Readonly<Record<string, FixCode>> = {
  lead_name: 'kana_from_furigana',
  kana: 'kana_normalised',
  postal_code: 'postal_code_zero_restored',
  prefecture: 'prefecture_normalised',
  city: 'prefecture_added',
  address: 'prefecture_added',
  email: 'email_normalised',
};
const fixesOfEntries: readonly FixCode[] = ['phone_zero_restored'];
const fixesByType: { readonly [Type in DataType]?: FixCode } = {
  integer: 'number_expanded',
  decimal: 'number_expanded',
  email: 'email_normalised',
};

/** What an import puts right by itself in a column that goes to these fields; of a do-not-call list numbers alone. */
export function fixesOf(
  fields: readonly MappingField[],
  sets: readonly FieldSet[],
  kind: ImportKind = 'lead',
): readonly FixCode[] {
  const possible = fields.map((field) => fixOf(field, sets));
  return fixesOfKind(kind).filter((code) => possible.includes(code));
}

/** What an import of this kind puts right by itself. */
export function fixesOfKind(kind: ImportKind): readonly FixCode[] {
  return kind === 'lead' ? fixCodes : fixesOfEntries;
}

function fixOf(field: MappingField, sets: readonly FieldSet[]): FixCode | undefined {
  if (field.startsWith('phone')) return 'phone_zero_restored';
  const custom = findCustomField(sets, field);
  return custom ? fixesByType[custom.field.dataType] : fixesByField[field];
}

/** How a custom field is written in a mapping. */
export function customField(set: string, field: string): MappingField {
  return `custom:${set}/${field}`;
}

/** The first of phone_2 … phone_16 that no column has; undefined when all are taken. */
export function nextPhoneField(draft: MappingDraft): MappingField | undefined {
  return numberedPhones.find((field) => columnOf(draft, field) === undefined);
}

const numberedPhones = Array.from(
  { length: lastPhone - 1 },
  (_, index): MappingField => `phone_${index + 2}`,
);

function offeredPhones(draft: MappingDraft): MappingField[] {
  const next = nextPhoneField(draft);
  return numberedPhones.filter((field) => field === next || columnOf(draft, field) !== undefined);
}

/** What must be given: the three fields every lead needs, and the custom fields that are required and have no default; of a do-not-call list the number. */
export function requiredFieldsOf(sets: readonly FieldSet[], kind: ImportKind = 'lead'): MappingField[] {
  if (kind === 'do_not_call') return [...requiredEntryFields];
  const custom = sets.flatMap((set) =>
    set.fields
      .filter((field) => field.required && !field.default?.trim())
      .map((field) => customField(set.name, field.name)),
  );
  return [...requiredMappingFields, ...custom];
}
