import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Mapping, type MappingField, requiredMappingFields } from '../../../../contract/mapping.ts';
import {
  assignField,
  columnOf,
  columnsOf,
  decideValues,
  decisionOf,
  draftOfMapping,
  findMissing,
  fixesOffOf,
  type MappingDraft,
  mappingOf,
  setFixed,
  setFixesMade,
} from './mapping-draft.ts';

function draft(...targets: MappingField[][]): MappingDraft {
  return { targets, fixed: {} };
}

const assignments: [
  what: string,
  before: MappingDraft,
  column: number,
  nth: number,
  field: MappingField | null,
  after: MappingField[][],
][] = [
  ['an ignored column gets a field', draft([], []), 1, 0, 'phone', [[], ['phone']]],
  ['a column is sent elsewhere', draft(['kana'], []), 0, 0, 'note', [['note'], []]],
  ['a column is ignored', draft(['kana'], []), 0, 0, null, [[], []]],
  ['one of two targets is dropped', draft(['lead_name', 'contact_name']), 0, 1, null, [['lead_name']]],
  ['a field moves from the column that had it', draft(['phone'], []), 1, 0, 'phone', [[], ['phone']]],
  [
    'a field moves away from a column that keeps its other one',
    draft(['lead_name', 'contact_name'], []),
    1,
    0,
    'contact_name',
    [['lead_name'], ['contact_name']],
  ],
  [
    'choosing a field the column has already leaves it once',
    draft(['lead_name', 'contact_name']),
    0,
    1,
    'lead_name',
    [['lead_name']],
  ],
  [
    'choosing the same field changes nothing',
    draft(['phone'], ['kana']),
    0,
    0,
    'phone',
    [['phone'], ['kana']],
  ],
];
for (const [what, before, column, nth, field, after] of assignments) {
  test(what, () => assert.deepEqual(assignField(before, column, nth, field).targets, after));
}

test('what an earlier mapping joined, left as it is or read as a choice is sent on', () => {
  const earlier: Mapping = {
    columns: [
      { index: 0, field: 'phone', verbatim: true },
      { index: 2, field: 'contact_name' },
      { index: 1, field: 'contact_name', join: true },
    ],
    fixed: {},
    values: { 'custom:車/色': { 赤色: '赤' } },
  };
  assert.deepEqual(mappingOf(draftOfMapping(3, earlier)), earlier);
  const changed = mappingOf(assignField(draftOfMapping(3, earlier), 2, 0, 'note'));
  assert.deepEqual(changed.columns, [
    { index: 0, field: 'phone', verbatim: true },
    { index: 1, field: 'contact_name' },
    { index: 2, field: 'note' },
  ]);
});

test('a column that is joined follows the one that has the field', () => {
  const columns = [
    { index: 0, field: 'contact_name' },
    { index: 1, field: 'contact_name', join: true },
  ];
  const joined = assignField(draft(['contact_name'], []), 1, 0, 'contact_name', true);
  assert.deepEqual(mappingOf(joined).columns, columns);
  assert.deepEqual(columnsOf(joined, 'contact_name'), [0, 1]);
  assert.deepEqual(mappingOf(assignField(joined, 0, 0, null)).columns, [{ index: 1, field: 'contact_name' }]);
});

test('a column is left as it is written, of one kind of fix or of all, and put right again', () => {
  const possible = ['kana_from_furigana', 'kana_normalised'] as const;
  const partly = setFixesMade(draft(['lead_name', 'kana'], ['phone']), 0, possible, ['kana_normalised']);
  assert.deepEqual(mappingOf(partly).columns, [
    { index: 0, field: 'lead_name', verbatim: ['kana_from_furigana'] },
    { index: 0, field: 'kana', verbatim: ['kana_from_furigana'] },
    { index: 1, field: 'phone' },
  ]);
  assert.deepEqual(mappingOf(draftOfMapping(2, mappingOf(partly))), mappingOf(partly));
  const left = setFixesMade(partly, 0, possible, []);
  assert.deepEqual(mappingOf(left).columns, [
    { index: 0, field: 'lead_name', verbatim: true },
    { index: 0, field: 'kana', verbatim: true },
    { index: 1, field: 'phone' },
  ]);
  assert.deepEqual(fixesOffOf(setFixesMade(left, 0, possible, possible), 0), []);
});

test('values are decided, otherwise decided, and undecided again', () => {
  const field = 'custom:車/色';
  const decided = decideValues(draft([field]), field, ['赤色', '謎'], '赤');
  const changed = decideValues(decided, field, ['謎'], null);
  assert.deepEqual(mappingOf(changed).values, { [field]: { 赤色: '赤', 謎: null } });
  assert.equal(decisionOf(changed, field, '謎'), null);
  assert.equal(decisionOf(changed, field, '青色'), undefined);
  assert.equal(mappingOf(decideValues(changed, field, ['赤色', '謎'], undefined)).values, undefined);
});

test('one column may feed several fields', () => {
  const both = assignField(draft(['lead_name'], ['phone']), 0, 1, 'contact_name');
  assert.deepEqual(mappingOf(both).columns, [
    { index: 0, field: 'lead_name' },
    { index: 0, field: 'contact_name' },
    { index: 1, field: 'phone' },
  ]);
  assert.equal(columnOf(both, 'contact_name'), 0);
});

const missing: [what: string, draft: MappingDraft, missing: string[]][] = [
  ['nothing is mapped', draft([]), ['lead_name', 'contact_name', 'phone']],
  [
    'a fixed value gives a required field',
    setFixed(draft(['lead_name'], ['phone']), 'contact_name', '代表'),
    [],
  ],
  [
    'a blank fixed value gives none',
    setFixed(draft(['lead_name'], ['phone']), 'contact_name', ' '),
    ['contact_name'],
  ],
  ['a second phone number is not the first', draft(['lead_name', 'contact_name'], ['phone_2']), ['phone']],
];
for (const [what, given, expected] of missing) {
  test(`missing: ${what}`, () => assert.deepEqual(findMissing(given, requiredMappingFields), expected));
}

test('an empty fixed value is not sent, a removed one is gone', () => {
  assert.deepEqual(mappingOf(setFixed(draft(), 'note', '')).fixed, {});
  assert.deepEqual(setFixed(setFixed(draft(), 'note', '春'), 'note', undefined).fixed, {});
});

test('a mapping survives being edited and sent', () => {
  const mapping: Mapping = {
    values: { 'custom:営業/ランク': { 特: 'A', 謎: null } },
    others: { 'custom:営業/ランク': '' },
    columns: [
      { index: 0, field: 'lead_name' as const },
      { index: 2, field: 'phone' as const },
    ],
    fixed: { contact_name: '代表' },
  };
  assert.deepEqual(mappingOf(draftOfMapping(3, mapping)), mapping);
});
