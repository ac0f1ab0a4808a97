import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareCompanies } from './compare-companies.ts';
import { readCompanyName } from './read-company-name.ts';

const names: readonly [name: string, form: string | null, position: string | null, core: string][] = [
  ['株式会社ABC', '株式会社', 'before', 'abc'],
  ['(株)ABC', '株式会社', 'before', 'abc'],
  ['㈱ＡＢＣ', '株式会社', 'before', 'abc'],
  ['㍿ABC', '株式会社', 'before', 'abc'],
  ['ABC（株）', '株式会社', 'after', 'abc'],
  ['ＡＢＣ㈱', '株式会社', 'after', 'abc'],
  ['ABC株式会社', '株式会社', 'after', 'abc'],
  ['有限会社 田中商店', '有限会社', 'before', '田中商店'],
  ['㈲田中商店', '有限会社', 'before', '田中商店'],
  ['合同会社さくら', '合同会社', 'before', 'サクラ'],
  ['（同）サクラ', '合同会社', 'before', 'サクラ'],
  ['㈱髙島屋', '株式会社', 'before', '高島屋'],
  ['髙島屋', null, null, '高島屋'],
  ['ﾔﾏﾀﾞ電機(株)', '株式会社', 'after', 'ヤマダ電機'],
  ['ヤマダ電機㈱', '株式会社', 'after', 'ヤマダ電機'],
  ['(医)健康会', '医療法人', 'before', '健康会'],
  ['Widsley Co., Ltd.', null, null, 'widsley'],
  ['株式会社　Widsley', '株式会社', 'before', 'widsley'],
  ['(株) ＡＢＣ　東京支店', '株式会社', 'before', 'abc東京支店'],
  ['トヨタ株式会社名古屋支店', '株式会社', 'within', 'トヨタ名古屋支店'],
  ['一般社団法人日本協会', '一般社団法人', 'before', '日本協会'],
  ['(特非)みらい', '特定非営利活動法人', 'before', 'ミライ'],
  ['エービーシー', null, null, 'エービーシー'],
  ['Ａ・Ｂ＆Ｃ', null, null, 'abc'],
];
for (const [name, form, position, core] of names) {
  test(`parses ${name}`, () => {
    const read = readCompanyName(name);
    assert.deepEqual([read.form, read.position, read.core], [form, position, core]);
  });
}

const pairs: readonly [one: string, other: string, match: string][] = [
  ['株式会社ABC', '㈱ＡＢＣ', 'same name_and_form'],
  ['合同会社さくら', '（同）サクラ', 'same name_and_form'],
  ['渡邊商店', '渡辺商店', 'same name_and_form'],
  ['廣澤㈱', '広沢株式会社', 'same name_and_form'],
  ['株式会社アシスト', 'アシスト株式会社', 'other_form position_differs'],
  ['株式会社アシスト', '有限会社アシスト', 'other_form form_differs'],
  ['㈱髙島屋', '高島屋', 'other_form form_missing'],
  ['Widsley Co., Ltd.', '株式会社　Widsley', 'other_form form_missing'],
  ['(株)ABC', '(株)ABC 東京支店', 'near branch'],
  ['(株)ABC大阪支店', '(株)ABC 東京支店', 'near branch'],
  ['㈱サーバー', '㈱サーバ', 'near long_vowel'],
  ['キヤノン', 'キャノン', 'near small_kana'],
  ['さくら商事', 'さくら商会', 'near one_character'],
  ['中嶋製作所', '中島製作所', 'near one_character'],
  ['田中', '田村', 'null'],
  ['𠮷野', '吉野', 'null'],
  ['株式会社', '有限会社', 'null'],
  ['ABC', 'XYZ', 'null'],
];
for (const [one, other, expected] of pairs) {
  test(`${one} and ${other}: ${expected}`, () => {
    const match = compareCompanies(one, other);
    assert.equal(match === null ? 'null' : `${match.strength} ${match.reason}`, expected);
    assert.deepEqual(compareCompanies(other, one), match);
  });
}
