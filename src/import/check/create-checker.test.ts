import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FieldId } from '../../base/ids.ts';
import type { Field } from '../../contract/field.ts';
import { type Fixes, fixCodes } from '../../contract/fixes.ts';
import type { MappingField } from '../../contract/mapping.ts';
import type { CheckedRow } from '../model/checked-row.ts';
import type { CustomField } from '../model/custom-field.ts';
import type { MappedRow } from '../model/mapped-row.ts';
import type { RawNote } from '../model/raw-row.ts';
import { createChecker } from './create-checker.ts';

const goodRow = { lead_name: '㈱髙﨑', contact_name: '本社', phone: '03-1234-5678' };

type Texts = Readonly<Partial<Record<MappingField, string>>>;

/** A row with the given fields as columns, in order, mapped one to one. */
function mapped(
  texts: Texts,
  customFields: readonly CustomField[] = [],
  notes: readonly RawNote[] = [],
): MappedRow {
  const entries = Object.entries(texts);
  const cells = entries.map(([, text]) => text ?? '');
  const slots = entries.map(([field], column) => ({
    field: field as MappingField,
    column,
    joined: [],
    telAndFax: false,
    marks: null,
    fixed: null,
    values: {},
    others: null,
    fixesOff: new Set<string>(),
    custom: customFields.find((custom) => field === `custom:${custom.set}/${custom.field.name}`) ?? null,
  }));
  return { row: 1, line: 2, cells, notes, readings: undefined, slots, texts: cells };
}

function check(
  texts: Texts,
  customFields: readonly CustomField[] = [],
  notes: readonly RawNote[] = [],
): CheckedRow {
  return createChecker({ customFields }).check(mapped(texts, customFields, notes));
}

function makeField(name: string, change: Partial<Field>): CustomField {
  const field: Field = {
    id: '7',
    name,
    dataType: 'text',
    inputForm: 'text_box',
    required: false,
    choices: [],
    default: null,
    ...change,
  };
  return { id: '7' as FieldId, set: '営業', field };
}

/** A trailing question mark means that a catalogue error is only a warning of the row. */
function codes(row: CheckedRow): string {
  return [
    row.kind,
    ...row.problems.map(
      ({ field, column, code, level }) => `${field}@${column} ${code}${level === 'warning' ? '?' : ''}`,
    ),
  ].join(', ');
}

