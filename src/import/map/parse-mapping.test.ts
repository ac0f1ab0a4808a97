import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '../../base/refusal.ts';
import { overrideMapping, parseAssignments } from './parse-assignments.ts';
import { parseMappingFile } from './parse-mapping-file.ts';

const columns = ['会社名', 'ＴＥＬ', '色'];
const leadAndPhone = [
  { index: 0, field: 'lead_name' },
  { index: 1, field: 'phone' },
];

const files: readonly [description: string, json: unknown, expected: unknown][] = [
  [
    'columns and fixed values',
    { columns: leadAndPhone, fixed: { contact_name: '代表' } },
    { columns: leadAndPhone, fixed: { contact_name: '代表' } },
  ],
  [
    'what inspect prints',
    [
      { column: '会社名', index: 0, field: 'lead_name', confidence: 1, reason: 'header' },
      { column: 'ＴＥＬ', index: 1, field: 'phone', confidence: 1, reason: 'header' },
      { column: '色', index: 2, field: null, confidence: 0, reason: null },
    ],
    { columns: leadAndPhone, fixed: {} },
  ],
  [
    'headers and fields',
    { 会社名: 'lead_name', tel: '電話番号', 色: 'ignore' },
    { columns: leadAndPhone, fixed: {} },
  ],
  [
    'columns left as they are written, wholly or of a kind of fix',
    [
      { column: '会社名', field: 'lead_name', verbatim: true },
      { column: 'ＴＥＬ', field: 'phone', verbatim: ['phone_zero_restored'] },
      { column: '色', field: 'note', verbatim: [] },
    ],
    {
      columns: [
        { index: 0, field: 'lead_name', verbatim: true },
        { index: 1, field: 'phone', verbatim: ['phone_zero_restored'] },
        { index: 2, field: 'note' },
      ],
      fixed: {},
    },
  ],
  ['columns by header', [{ column: '会社名', field: 'リード名' }], { columns: [leadAndPhone[0]], fixed: {} }],
];
for (const [description, json, expected] of files) {
  test(`reads a mapping file: ${description}`, () =>
    assert.deepEqual(parseMappingFile(json, columns), expected));
}

const unreadable: readonly [json: unknown, code: string][] = [
  ['text', 'mapping_unreadable'],
  [{ columns: 3 }, 'mapping_unreadable'],
  [{ 住所: 'address' }, 'mapping_column_unknown'],
  [{ 会社名: 'colour' }, 'mapping_field_unknown'],
  [[{ column: '会社名', field: 'kana', verbatim: ['tidied'] }], 'mapping_unreadable'],
];
for (const [json, code] of unreadable) {
  test(`refuses the mapping file ${JSON.stringify(json)}`, () => {
    assert.throws(
      () => parseMappingFile(json, columns),
      (error) => error instanceof Refusal && error.code === code,
    );
  });
}

const sets: readonly [assignment: string, index: number, field: string][] = [
  ['リード名=会社名', 0, 'lead_name'],
  ['Lead name=会社名', 0, 'lead_name'],
  ['phone=tel', 1, 'phone'],
  ['電話番号 2=#1', 1, 'phone_2'],
  ['custom:車/色=色', 2, 'custom:車/色'],
];
for (const [assignment, index, field] of sets) {
  test(`--set ${assignment}`, () => {
    assert.deepEqual(parseAssignments([assignment], [], columns).columns, [{ index, field }]);
  });
}

test('--set joins columns with +', () => {
  assert.deepEqual(parseAssignments(['連絡先名=会社名+色'], [], columns).columns, [
    { index: 0, field: 'contact_name' },
    { index: 2, field: 'contact_name', join: true },
  ]);
  assert.deepEqual(parseAssignments(['備考=A+B'], [], ['A+B', 'A']).columns, [{ index: 0, field: 'note' }]);
});

test('--default keeps the whole text after the first =', () => {
  assert.deepEqual(parseAssignments([], ['備考=a=b'], columns).fixed, { note: 'a=b' });
});

for (const [assignment, code] of [
  ['リード名', 'mapping_field_unknown'],
  ['色=会社名', 'mapping_field_unknown'],
  ['lead_name=住所', 'mapping_column_unknown'],
  ['lead_name=#3', 'mapping_column_unknown'],
] as const) {
  test(`refuses --set ${assignment}`, () => {
    assert.throws(
      () => parseAssignments([assignment], [], columns),
      (error) => error instanceof Refusal && error.code === code,
    );
  });
}

test('an assigned field is removed from its suggested column', () => {
  const suggested = parseAssignments(['lead_name=会社名', 'phone=tel'], ['contact_name=代表'], columns);
  assert.deepEqual(overrideMapping(suggested, parseAssignments(['lead_name=色'], [], columns)), {
    columns: [
      { index: 1, field: 'phone' },
      { index: 2, field: 'lead_name' },
    ],
    fixed: { contact_name: '代表' },
  });
});
