import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Field, FieldSet } from '../../../../contract/field.ts';
import type { MappingField } from '../../../../contract/mapping.ts';
import { fixesOf, groupChoices, nextPhoneField, requiredFieldsOf } from './field-choices.ts';
import type { MappingDraft } from './mapping-draft.ts';

function draft(...targets: MappingField[][]): MappingDraft {
  return { targets, fixed: {} };
}

const plain: Field = {
  id: '1',
  name: '契約状況',
  dataType: 'text',
  inputForm: 'text_box',
  required: true,
  choices: [],
  default: null,
};
const set: FieldSet = { id: '1', name: '営業', fields: [plain], projects: [] };

const phones: [what: string, draft: MappingDraft, next: string | undefined][] = [
  ['the second number is the first further one', draft(['phone']), 'phone_2'],
  ['a gap is filled first', draft(['phone_2'], ['phone_4']), 'phone_3'],
  [
    'after sixteen there is none',
    draft(Array.from({ length: 15 }, (_, i): MappingField => `phone_${i + 2}`)),
    undefined,
  ],
];
for (const [what, given, next] of phones) {
  test(what, () => assert.equal(nextPhoneField(given), next));
}

test('the numbers in use and the next are offered', () => {
  const group = groupChoices(draft(['phone_3']), [], 'ja').find(({ group }) => group === 'phones');
  assert.deepEqual(
    group?.choices.map(({ label }) => label),
    ['電話番号 2', '電話番号 3'],
  );
});

test('custom fields are offered by their set', () => {
  const group = groupChoices(draft(), [set], 'ja').at(-1);
  assert.deepEqual(group, {
    group: 'custom',
    set: '営業',
    choices: [{ field: 'custom:営業/契約状況', label: '契約状況', required: true }],
  });
});

const required: [what: string, field: Field, custom: string[]][] = [
  ['a required custom field must be given', plain, ['custom:営業/契約状況']],
  ['unless it has a default', { ...plain, default: '未契約' }, []],
  ['a blank default is none', { ...plain, default: ' ' }, ['custom:営業/契約状況']],
  ['an optional one need not be given', { ...plain, required: false }, []],
];
for (const [what, field, custom] of required) {
  test(what, () => {
    const fields = requiredFieldsOf([{ ...set, fields: [field] }]);
    assert.deepEqual(fields, ['lead_name', 'contact_name', 'phone', ...custom]);
  });
}

const fixes: [what: string, fields: MappingField[], kind: 'lead' | 'do_not_call', expected: string][] = [
  ['a further number', ['phone_2'], 'lead', 'phone_zero_restored'],
  ['a number of a do-not-call list', ['phone'], 'do_not_call', 'phone_zero_restored'],
  ['a name of a do-not-call list', ['lead_name'], 'do_not_call', ''],
  ['two fields', ['email', 'kana'], 'lead', 'kana_normalised email_normalised'],
  ['a custom field of text', ['custom:営業/契約状況'], 'lead', ''],
  ['a custom field of numbers', ['custom:営業/社員数'], 'lead', 'number_expanded'],
];
for (const [what, fields, kind, expected] of fixes) {
  test(`the fixes that ${what} can have`, () => {
    const count: Field = { ...plain, id: '2', name: '社員数', dataType: 'integer' };
    const sets = [{ ...set, fields: [plain, count] }];
    assert.equal(fixesOf(fields, sets, kind).join(' '), expected);
  });
}