const cases: readonly [description: string, texts: Texts, expected: string][] = [
  ['a good row', goodRow, 'ok'],
  [
    'all reasons at once',
    { lead_name: '　', contact_name: '', phone: 'なし' },
    'failed, lead_name@0 lead_name_missing, phone@2 phone_missing',
  ],
  ...['代表', '本社', '営業部', '大阪支店'].map((contact_name): [string, Texts, string] => [
    `${contact_name}, which is no person to be the lead`,
    { ...goodRow, lead_name: '', contact_name },
    'failed, lead_name@0 lead_name_missing',
  ]),
  ['a second phone will do', { ...goodRow, phone: '-', phone_2: '090-1234-5678' }, 'ok, phone@2 value_none'],
  [
    'a bad second phone is noted',
    { ...goodRow, phone_2: '1234', phone_3: '携帯なし', phone_4: '#N/A' },
    'ok, phone_2@3 phone_too_short?, phone_3@4 phone_not_a_number?, phone_4@5 cell_error?',
  ],
  [
    'all bad phones are why a row fails',
    { ...goodRow, phone: '', phone_2: '1234', phone_3: 'あり' },
    'failed, phone_2@3 phone_too_short, phone_3@4 phone_not_a_number',
  ],
  [
    'a fax number alone, which nobody can be called at',
    { ...goodRow, phone: 'FAX 03-1234-5678' },
    'failed, phone@2 phone_only_fax',
  ],
  [
    'a number that the list says is a fax',
    { ...goodRow, contact_kind: 'ファックス' },
    'failed, phone@2 phone_only_fax',
  ],
  ['a number for telephone and fax alike', { ...goodRow, contact_kind: '電話・FAX兼用' }, 'ok'],
  ['a fax number before a telephone', { ...goodRow, phone: 'FAX 03-1234-5678 TEL 03-1234-5679' }, 'ok'],
  ['a blank contact name', { ...goodRow, contact_name: '　' }, 'ok, contact_name@1 contact_name_filled'],
  [
    'a word for no contact name',
    { ...goodRow, contact_name: '－' },
    'ok, contact_name@1 value_none, contact_name@1 contact_name_filled',
  ],
  [
    'a blank lead name with a named person',
    { ...goodRow, lead_name: '', contact_name: '佐藤 一郎' },
    'ok, lead_name@0 lead_name_from_contact',
  ],
  [
    'a word for a private person in place of a company',
    { ...goodRow, lead_name: '個人', contact_name: '佐藤 一郎' },
    'ok, lead_name@0 lead_name_from_contact',
  ],
  [
    'a word for a private person and no person',
    { ...goodRow, lead_name: '個人', contact_name: '受付' },
    'ok',
  ],
  [
    'an error value for a lead name with a named person',
    { ...goodRow, lead_name: '#N/A', contact_name: '佐藤 一郎' },
    'ok, lead_name@0 cell_error?, lead_name@0 lead_name_from_contact',
  ],
  [
    'neither lead nor person',
    { ...goodRow, lead_name: '－', contact_name: '不明' },
    'failed, contact_name@1 value_none, lead_name@0 lead_name_missing',
  ],
  [
    'words for nothing and errors in optional fields',
    {
      ...goodRow,
      email: '非公開',
      website: 'N/A',
      building: '（なし）',
      kana: '未登録',
      note: '#REF!',
      city: 'ー',
    },
    'ok, kana@6 value_none, city@8 value_none, building@5 value_none, email@3 value_none, website@4 value_none, note@7 cell_error?',
  ],
  ['words for nothing in a note, which is text', { ...goodRow, note: 'なし' }, 'ok'],
  [
    'warnings let a row in',
    { ...goodRow, phone: '312345678', email: 'なし' },
    'ok, email@3 value_none, phone@2 phone_zero_restored',
  ],
  ['an error value of Excel', { ...goodRow, lead_name: '#N/A' }, 'failed, lead_name@0 cell_error'],
  [
    'a name beyond the limit',
    { ...goodRow, lead_name: 'あ'.repeat(201) },
    'failed, lead_name@0 cell_too_long',
  ],
  [
    'a postal code no longer in use',
    { ...goodRow, postal_code: '9999999' },
    'ok, postal_code@3 postal_code_unknown',
  ],
  [
    'a postal code of another prefecture',
    { ...goodRow, postal_code: '060-0000', prefecture: '大阪府' },
    'ok, postal_code@3 postal_code_elsewhere',
  ],
  [
    'a postal code of another city',
    { ...goodRow, postal_code: '100-0001', address: '東京都港区芝1-1' },
    'ok, postal_code@3 postal_code_elsewhere',
  ],
  ['a postal code of two prefectures', { ...goodRow, postal_code: '498-0000', prefecture: '三重県' }, 'ok'],
  [
    'a shortened prefecture',
    { ...goodRow, postal_code: '100-0001', prefecture: '東京' },
    'ok, prefecture@4 prefecture_normalised',
  ],
  [
    'a town without its county',
    { ...goodRow, postal_code: '198-0212', city: '奥多摩町', prefecture: '東京都' },
    'ok',
  ],
  [
    'a ward that is no more',
    { ...goodRow, postal_code: '430-0946', address: '静岡県浜松市中区元城町1' },
    'ok',
  ],
  ['a city of one prefecture', { ...goodRow, city: '千代田区' }, 'ok, city@3 prefecture_added'],
  ['a city of two prefectures', { ...goodRow, city: '府中市' }, 'ok'],
  ['a ward of many cities', { ...goodRow, address: '中央区日本橋1-1' }, 'ok'],
  ['half-width kana', { ...goodRow, kana: 'ﾔﾏﾀﾞ' }, 'ok, kana@3 kana_normalised'],
  ['a NUL', { ...goodRow, note: 'a\0b' }, 'ok, note@3 nul_removed'],
];
for (const [description, texts, expected] of cases) {
  test(`checks ${description}`, () => assert.equal(codes(check(texts)), expected));
}

test('makes no fix that the import or the column has disabled', () => {
  const texts = {
    ...goodRow,
    phone: '312345678',
    phone_2: '090-1234-5678',
    kana: 'ﾔﾏﾀﾞ',
    postal_code: '600000',
  };
  const fixes = { phone_zero_restored: false, kana_normalised: false, postal_code_zero_restored: false };
  const expected = 'ok, postal_code@5 postal_code_invalid, phone@2 phone_too_short?';
  assert.equal(codes(createChecker({ customFields: [], fixes }).check(mapped(texts))), expected);
  const row = mapped(texts);
  const fixesOff = new Set<string>(fixCodes);
  const verbatim = { ...row, slots: row.slots.map((slot) => ({ ...slot, fixesOff })) };
  assert.equal(codes(createChecker({ customFields: [] }).check(verbatim)), expected);
});

