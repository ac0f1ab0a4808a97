import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findContactKind } from './find-contact-kind.ts';
import type { Reading } from './finding.ts';
import { parseEmail } from './parse-email.ts';
import { parseKana } from './parse-kana.ts';
import { parsePostalCode } from './parse-postal-code.ts';

function line({ text, finding }: Reading): string {
  return finding === null ? text : `${text} ~ ${finding.code}`;
}

const postalCodes: readonly [text: string, expected: string][] = [
  ['100-0001', '100-0001'],
  ['〒100-0001', '100-0001'],
  ['〒 100-0001', '100-0001'],
  ['１００－０００１', '100-0001'],
  ['1000001', '100-0001'],
  ['100ー0001', '100-0001'],
  ['〶1000001', '100-0001'],
  ['100 0001', '100-0001'],
  ['600000', '060-0000 ~ postal_code_zero_restored'],
  ['10000', '001-0000 ~ postal_code_zero_restored'],
  ['999999', '999999 ~ postal_code_invalid'],
  ['100', '100 ~ postal_code_invalid'],
  ['100-01', '100-01 ~ postal_code_invalid'],
  ['東京都', '東京都 ~ postal_code_invalid'],
];
for (const [text, expected] of postalCodes) {
  test(`postal code ${text}`, () => assert.equal(line(parsePostalCode(text)), expected));
}

const kanas: readonly [text: string, expected: string][] = [
  ['ヤマダ タロウ', 'ヤマダ タロウ'],
  ['ヤマダ　タロウ', 'ヤマダ タロウ ~ kana_normalised'],
  ['ﾔﾏﾀﾞ', 'ヤマダ ~ kana_normalised'],
  ['ﾊﾟﾅｿﾆｯｸ', 'パナソニック ~ kana_normalised'],
  ['やまだ', 'ヤマダ ~ kana_normalised'],
  ['ｻｰﾊﾞｰ', 'サーバー ~ kana_normalised'],
  ['サ－バ－', 'サーバー ~ kana_normalised'],
  ['ﾒ-ﾙﾊｳｽ', 'メールハウス ~ kana_normalised'],
  ['サーバー', 'サーバー'],
  ['ヤマダ(カ)', 'ヤマダ(カ)'],
  ['山田', '山田'],
  ['カ)ＡＢＣ①', 'カ)ＡＢＣ①'],
];
for (const [text, expected] of kanas) {
  test(`kana ${text}`, () => assert.equal(line(parseKana(text)), expected));
}

const emails: readonly [text: string, expected: string][] = [
  ['info@example.co.jp', 'info@example.co.jp'],
  ['Info@Example.CO.JP', 'Info@example.co.jp ~ email_normalised'],
  ['ｉｎｆｏ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'info@example.com ~ email_normalised'],
  ['info＠example.com', 'info@example.com ~ email_normalised'],
  ['a..b.@docomo.ne.jp', 'a..b.@docomo.ne.jp'],
  ['info@example', 'info@example ~ email_invalid'],
  ['info example.com', 'info example.com ~ email_invalid'],
  ['a@example.com, b@example.com', 'a@example.com ~ email_normalised'],
  ['x@example.jp;y@example.jp', 'x@example.jp ~ email_normalised'],
  ['x@example.jp\ny@example.jp', 'x@example.jp ~ email_normalised'],
  ['mailto:x@example.jp', 'x@example.jp ~ email_normalised'],
  ['山田 <x@Example.jp>', 'x@example.jp ~ email_normalised'],
  ['x@example.jp（代表）', 'x@example.jp ~ email_normalised'],
  ['taro yamada@example.jp', 'taro yamada@example.jp ~ email_invalid'],
  ['なし', 'なし ~ email_invalid'],
  ['@example.com', '@example.com ~ email_invalid'],
  ['a@-example.com', 'a@-example.com ~ email_invalid'],
  ['a@example..com', 'a@example..com ~ email_invalid'],
];
for (const [text, expected] of emails) {
  test(`e-mail ${text}`, () => assert.equal(line(parseEmail(text)), expected));
}

const kinds: readonly [text: string, expected: string | null][] = [
  ['携帯', 'mobile'],
  ['代表', 'phone'],
  ['ＦＡＸ', 'fax'],
  ['ﾌｧｯｸｽ', 'fax'],
  ['その他', 'other'],
  ['社長室', null],
  ['', null],
];
for (const [text, expected] of kinds) {
  test(`contact kind ${text}`, () => assert.equal(findContactKind(text), expected));
}
