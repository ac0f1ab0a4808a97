import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DataType, Field } from '../../../contract/field.ts';
import { makeValueReader } from './make-value-reader.ts';

const choices = ['Ａ社', '商談中', 'その他、未定'];

function read(dataType: DataType, text: string): string {
  const hasChoices = dataType === 'single_choice' || dataType === 'multiple_choice';
  const field: Field = {
    id: '1',
    name: '項目',
    dataType,
    inputForm: 'text_box',
    required: false,
    choices: hasChoices ? choices : [],
    default: null,
  };
  const { text: value, finding } = makeValueReader(field, false)(text);
  return finding === null ? value : `${value} ~ ${finding.code}`;
}

const cases: readonly (readonly [dataType: DataType, text: string, expected: string])[] = [
  ['text', '㈱髙﨑𠮷①', '㈱髙﨑𠮷①'],
  ['long_text', '一\n二', '一\n二'],

  ['integer', '1200', '1200'],
  ['integer', '１，２００円', '1200'],
  ['integer', '¥1,200', '1200'],
  ['integer', '￥1,200-', '1200'],
  ['integer', '1200.0', '1200'],
  ['integer', '007', '7'],
  ['integer', '-5', '-5'],
  ['integer', '▲1,200', '-1200'],
  ['integer', '(1,200)', '-1200'],
  ['integer', '+81', '81'],
  ['integer', '30人', '30'],
  ['integer', '3億円', '300000000 ~ number_expanded'],
  ['integer', '1億2,000万', '120000000 ~ number_expanded'],
  ['integer', '3.5万', '35000 ~ number_expanded'],
  ['integer', '5千', '5000 ~ number_expanded'],
  ['integer', '二百五十', '250 ~ number_expanded'],
  ['integer', '壱萬弐阡参百四拾伍', '12345 ~ number_expanded'],
  ['integer', '三億', '300000000 ~ number_expanded'],
  ['integer', '12345678901234567890', '12345678901234567890'],
  ['integer', '1.5', '1.5 ~ integer_invalid'],
  ['integer', '1,20', '1,20 ~ integer_invalid'],
  ['integer', '約30', '約30 ~ integer_invalid'],
  ['integer', '1.2E+10', '1.2E+10 ~ integer_invalid'],
  ['integer', '万', '万 ~ integer_invalid'],

  ['decimal', '12.50', '12.5'],
  ['decimal', '１２．５', '12.5'],
  ['decimal', '-0.25', '-0.25'],
  ['decimal', '1,234.5', '1234.5'],
  ['decimal', '0.0', '0'],
  ['decimal', '1.25万', '12500 ~ number_expanded'],
  ['decimal', '12.5%', '12.5% ~ decimal_invalid'],
  ['decimal', '1.2.3', '1.2.3 ~ decimal_invalid'],

  ['date', '2024-01-05', '2024-01-05'],
  ['date', '2024/1/5', '2024-01-05'],
  ['date', '2024年1月5日', '2024-01-05'],
  ['date', '２０２４年１月５日（金）', '2024-01-05'],
  ['date', '20240105', '2024-01-05'],
  ['date', '2024.1.5', '2024-01-05'],
  ['date', '2024/01/05 0:00:00', '2024-01-05'],
  ['date', '45296', '2024-01-05'],
  ['date', '40729', '2011-07-05'],
  ['date', '令和6年1月5日', '2024-01-05'],
  ['date', 'R6.1.5', '2024-01-05'],
  ['date', 'Ｒ６．１．５', '2024-01-05'],
  ['date', '㋿6年1月5日', '2024-01-05'],
  ['date', '令和元年5月1日', '2019-05-01'],
  ['date', '令和五年十一月二十日', '2023-11-20'],
  ['date', '二〇二三年三月十五日', '2023-03-15'],
  ['date', '平成31年4月30日', '2019-04-30'],
  ['date', 'H31.5.1', '2019-05-01 ~ date_outside_era'],
  ['date', '昭和64年1月7日', '1989-01-07'],
  ['date', '㍻元年1月8日', '1989-01-08'],
  ['date', '大正元年7月30日', '1912-07-30'],
  ['date', 'M45/7/29', '1912-07-29'],
  ['date', '1/5', '1/5 ~ date_invalid'],
  ['date', '13/45/2024', '13/45/2024 ~ date_invalid'],
  ['date', '2024/13/1', '2024/13/1 ~ date_invalid'],
  ['date', '2023/2/29', '2023/2/29 ~ date_invalid'],
  ['date', '2024/2/29', '2024-02-29'],
  ['date', '2024', '2024 ~ date_invalid'],
  ['date', '令和0年1月1日', '令和0年1月1日 ~ date_invalid'],
  ['date', '2024/01/05 13:30', '2024/01/05 13:30 ~ date_invalid'],

  ['datetime', '2024/01/05 13:30', '2024-01-05T13:30:00'],
  ['datetime', '2024-01-05T13:30:05', '2024-01-05T13:30:05'],
  ['datetime', '2024年1月5日 13時30分', '2024-01-05T13:30:00'],
  ['datetime', '2024年1月5日13時', '2024-01-05T13:00:00'],
  ['datetime', '令和6年1月5日 午後1時30分', '2024-01-05T13:30:00'],
  ['datetime', '2024/1/5 1:30 PM', '2024-01-05T13:30:00'],
  ['datetime', '2024/1/5 午前12:05', '2024-01-05T00:05:00'],
  ['datetime', '2024-01-05T04:30:00Z', '2024-01-05T13:30:00'],
  ['datetime', '2024-01-05T13:30:00+09:00', '2024-01-05T13:30:00'],
  ['datetime', '2024/1/5', '2024-01-05T00:00:00'],
  ['datetime', '2024/1/5(金) 9:05', '2024-01-05T09:05:00'],
  ['datetime', '45296.5625', '2024-01-05T13:30:00'],
  ['datetime', '2024/1/5 25:00', '2024/1/5 25:00 ~ datetime_invalid'],
  ['datetime', '13:30', '13:30 ~ datetime_invalid'],

  ...['有', 'はい', '○', '◯', '〇', '済', '1', '１', 'TRUE', 'true', 'Yes', 'あり'].map(
    (word) => ['boolean', word, 'true'] as const,
  ),
  ...['無', 'いいえ', '×', '未', '0', 'FALSE', 'no', 'なし'].map(
    (word) => ['boolean', word, 'false'] as const,
  ),
  ['boolean', '多分', '多分 ~ boolean_invalid'],
  ['boolean', '2', '2 ~ boolean_invalid'],

  ['single_choice', 'a社', 'Ａ社'],
  ['single_choice', ' A社 ', 'Ａ社'],
  ['single_choice', '商談', '商談 ~ choice_unknown'],
  ['multiple_choice', 'A社、商談中', 'Ａ社\n商談中'],
  ['multiple_choice', 'A社;商談中;A社', 'Ａ社\n商談中'],
  ['multiple_choice', '商談中\nＡ社', '商談中\nＡ社'],
  ['multiple_choice', 'その他、未定', 'その他、未定'],
  ['multiple_choice', 'A社,B社', 'A社,B社 ~ choice_unknown'],

  ['url', 'https://example.jp/a?b=c', 'https://example.jp/a?b=c'],
  ['url', 'example.jp', 'example.jp'],
  ['url', 'https://日本語.jp', 'https://日本語.jp'],
  ['url', 'example.jp:8080/a', 'example.jp:8080/a'],
  ['url', 'javascript:alert(1)', 'javascript:alert(1) ~ url_not_web'],
  ['url', 'JavaScript:alert(1)', 'JavaScript:alert(1) ~ url_not_web'],
  ['url', '\u0001java\tscript:alert(1)', '\u0001java\tscript:alert(1) ~ url_not_web'],
  ['url', 'javascript:1', 'javascript:1 ~ url_not_web'],
  ['url', 'data:text/html,x', 'data:text/html,x ~ url_not_web'],
  ['url', 'vbscript:x', 'vbscript:x ~ url_not_web'],
  ['url', 'file:///etc/passwd', 'file:///etc/passwd ~ url_not_web'],
  ['url', 'HTTPS://EXAMPLE.JP', 'HTTPS://EXAMPLE.JP'],
  ['url', 'なし', 'なし ~ url_invalid'],
  ['url', 'https://a b.jp', 'https://a b.jp ~ url_invalid'],

  ['email', 'Info＠Example.CO.JP', 'Info@example.co.jp ~ email_normalised'],
  ['email', 'なし', 'なし ~ email_invalid'],

  ['phone', '03-1234-5678', '03-1234-5678'],
  ['phone', 'なし', ''],
  ['phone', '1234-5678', '1234-5678 ~ phone_too_short'],
];