test('skips one kind of fix in one column and applies it in another', () => {
  const texts = { ...goodRow, phone: '090-1234-5678', phone_2: '312345678', phone_3: '312345679' };
  const row = mapped({ ...texts, email: 'INFO@ＥＸＡＭＰＬＥ.jp', kana: 'ﾔﾏﾀﾞ' });
  const offBy: Readonly<Record<string, string>> = {
    phone_2: 'phone_zero_restored',
    email: 'kana_normalised',
    kana: 'kana_normalised',
  };
  const slots = row.slots.map((slot) => ({ ...slot, fixesOff: new Set([offBy[slot.field] ?? '']) }));
  const checked = createChecker({ customFields: [] }).check({ ...row, slots });
  const expected = 'ok, email@5 email_normalised, phone_2@3 phone_too_short?, phone_3@4 phone_zero_restored';
  assert.equal(codes(checked), expected);
});

test('excludes kinds of numbers and rejects several numbers per cell if the import says so', () => {
  const phoneRules = { excludedPhoneKinds: ['toll_free'], multiplePhones: 'fail' } as const;
  const checkBy = (texts: Texts) =>
    codes(
      createChecker({
        customFields: [],
        phoneRules: { ...phoneRules, excludedPhoneKinds: [...phoneRules.excludedPhoneKinds] },
      }).check(mapped({ ...goodRow, ...texts })),
    );
  assert.equal(checkBy({ phone: '0120-123-456', phone_2: '03-1234-5678' }), 'ok, phone@2 phone_left_out');
  assert.equal(checkBy({ phone: '0120-123-456' }), 'failed, phone@2 phone_left_out, phone@2 phone_missing');
  assert.equal(checkBy({ phone: '03-1234-5678/090-1234-5678' }), 'failed, phone@2 phone_several');
});

test('uses furigana as kana if no column has it', () => {
  const readings = new Map([[0, 'ﾀｶｻｷ']]);
  const row = createChecker({ customFields: [] }).check({ ...mapped(goodRow), readings });
  assert.equal(codes(row), 'ok, lead_name@0 kana_from_furigana');
  assert.equal(row.kind === 'ok' && row.lead.kana, 'タカサキ');
  const own = createChecker({ customFields: [] }).check({ ...mapped({ ...goodRow, kana: '' }), readings });
  assert.equal(own.kind === 'ok' && own.lead.kana, '');
});

test('stores texts unchanged except for outer spaces', () => {
  const text = '髙﨑𠮷葛󠄀㈱①か\u3099 ｶﾞ\n"二,行"\t𩸽';
  const row = check({ ...goodRow, lead_name: `\u3000${text}\u00a0\ufeff`, note: ` ${text}\r\n` });
  assert.ok(row.kind === 'ok');
  assert.equal(row.lead.name, text);
  assert.equal(row.lead.note, text);
});

test('creates a contact for every number, all with the same name', () => {
  const row = check({
    ...goodRow,
    phone: '０３－１２３４－５６７８（内線12）／090-1234-5678',
    phone_2: '001-261-6211',
    contact_kind: '代表',
    extension: '99',
  });
  assert.ok(row.kind === 'ok');
  const shared = { name: '本社', extension: '' };
  assert.deepEqual(row.contacts, [
    {
      ...shared,
      kind: 'phone',
      phone: '０３－１２３４－５６７８（内線12）',
      extension: '12',
      phoneE164: '+81312345678',
      phoneKind: 'landline',
    },
    { ...shared, kind: null, phone: '090-1234-5678', phoneE164: '+819012345678', phoneKind: 'mobile' },
    { ...shared, kind: null, phone: '001-261-6211', phoneE164: null, phoneKind: 'unknown' },
  ]);
});

test('creates one contact for the same number in two columns', () => {
  const row = check({ ...goodRow, phone_2: '（03）1234-5678', phone_3: '03-1234-5678 内線2' });
  assert.ok(row.kind === 'ok');
  assert.deepEqual(
    row.contacts.map(({ phone }) => phone),
    ['03-1234-5678', '03-1234-5678 内線2'],
  );
});

