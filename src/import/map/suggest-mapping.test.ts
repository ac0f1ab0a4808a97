import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FieldId } from '../../base/ids.ts';
import { ContentTally } from '../check/content/content-tally.ts';
import type { CustomField } from '../model/custom-field.ts';
import { suggestMapping } from './suggest-mapping.ts';
import { suggestedMapping, suggestFixed } from './suggested-mapping.ts';

const rank: CustomField = {
  id: '7' as FieldId,
  set: '営業',
  field: {
    id: '7',
    name: '見込みランク',
    dataType: 'text',
    inputForm: 'text_box',
    required: false,
    choices: [],
    default: null,
  },
};

/** Headers and expected fields, separated by spaces; `-` for none. */
const cases: readonly [description: string, headers: string, fields: string][] = [
  [
    'a company list as lists have it',
    '会社名 担当者名 電話番号 郵便番号 都道府県 市区町村 番地 建物名 メールアドレス URL 備考',
    'lead_name contact_name phone postal_code prefecture city street building email website note',
  ],
  [
    'our own export',
    'リード名 名前(カナ) 郵便番号 都道府県 市町村 番号 ビル等 メールアドレス ホームページ 備考 見込みランク 連絡先名 電話番号 内線 電話番号(E.164) 電話種別 インポートID 行番号',
    'lead_name kana postal_code prefecture city street building email website note custom:営業/見込みランク contact_name phone extension - - - -',
  ],
  [
    'our own failure CSV',
    '会社名 担当者 ＴＥＬ 行番号 項目 理由 直し方',
    'lead_name contact_name phone - - - -',
  ],
  [
    'width, case, dashes and spaces',
    '企業名 ＴＥＬ Ｅ－ＭＡＩＬ ﾌﾘｶﾞﾅ 〒',
    'lead_name phone email kana postal_code',
  ],
  ['several phones', '社名 代表電話 携帯番号 自宅電話 FAX', 'lead_name phone phone_2 phone_3 -'],
  ['numbered phones', '社名 電話番号1 電話番号２ 電話番号③', 'lead_name phone phone_2 phone_3'],
  ['phones with brackets', '社名 電話番号（代表） TEL(携帯)', 'lead_name phone phone_2'],
  ['FAX is no phone, a column of both is', '会社名 FAX番号 電話/FAX', 'lead_name - phone'],
  ['not the value itself', '会社名 電話番号 電話希望時間 メール配信可否 住所コード', 'lead_name phone - - -'],
  ['never a field twice', '会社名 企業名 備考 メモ', 'lead_name - note -'],
  ['the surer column wins', '本社電話番号 御社の会社名 会社名', 'phone - lead_name'],
  ['a whole address', '会社名 所在地', 'lead_name address'],
  ['住所1 and 住所2', '会社名 住所1 住所2', 'lead_name address building'],
  ['kana before names', '会社名 会社名カナ 担当者名 担当者名カナ', 'lead_name kana contact_name -'],
  [
    'English',
    'Company|Contact Name|Phone Number|Mobile|E-mail|Zip Code|Website'.replaceAll(' ', '_'),
    'lead_name contact_name phone phone_2 email postal_code website',
  ],
  [
    'codes',
    'lead_name contact_name phone phone_2 postal_code',
    'lead_name contact_name phone phone_2 postal_code',
  ],
  ['persons', '氏名 携帯電話 住所', 'lead_name phone address'],
  ['persons with a person in charge', '氏名 担当者 電話', 'lead_name contact_name phone'],
  ['a person of a company', '会社名 氏名 電話', 'lead_name contact_name phone'],
  ['required marks', '会社名* 電話番号※必須 【担当者名】', 'lead_name phone contact_name'],
  ['nothing known', 'あ い う', '- - -'],
];

for (const [description, headers, fields] of cases) {
  test(`suggests for ${description}`, () => {
    const columns = headers
      .split(/[ |]/)
      .map((header) => header.replaceAll('_', headers.includes('|') ? ' ' : '_'));
    const suggested = suggestMapping(columns, [rank]);
    assert.equal(suggested.map(({ field }) => field ?? '-').join(' '), fields);
  });
}

const aliases: Readonly<Record<string, string>> = {
  phone: '電話番号 TEL ＴＥＬ 電話 代表電話 携帯 携帯番号 連絡先電話',
  lead_name: 'リード名 会社名 企業名 社名 法人名 取引先名 顧客名 屋号 氏名 代表者名',
  contact_name: '連絡先名 担当者 担当者名',
  postal_code: '郵便番号 〒 郵便 ZIP',
  address: '住所 所在地 本社所在地',
};
for (const [field, headers] of Object.entries(aliases)) {
  for (const header of headers.split(' ')) {
    test(`${header} is ${field}`, () => assert.equal(suggestMapping([header], [])[0]?.field, field));
  }
}

test('a custom field takes precedence over a synonym, but not over a label', () => {
  const own = { ...rank, field: { ...rank.field, name: 'HP' } };
  const fields = suggestMapping(['HP', 'ホームページ', '会社名'], [own]).map(({ field }) => field);
  assert.deepEqual(fields, ['custom:営業/HP', 'website', 'lead_name']);
});

test('reports certainty and reason', () => {
  const [exact, part, none] = suggestMapping(['電話番号', '弊社管理の会社名', '色'], []);
  assert.deepEqual([exact?.reason, part?.reason, none?.reason], ['header', 'header_part', null]);
  assert.ok((exact?.confidence ?? 0) > (part?.confidence ?? 1));
});

test('adds a fixed 連絡先名 to a list without persons', () => {
  const suggestions = suggestMapping(['会社名', '電話番号'], []);
  assert.deepEqual(suggestFixed(suggestions), { contact_name: '代表' });
  assert.deepEqual(suggestedMapping(suggestions).fixed, { contact_name: '代表' });
});

test('maps the name to リード名 and 連絡先名 in a list of persons', () => {
  assert.deepEqual(suggestedMapping(suggestMapping(['氏名', '電話番号'], [])), {
    columns: [
      { index: 0, field: 'lead_name' },
      { index: 1, field: 'phone' },
      { index: 0, field: 'contact_name' },
    ],
    fixed: {},
  });
});

test('capital of six or seven digits is no postal code', () => {
  const tally = new ContentTally(1);
  for (const cell of ['3000000', '500000', '1000000', '5000000', '1500000']) tally.add([cell]);
  assert.notEqual(suggestMapping(['欄'], [], tally.contents())[0]?.field, null);
  assert.equal(suggestMapping(['資本金'], [], tally.contents())[0]?.field, null);
});
