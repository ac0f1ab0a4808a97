import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findLineColumn, originalColumns } from '../../contract/failure-columns.ts';
import { isSameColumn, parseLine } from './failure-file.ts';

const ours = ['行番号', '項目', '理由', '直し方'];

for (const { description, columns, at } of [
  { description: 'as it was made', columns: ['会社名', ...ours], at: 1 },
  { description: 'with a column that somebody added', columns: ['会社名', ...ours, '対応'], at: 1 },
  { description: 'of a list that had line numbers itself', columns: ['行番号', '会社名', ...ours], at: 2 },
  { description: 'of a failure file', columns: ['会社名', ...ours, ...ours], at: 5 },
  { description: 'any other list', columns: ['行番号', '会社名', '項目'], at: undefined },
  { description: 'our columns alone', columns: ours, at: undefined },
]) {
  test(`the columns of a failure file: ${description}`, () => {
    assert.equal(findLineColumn(columns), at);
    if (at !== undefined) assert.deepEqual(originalColumns(columns), columns.slice(0, at));
  });
}

for (const [cell, line] of [
  ['12', 12],
  [' １２ ', 12],
  ['1,234', 1234],
  ['12.5', undefined],
  ['0', undefined],
  ['', undefined],
  [undefined, undefined],
] as const) {
  test(`the line of ${cell}`, () => assert.equal(parseLine(cell), line));
}

for (const [was, now, same] of [
  ['電話番号', '電話番号', true],
  ['電話番号', '電話番号 ', true],
  ['𠮷田ランク', '??田ランク', true],
  ['𠮷田ランク', '?田ランク', true],
  ['鷗外(A)', '?外(A)', true],
  ['電話番号', '住所', false],
  ['電話番号', '??', false],
] as const) {
  test(`${was} may be written ${now}: ${same}`, () => assert.equal(isSameColumn(was, now), same));
}