test('a problem includes the original cell', () => {
  const row = check({ ...goodRow, phone: ' 9012345678 ' });
  assert.deepEqual(row.problems, [
    {
      code: 'phone_zero_restored',
      field: 'phone',
      column: 2,
      params: { before: '9012345678', after: '09012345678' },
      raw: ' 9012345678 ',
    },
  ]);
});

test('a failed row keeps its cells', () => {
  const row = check({ ...goodRow, phone: '110' });
  assert.ok(row.kind === 'failed');
  assert.deepEqual(row.cells, ['㈱髙﨑', '本社', '110']);
});

test('a fixed value has no column', () => {
  const row = mapped(goodRow);
  const slots = row.slots.map((slot) => (slot.field === 'phone' ? { ...slot, fixed: '118' } : slot));
  const checked = createChecker({ customFields: [] }).check({
    ...row,
    slots,
    cells: ['㈱髙﨑', '本社', ''],
    texts: ['㈱髙﨑', '本社', '118'],
  });
  assert.equal(codes(checked), 'failed, phone@null phone_emergency');
});

const addresses: readonly [description: string, texts: Texts, expected: string][] = [
  ['one column', { address: '東京都千代田区丸の内1-9-1 東京ビル' }, '|東京都|千代田区|丸の内1-9-1|東京ビル'],
  [
    'one column and a building',
    { address: '東京都千代田区丸の内1-9-1', building: '東京ビル' },
    '|東京都|千代田区|丸の内1-9-1|東京ビル',
  ],
  [
    'prefecture apart, repeated',
    { prefecture: '東京都', address: '東京都千代田区丸の内1-9-1' },
    '|東京都|千代田区|丸の内1-9-1|',
  ],
  [
    'prefecture apart, not repeated',
    { prefecture: '東京都', address: '千代田区丸の内1-9-1' },
    '|東京都|千代田区|丸の内1-9-1|',
  ],
  [
    'at odds with its column',
    { prefecture: '大阪府', address: '東京都千代田区丸の内1-9-1' },
    '|大阪府||東京都千代田区丸の内1-9-1|',
  ],
  [
    'a postal code in front',
    { address: '〒１００－０００５ 東京都千代田区丸の内1-9-1' },
    '100-0005|東京都|千代田区|丸の内1-9-1|',
  ],
  [
    'a postal code in front and in its column',
    { postal_code: '1000005', address: '〒100-0005 東京都千代田区丸の内1-9-1' },
    '100-0005|東京都|千代田区|丸の内1-9-1|',
  ],
  ['a short prefecture', { prefecture: '東京', city: '港区' }, '|東京都|港区||'],
  ['a prefecture in Latin letters', { prefecture: 'Ōsaka-fu', city: '堺市' }, '|大阪府|堺市||'],
  ['a prefecture by its code', { prefecture: '1', city: '函館市' }, '|北海道|函館市||'],
  ['a prefecture by its ISO code', { prefecture: 'JP-27' }, '|大阪府|||'],
  ['no prefecture', { prefecture: 'California' }, '|California|||'],
  ['a digital address', { postal_code: 'b7f-3gk9' }, 'B7F-3GK9||||'],
  [
    'a ward of several cities whose postal code is of one',
    { postal_code: '105-0014', city: '港区', street: '芝1-1' },
    '105-0014|東京都|港区|芝1-1|',
  ],
  [
    'a city of two prefectures and a postal code',
    { postal_code: '183-0055', city: '府中市' },
    '183-0055|東京都|府中市||',
  ],
  ['a ward of several cities', { city: '港区' }, '||港区||'],
  ['a ward after a blank', { address: '京都府京都市 下京区四条通1' }, '|京都府|京都市下京区|四条通1|'],
  ['a ward after a blank in its column', { city: '京都市　中京区' }, '|京都府|京都市中京区||'],
  ['a prefecture without 県', { address: '千葉市川市八幡1-1' }, '|千葉県|市川市|八幡1-1|'],
  [
    'a prefecture without 県 in the city',
    { city: '三重四日市市', street: '諏訪町1' },
    '|三重県|四日市市|諏訪町1|',
  ],
  ['a city that begins like that', { address: '千葉市中央区中央1-1' }, '|千葉県|千葉市中央区|中央1-1|'],
  ['another that begins like that', { address: '大阪狭山市狭山1' }, '|大阪府|大阪狭山市|狭山1|'],
  [
    'a ward of Kyoto by its postal code',
    { postal_code: '604-8101', address: '中京区柳八幡町1' },
    '604-8101|京都府|京都市中京区|柳八幡町1|',
  ],
  [
    'a ward in its column by its postal code',
    { postal_code: '604-8101', city: '中京区', street: '柳八幡町1' },
    '604-8101|京都府|京都市中京区|柳八幡町1|',
  ],
];
for (const [description, texts, expected] of addresses) {
  test(`address of ${description}`, () => {
    const row = check({ ...goodRow, ...texts });
    assert.ok(row.kind === 'ok');
    const { postalCode, prefecture, city, street, building } = row.lead;
    assert.equal([postalCode, prefecture, city, street, building].join('|'), expected);
  });
}