for (const [dataType, text, expected] of cases) {
  test(`${dataType} ${JSON.stringify(text)}`, () => assert.equal(read(dataType, text), expected));
}

test('reads serial numbers of a workbook that counts from 1904', () => {
  const field: Field = {
    id: '1',
    name: '日付',
    dataType: 'date',
    inputForm: 'date_picker',
    required: false,
    choices: [],
    default: null,
  };
  const date = makeValueReader(field, true);
  assert.equal(date('45296').text, '2028-01-06');
  assert.equal(date('34519').text, '1998-07-05');
});

const choiceField = { id: '7', name: 'x', inputForm: 'select', required: false, default: null } as const;
const single: Field = { ...choiceField, dataType: 'single_choice', choices: [...choices] };
const multiple: Field = { ...choiceField, dataType: 'multiple_choice', choices: [...choices] };

test('applies the mapping to values that are not choices', () => {
  const values = { 商談: '商談中', Ｂ: 'Ａ社', 古: '廃止' };
  const one = makeValueReader(single, false, { values, others: null });
  const many = makeValueReader(multiple, false, { values, others: null });
  assert.equal(one('商談').text, '商談中');
  assert.equal(one('b').text, 'Ａ社');
  assert.equal(one('古').finding?.code, 'choice_unknown');
  assert.equal(many('商談、B').text, '商談中\nＡ社');
});

