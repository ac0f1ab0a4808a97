import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findContentKind } from './find-content-kind.ts';

const cases: readonly [cell: string, kind: ReturnType<typeof findContentKind>][] = [
  ['', null],
  ['　', null],
  ['03-1234-5678', 'phone'],
  ['０３（１２３４）５６７８', 'phone'],
  ['0968-86-2626', 'phone'],
  ['03-1234-5678（内線123）', 'phone'],
  ['0312345678', 'phone'],
  ['312345678', 'zeroless_phone'],
  ['電話は 03-1234-5678 までお願いします', 'text'],
  ['2024-01-05 10:30', 'text'],
  ['20240105', 'number'],
  ['34.2345678', 'number'],
  ['１，２００', 'number'],
  ['〒100-0001', 'postal_code'],
  ['１００－０００１', 'postal_code'],
  ['1000001', 'postal_code'],
  ['600000', 'postal_code'],
  ['9999999', 'number'],
  ['東京都', 'prefecture'],
  ['東京', 'prefecture'],
  ['札幌市西区', 'city'],
  ['奥多摩町', 'city'],
  ['東京都千代田区丸の内1-9-1', 'address'],
  ['静岡県焼津市', 'address'],
  ['焼津市本町2-16-32', 'address'],
  ['〒100-0005 東京都千代田区丸の内', 'address'],
  ['ヤマダ　タロウ', 'kana'],
  ['ﾔﾏﾀﾞ ﾀﾛｳ', 'kana'],
  ['やまだ たろう', 'kana'],
  ['info@example.jp', 'email'],
  ['ｉｎｆｏ＠example.jp', 'email'],
  ['https://example.jp/a', 'website'],
  ['www.example.jp', 'website'],
  ['example.co.jp', 'website'],
  ['㈱髙﨑', 'company'],
  ['田中商店', 'company'],
  ['やまだ歯科 本院', 'company'],
  ['山田 太郎', 'person'],
  ['佐藤花子', 'person'],
  ['可', 'text'],
];

for (const [cell, kind] of cases) {
  test(`${JSON.stringify(cell)} holds ${kind ?? 'nothing'}`, () => assert.equal(findContentKind(cell), kind));
}