const date = { dataType: 'date', inputForm: 'date_picker' } as const;
const customs: readonly [
  description: string,
  change: Partial<Field>,
  text: string | null,
  expected: string,
][] = [
  ['canonical text', date, 'R6.1.5', 'ok 2024-01-05'],
  ['a value that cannot be read', date, '1/5', 'ok - date_invalid?'],
  ['a word for nothing', date, '不明', 'ok - value_none'],
  ['an error of Excel', date, '#N/A', 'ok - cell_error?'],
  ['no address, which is kept', { dataType: 'url' }, '準備中 です', 'ok 準備中 です url_invalid?'],
  ['a word for no address', { dataType: 'url' }, '未作成', 'ok - value_none'],
  ['a word that is a value', { dataType: 'boolean' }, 'なし', 'ok false'],
  ['an empty box', { dataType: 'boolean' }, '□', 'ok false'],
  ['no yes and no no', { dataType: 'boolean' }, '－', 'ok - value_none'],
  ['no number', { dataType: 'integer' }, 'およそ百二十', 'ok - integer_invalid?'],
  ['no choice', { dataType: 'single_choice', choices: ['A', 'B'] }, 'C', 'ok - choice_unknown?'],
  ['a word for no choice', { dataType: 'single_choice', choices: ['A', 'B'] }, '-', 'ok - value_none'],
  ['a choice that is a word', { dataType: 'single_choice', choices: ['未定'] }, '未定', 'ok 未定'],
  ['blank', date, ' ', 'ok -'],
  ['blank and required', { required: true }, ' ', 'ok - value_missing?'],
  ['blank with a default', { required: true, default: '未定' }, '', 'ok 未定'],
  ['not mapped, with a default', { default: '未定' }, null, 'ok 未定'],
  ['not mapped', {}, null, 'ok -'],
];
for (const [description, change, text, expected] of customs) {
  test(`custom field: ${description}`, () => {
    const row = check({ ...goodRow, ...(text === null ? {} : { 'custom:営業/項目': text }) }, [
      makeField('項目', change),
    ]);
    const stored = row.kind === 'ok' ? (row.lead.custom['7' as FieldId] ?? '-') : '';
    const told = row.problems.map(({ code, level }) => ` ${code}${level === 'warning' ? '?' : ''}`);
    assert.equal(`${row.kind} ${stored}${told.join('')}`, expected);
  });
}

const notes: readonly [description: string, note: RawNote, expected: string][] = [
  ['an unclosed quote', { code: 'unclosed_quote', column: null }, 'failed, null@null unclosed_quote'],
  [
    'a row too long',
    { code: 'row_too_long', column: null, params: { extra: 2 } },
    'ok, null@null row_too_long',
  ],
  [
    'a cell error in a mapped column',
    { code: 'cell_error', column: 2, params: { value: '#REF!' } },
    'failed, phone@2 cell_error',
  ],
  [
    'a text that the file lacks',
    { code: 'cell_text_missing', column: 2 },
    'failed, phone@2 cell_text_missing',
  ],
  [
    'a row too short',
    { code: 'row_too_short', column: null, params: { missing: 1 } },
    'ok, null@null row_too_short',
  ],
  [
    'a cell error in a mapped column that the row can do without',
    { code: 'cell_error', column: 1, params: { value: '#REF!' } },
    'ok, contact_name@1 cell_error?',
  ],
  ['a cell error elsewhere', { code: 'cell_error', column: 9, params: { value: '#REF!' } }, 'ok'],
  ['a lost character', { code: 'undecodable_character', column: 0 }, 'ok, lead_name@0 undecodable_character'],
];
for (const [description, note, expected] of notes) {
  test(`reader's note: ${description}`, () => {
    const inPhone: Readonly<Record<string, string>> = { cell_error: '#REF!', cell_text_missing: '' };
    const phone = note.column === 2 ? (inPhone[note.code] ?? '') : goodRow.phone;
    assert.equal(codes(check({ ...goodRow, phone }, [], [note])), expected);
  });
}

