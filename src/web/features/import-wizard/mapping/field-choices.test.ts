import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Field, FieldSet } from '../../../../contract/field.ts';
import type { MappingField } from '../../../../contract/mapping.ts';
import { findUnmappedRequiredCustom, groupChoices, nextPhoneField } from './field-choices.ts';
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

const required: [what: string, draft: MappingDraft, field: Field, missing: string[]][] = [
  ['a required custom field that nothing gives', draft([]), plain, ['契約状況']],
  ['a column gives it', draft(['custom:営業/契約状況']), plain, []],
  ['a fixed value gives it', { ...draft(), fixed: { 'custom:営業/契約状況': '未契約' } }, plain, []],
  ['its default gives it', draft(), { ...plain, default: '未契約' }, []],
  ['an optional one may be missing', draft(), { ...plain, required: false }, []],
];
for (const [what, given, field, missing] of required) {
  test(what, () => {
    assert.deepEqual(findUnmappedRequiredCustom(given, [{ ...set, fields: [field] }]), missing);
  });
}