const ofOthers: readonly [
  what: string,
  field: Field,
  others: string | null,
  text: string,
  expected: string,
][] = [
  ['another value stands for a choice', single, '商談中', '謎', '商談中 ~ choice_replaced'],
  ['or leaves the field empty', single, '', '謎', ' ~ choice_left_out'],
  ['a choice is one all the same', single, '', '商談中', '商談中'],
  ['a value named is not another', single, '', 'b', 'Ａ社'],
  ['nor is one that is to fail', single, '', 'Ｃ', 'Ｃ ~ choice_unknown'],
  ['nothing is said of others', single, null, '謎', '謎 ~ choice_unknown'],
  ['a choice that is gone', single, '廃止', '謎', '謎 ~ choice_unknown'],
  ['others among several', multiple, '商談中', 'B、謎', 'Ａ社\n商談中 ~ choice_replaced'],
  ['others among several are left out', multiple, '', 'B、謎、怪', 'Ａ社 ~ choice_left_out'],
  ['one among several is to fail', multiple, '', 'B、c', 'B、c ~ choice_unknown'],
];
for (const [what, field, others, text, expected] of ofOthers) {
  test(`values missing from the mapping: ${what}`, () => {
    const values = { Ｂ: 'Ａ社', c: null };
    const { text: stored, finding } = makeValueReader(field, false, { values, others })(text);
    assert.equal(finding ? `${stored} ~ ${finding.code}` : stored, expected);
  });
}
