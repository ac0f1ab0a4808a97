import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FieldOffer, FieldSet } from '../../../../contract/field.ts';
import { assignNewFields, chooseSet, draftFields, unmappedOffers } from './new-fields.ts';

const offer = (index: number, dataType: FieldOffer['dataType'] = 'text'): FieldOffer => ({
  index,
  known: null,
  dataType,
  choices: [],
});
const set = (id: string, name: string, ...fields: string[]): FieldSet => ({
  id,
  name,
  fields: fields.map((field) => ({
    id: field,
    name: field,
    dataType: 'text',
    inputForm: 'text_box',
    required: false,
    choices: [],
    default: null,
  })),
  projects: [],
});

test('new fields go into the first set of the project, else into the one with its name', () => {
  const all = [set('1', '営業'), set('2', '春の/リスト'), set('3', '春の／リスト', '業種')];
  const projectName = '春の/リスト';
  assert.deepEqual(chooseSet({ bound: all.slice(0, 1), all, projectName }).set, { id: '1' });
  assert.deepEqual(chooseSet({ bound: [], all, projectName }), { set: { id: '3' }, taken: ['業種'] });
  assert.deepEqual(chooseSet({ bound: [], all: [], projectName }).set, { newName: '春の／リスト' });
});

test('fields are named as their columns; names that are taken get a number', () => {
  const names = ['備考', '備考', '業種', '2行の\n見出し'];
  const drafts = draftFields(
    [0, 1, 2, 3].map((index) => offer(index, 'date')),
    (at) => names[at] ?? '',
    ['業種', '業種 2'],
  );
  assert.deepEqual(
    drafts.map(({ name }) => name),
    ['備考', '備考 2', '業種 3', '2行の 見出し'],
  );
  assert.deepEqual(drafts[0]?.inputForm, 'date_picker');
});

test('only columns that go nowhere are offered, and each goes to its new field', () => {
  const draft = { targets: [['phone' as const], [], []], fixed: {} };
  const offers = unmappedOffers(draft, [offer(0), offer(2)]);
  assert.deepEqual(offers, [offer(2)]);
  const fields = draftFields(offers, () => '業種', []);
  assert.deepEqual(assignNewFields(draft, '営業', offers, fields).targets, [
    ['phone'],
    [],
    ['custom:営業/業種'],
  ]);
});