const splitNumber = [
  ['03', '1234', '50', 'ok, phone_zero_restored 03-1234-50 → 03-1234-0050', '03-1234-0050'],
  ['3', '1234', '50', 'ok, phone_zero_restored 3-1234-50 → 0312340050', '3-1234-0050'],
  ['03', '1234', '5678', 'ok', '03-1234-5678'],
  ['90', '1234', '5678', 'ok, phone_zero_restored 9012345678 → 09012345678', '90-1234-5678'],
] as const;
for (const [first, second, third, expected, phone] of splitNumber) {
  test(`restores the zeros of ${first} ${second} ${third} and says so`, () => {
    const row = checkParts({ phone: [first, second, third] });
    assert.equal(fixes(row), expected);
    assert.ok(row.kind === 'ok');
    assert.equal(row.contacts[0].phone, phone);
  });
}

test('restores the zeros of a postal code in two columns and says so', () => {
  const row = checkParts({ phone: ['03-1234-5678'], postal_code: ['60', '1'] });
  assert.equal(fixes(row), 'ok, postal_code_zero_restored 60-1 → 060-0001');
  assert.ok(row.kind === 'ok');
  assert.equal(row.lead.postalCode, '060-0001');
});

test('zeros of parts are not restored where that fix is off', () => {
  const fixesOff = { phone_zero_restored: false, postal_code_zero_restored: false };
  const row = checkParts(
    { phone: ['03', '1234', '50'], phone_2: ['03-1234-5678'], postal_code: ['60', '1'] },
    fixesOff,
  );
  assert.equal(
    fixes(row),
    'ok, postal_code_invalid undefined → undefined, phone_too_short undefined → undefined',
  );
});

/** Checks a row whose fields have their parts in columns of their own. */
function checkParts(parts: Readonly<Record<string, readonly string[]>>, fixes: Fixes = {}): CheckedRow {
  const fields = Object.entries({ lead_name: ['㈱髙﨑'], ...parts });
  const cells = fields.flatMap(([, texts]) => texts);
  let next = 0;
  const [template] = mapped(goodRow).slots;
  assert.ok(template);
  const slots = fields.map(([field, texts]) => {
    const [column = 0, ...joined] = texts.map(() => next++);
    return { ...template, field: field as MappingField, column, joined };
  });
  const texts = fields.map(([, own]) => own.join('-'));
  return createChecker({ customFields: [], fixes }).check({ ...mapped(goodRow), cells, slots, texts });
}

function fixes(row: CheckedRow): string {
  const told = row.problems.map(({ code, params }) => `${code} ${params['before']} → ${params['after']}`);
  return [row.kind, ...told].join(', ');
}

test('fax numbers follow the numbers that can be called, and keep their kind', () => {
  const row = check({
    ...goodRow,
    phone: 'ファクシミリ 03-1234-5678 TEL 03-1234-5679',
    phone_2: '090-1234-5678',
  });
  assert.ok(row.kind === 'ok');
  assert.deepEqual(
    row.contacts.map(({ kind, phoneE164 }) => [kind, phoneE164]),
    [
      [null, '+81312345679'],
      [null, '+819012345678'],
      ['fax', '+81312345678'],
    ],
  );
});

for (const website of [
  'javascript:alert(1)',
  ' JAVASCRIPT:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
]) {
  test(`a website ${website} is stored as text, with a warning`, () => {
    const row = check({ ...goodRow, website });
    assert.equal(row.kind, 'ok');
    assert.equal(row.kind === 'ok' && row.lead.website, website.trim());
    assert.deepEqual(
      row.problems.map(({ code }) => code),
      ['url_not_web'],
    );
  });
}

for (const website of [
  'https://example.jp',
  'http://example.jp/a:b',
  'example.jp:8080',
  'www.example.jp',
  '準備中',
]) {
  test(`a website ${website} is no reason for a warning`, () => {
    const row = check({ ...goodRow, website });
    assert.deepEqual([row.kind === 'ok' && row.lead.website, row.problems], [website, []]);
  });
}
