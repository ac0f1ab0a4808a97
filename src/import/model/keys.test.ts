import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isBlank, trimBlank } from './blank.ts';
import { foldWidth } from './fold-width.ts';
import { nameKey, phoneKey } from './keys.ts';

const equal: readonly [one: string, other: string][] = [
  ['㈱ＡＢＣ', '株式会社abc'],
  ['（株）ABC', '(株) A B C'],
  ['ABC㈱', 'abc株式会社'],
  ['㍿ABC', '株式会社　ＡＢＣ'],
  ['㈲田中商店', '有限会社 田中商店'],
  ['ﾔﾏﾀﾞ電機', 'ヤマダ電機'],
  ['か\u3099ん', 'がん'],
  ['Widsley Inc', 'WIDSLEY INC'],
  ['田中\u200b家', '田中家'],
  ['㈱髙﨑', '株式会社高崎'],
  ['渡邉', '渡辺'],
  ['渡邊', '渡辺'],
  ['髙﨑', '高崎'],
  ['金澤', '金沢'],
  ['齋藤', '斎藤'],
  ['廣田', '広田'],
  ['①番館', '1番館'],
  ['第⑳', '第20'],
  ['ＡＢＣ１２３', 'abc123'],
  ['ﾊﾟﾅｿﾆｯｸ', 'パナソニック'],
  ['ＡＢ－Ｃ', 'ab-c'],
  ['(特非)未来', '特定非営利活動法人未来'],
];
for (const [one, other] of equal) {
  test(`${one} and ${other} have the same name key`, () => assert.equal(nameKey(one), nameKey(other)));
}

const different: readonly [one: string, other: string][] = [
  ['㈱アシスト', 'アシスト㈱'],
  ['㈱アシスト', '㈲アシスト'],
  ['サーバー', 'サーバ'],
  ['𠮷野家', '吉野家'],
];
for (const [one, other] of different) {
  test(`${one} and ${other} have different name keys`, () => assert.notEqual(nameKey(one), nameKey(other)));
}

test('a number outside every plan is identified by its digits', () => {
  assert.equal(phoneKey('００１-261-6211', null), '0012616211');
});

const blanks: readonly [text: string, trimmed: string][] = [
  ['', ''],
  [' \t\r\n', ''],
  ['\u3000\u00a0\u200b\ufeff\u2060', ''],
  ['\u3000a b\u3000', 'a b'],
  ['\ufeff㈱', '㈱'],
  ['一\n二', '一\n二'],
];
for (const [text, trimmed] of blanks) {
  test(`removes outer blanks of ${JSON.stringify(text)}`, () => {
    assert.equal(trimBlank(text), trimmed);
    assert.equal(isBlank(text), trimmed === '');
  });
}

const folds: readonly [text: string, folded: string][] = [
  ['０３ー１２３４', '03-1234'],
  ['サーバー３', 'サーバ-3'],
  ['センター　Ａ', 'センター A'],
  ['―–−〜', '----'],
];
for (const [text, folded] of folds) {
  test(`folds ${text}`, () => assert.equal(foldWidth(text), folded));
}
