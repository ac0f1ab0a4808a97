import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FieldId } from '../../base/ids.ts';
import { Refusal } from '../../base/refusal.ts';
import { fixCodes } from '../../contract/fixes.ts';
import { type Mapping, mappingSchema } from '../../contract/mapping.ts';
import type { CustomField } from '../model/custom-field.ts';
import { compileMapping } from './compile-mapping.ts';
import { mapRow } from './map-row.ts';

const columns = ['会社', '担当', '電話', '色'];
const base: Mapping = {
  columns: [
    { index: 0, field: 'lead_name' },
    { index: 1, field: 'contact_name' },
    { index: 2, field: 'phone' },
  ],
  fixed: {},
};

function custom(required: boolean, standIn: string | null = null): CustomField {
  const field = {
    id: '7',
    name: '色',
    dataType: 'text',
    inputForm: 'text_box',
    required,
    choices: [],
    default: standIn,
  } as const;
  return { id: '7' as FieldId, set: '車', field: { ...field, choices: [] } };
}

test('knows which fixes are disabled for a column: all, or the listed ones', () => {
  const [name, contact, phone] = base.columns;
  assert.ok(name && contact && phone);
  const verbatims = [true, ['kana_from_furigana'], false] as const;
  const columnsOff = [name, contact, phone].map((column, at) => ({ ...column, verbatim: verbatims[at] }));
  const mapping = mappingSchema.parse({ ...base, columns: columnsOff });
  const off = compileMapping(mapping, columns, []).slots.map(({ fixesOff }) => [...fixesOff]);
  assert.deepEqual(off, [[...fixCodes], ['kana_from_furigana'], []]);
  const unknown = { ...base, columns: [{ ...name, verbatim: ['tidied'] }] };
  assert.equal(mappingSchema.safeParse(unknown).success, false);
});

test('places texts by slot, unchanged, with fixed values for blanks', () => {
  const mapping: Mapping = {
    columns: [...base.columns, { index: 3, field: 'custom:車/色' }, { index: 0, field: 'note' }],
    fixed: { contact_name: '代表', website: 'https://example.jp', city: '　' },
  };
  const plan = compileMapping(mapping, columns, [custom(false)]);
  assert.deepEqual(
    plan.slots.map(({ field, column }) => `${field} ${column}`),
    ['lead_name 0', 'contact_name 1', 'phone 2', 'custom:車/色 3', 'note 0', 'website null'],
  );
  const row = mapRow(plan, { row: 1, line: 2, cells: [' ㈱Ａ ', '　\u200b', '03-1234-5678'] });
  assert.deepEqual(row.texts, [' ㈱Ａ ', '代表', '03-1234-5678', '', ' ㈱Ａ ', 'https://example.jp']);
  assert.equal(row.slots, plan.slots);
});

test('joins columns of one text field in order if the mapping says so', () => {
  const columns = ['姓', '名', '会社', '電話'];
  const plan = compileMapping(
    {
      columns: [
        { index: 0, field: 'contact_name' },
        { index: 1, field: 'contact_name', join: true },
        { index: 2, field: 'lead_name' },
        { index: 3, field: 'phone' },
      ],
      fixed: { contact_name: '代表' },
    },
    columns,
    [],
  );
  const texts = (...cells: string[]) => mapRow(plan, { row: 1, line: 2, cells }).texts[0];
  assert.equal(texts(' 山田　', '太郎', 'A', '1'), '山田 太郎');
  assert.equal(texts('', '太郎', 'A', '1'), '太郎');
  assert.equal(texts('', '　', 'A', '1'), '代表');
});

test('joins the parts of a number as they are; the check restores zeros', () => {
  const columns = ['会社', '市外局番', '市内局番', '加入者番号'];
  const mapping: Mapping = {
    columns: [
      { index: 0, field: 'lead_name' },
      { index: 1, field: 'phone' },
      { index: 2, field: 'phone', join: true },
      { index: 3, field: 'phone', join: true },
    ],
    fixed: { contact_name: '代表' },
  };
  const row = mapRow(compileMapping(mapping, columns, []), {
    row: 1,
    line: 2,
    cells: ['A', '03', '1234', '50'],
  });
  assert.equal(row.texts[1], '03-1234-50');
});

const refused: readonly [
  description: string,
  mapping: Mapping,
  fields: readonly CustomField[],
  code: string,
  params: object,
][] = [
  [
    'a list without numbers',
    { columns: [{ index: 0, field: 'lead_name' }], fixed: { contact_name: ' ' } },
    [],
    'mapping_required_missing',
    { fields: '電話番号 (phone)' },
  ],
  [
    'a list without names, and a fixed one for its contacts',
    { columns: [{ index: 0, field: 'phone' }], fixed: { contact_name: '代表' } },
    [],
    'mapping_required_missing',
    { fields: 'リード名 (lead_name)' },
  ],
  [
    'a required custom field without a column',
    base,
    [custom(true)],
    'mapping_required_missing',
    { fields: '色 (custom:車/色)' },
  ],
  [
    'two columns for one field',
    { ...base, columns: [...base.columns, { index: 3, field: 'phone' }] },
    [],
    'mapping_field_twice',
    { field: '電話番号 (phone)' },
  ],
  [
    'email addresses joined from two columns',
    {
      ...base,
      columns: [...base.columns, { index: 3, field: 'email' }, { index: 1, field: 'email', join: true }],
    },
    [],
    'mapping_field_twice',
    { field: 'メールアドレス (email)' },
  ],
  [
    'the same pair twice',
    { ...base, columns: [...base.columns, { index: 2, field: 'phone' }] },
    [],
    'mapping_field_twice',
    { field: '電話番号 (phone)' },
  ],
  [
    'a column the file has not',
    { ...base, columns: [...base.columns, { index: 4, field: 'note' }] },
    [],
    'mapping_column_unknown',
    { column: '#4', columns: '会社, 担当, 電話, 色' },
  ],
  [
    'a custom field the project has not',
    { ...base, columns: [...base.columns, { index: 3, field: 'custom:車/年式' }] },
    [custom(false)],
    'mapping_field_unknown',
    { field: 'custom:車/年式' },
  ],
];

for (const [description, mapping, fields, code, params] of refused) {
  test(`refuses ${description}`, () => {
    assert.throws(
      () => compileMapping(mapping, columns, fields),
      (error) => {
        assert.ok(error instanceof Refusal);
        assert.deepEqual({ code: error.code, params: error.params }, { code, params });
        return true;
      },
    );
  });
}

test('a required custom field with a default needs no column', () => {
  assert.equal(compileMapping(base, columns, [custom(true, '赤')]).slots.length, 3);
});

for (const field of ['lead_name', 'contact_name'] as const) {
  test(`accepts a list whose only name is the ${field}`, () => {
    const columns = [
      { index: 0, field },
      { index: 1, field: 'phone' as const },
    ];
    const { slots } = compileMapping({ columns, fixed: {} }, ['氏名', '電話'], []);
    assert.deepEqual(
      slots.map((slot) => slot.field),
      [field, 'phone'],
    );
  });
}
