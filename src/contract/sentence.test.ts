import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatList, joinSentences, renderSentence, withPlainBlanks } from './sentence.ts';

const sentence = { ja: '{count} 行', en: '{count} {count|row is|rows are} left out' };

test('selects the English word for a formatted number', () => {
  const say = (count: number | string) => renderSentence(sentence, { count }, 'en');
  assert.deepEqual(['1', 1, 0, 2, '1,001'].map(say), [
    '1 row is left out',
    '1 row is left out',
    '0 rows are left out',
    '2 rows are left out',
    '1,001 rows are left out',
  ]);
  assert.equal(renderSentence(sentence, { count: 1 }, 'ja'), '1 行');
  assert.equal(renderSentence(sentence, {}, 'en'), '{count} {count|row is|rows are} left out');
});

test("a list stored in Japanese is formatted in the reader's language", () => {
  const list = { ja: '列: {columns|list}', en: 'Columns: {columns|list}' };
  assert.equal(renderSentence(list, { columns: '会社名、電話番号 …' }, 'en'), 'Columns: 会社名, 電話番号 …');
  assert.equal(renderSentence(list, { columns: '会社名、電話番号' }, 'ja'), '列: 会社名、電話番号');
  assert.deepEqual([formatList(['高', '中'], 'ja'), formatList(['A', 'B'], 'en')], ['高、中', 'A, B']);
});

test('an encoding is shown by its name', () => {
  const bytes = { ja: '{encoding|encoding} ではありません', en: 'It is not {encoding|encoding}' };
  const say = (encoding: string) => renderSentence(bytes, { encoding }, 'en');
  assert.deepEqual(['utf-8', 'cp932', 'x'].map(say), [
    'It is not UTF-8',
    'It is not Shift_JIS (CP932)',
    'It is not x',
  ]);
});

test('joins sentences according to the language', () => {
  assert.equal(joinSentences('だめです', '直してください', 'ja'), 'だめです。直してください');
  assert.equal(joinSentences('It is broken', 'Fix it', 'en'), 'It is broken. Fix it');
});

test('a text that depends on a value can have one for a missing parameter', () => {
  const sentence = { ja: '{how|=既定;a=甲}', en: '{how|=usual;a=first}' };
  assert.equal(renderSentence(sentence, {}, 'ja'), '既定');
  assert.equal(renderSentence(sentence, { how: 'a' }, 'en'), 'first');
  assert.equal(renderSentence(sentence, { how: 'b' }, 'en'), 'usual');
  assert.equal(withPlainBlanks(sentence.en), 'usual');
});
