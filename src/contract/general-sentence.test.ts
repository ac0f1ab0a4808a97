import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generalSentence } from './general-sentence.ts';

const cases: [what: string, sentence: string, general: string][] = [
  ['a bracket with a blank goes', '同じ電話番号がすでにあります（{match}）', '同じ電話番号がすでにあります'],
  [
    'so does an English one, with its space',
    'The phone number exists already ({match})',
    'The phone number exists already',
  ],
  [
    'a blank inside the sentence becomes an ellipsis',
    'セルがエラー値「{value}」です',
    'セルがエラー値「…」です',
  ],
  [
    'a word that goes with a number is that for many',
    'The row has {extra} more {extra|cell|cells} than {places|list}',
    'The row has … more cells than …',
  ],
  ['a bracket without a blank stays', 'Unix 時刻（秒）です', 'Unix 時刻（秒）です'],
];
for (const [what, sentence, general] of cases) {
  test(what, () => assert.equal(generalSentence({ ja: sentence, en: '' }, 'ja'), general));
}
