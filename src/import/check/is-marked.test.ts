import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isMarked } from './is-marked.ts';

const cases: readonly [meaning: 'ban' | 'permission', marked: string, notMarked: string][] = [
  [
    'ban',
    '○ ◯ 1 TRUE はい × x 済 有 禁止 拒否 NG 本人希望',
    '　 0 false いいえ 可 － - 無 なし OK 対象外 ０ 該当なし 問題なし 架電可',
  ],
  [
    'permission',
    '不可 × NG ＮＧ 0 false 否 禁止 いいえ 架電禁止 架電不可 連絡拒否',
    '　 可 ○ OK 1 TRUE はい',
  ],
];
for (const [meaning, marked, notMarked] of cases) {
  for (const text of marked.split(' '))
    test(`${meaning}: ${text} is a mark`, () => assert.ok(isMarked(text, meaning)));
  for (const text of notMarked.split(' '))
    test(`${meaning}: ${JSON.stringify(text)} is not a mark`, () => assert.ok(!isMarked(text, meaning)));
}
test('one mark of several columns is enough', () => assert.ok(isMarked('\n0\n○', 'ban')));
