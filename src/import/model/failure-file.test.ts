import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findLineColumn, originalColumns } from '../../contract/failure-columns.ts';
import { findPlaces, isSameColumn, moveMapping } from './failure-file.ts';
import { parseLine } from './sheet-line.ts';

const ours = ['行番号', '項目', '理由', '直し方'];

const company = ['会社名'];
for (const { description, columns, at, own } of [
  { description: 'as it was made', columns: ['会社名', ...ours], at: 1, own: company },
  {
    description: 'with a column added',
    columns: ['会社名', ...ours, '対応'],
    at: 1,
    own: ['会社名', '対応'],
  },
  {
    description: 'of a list with line numbers',
    columns: ['行番号', '会社名', ...ours],
    at: 2,
    own: ['行番号', '会社名'],
  },
  {
    description: 'of a failure file',
    columns: ['会社名', ...ours, ...ours],
    at: 5,
    own: ['会社名', ...ours],
  },
  { description: 'with ours in front', columns: [...ours, '理由', '備考'], at: 0, own: ['理由', '備考'] },
  {
    description: 'with ours moved',
    columns: ['理由', '会社名', '直し方', '項目', '行番号'],
    at: 4,
    own: company,
  },
  {
    description: 'any other list',
    columns: ['行番号', '会社名', '項目'],
    at: undefined,
    own: ['行番号', '会社名', '項目'],
  },
  { description: 'our columns alone', columns: ours, at: undefined, own: ours },
]) {
  test(`the columns of a failure file: ${description}`, () => {
    assert.equal(findLineColumn(columns), at);
    assert.deepEqual(originalColumns(columns), own);
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

test('a mapping follows its columns to their positions in the file', () => {
  const list = ['会社名', '電話番号', '電話番号', '𠮷田'];
  const file = ['メモ', '電話番号', '理由', '??田', '行番号', '電話番号', '会社名', '項目', '直し方'];
  const places = findPlaces(list, file);
  assert.deepEqual(
    [...(places ?? [])],
    [
      [0, 6],
      [1, 1],
      [2, 5],
      [3, 3],
    ],
  );
  const columns = [
    { index: 0, field: 'lead_name' as const },
    { index: 2, field: 'phone_2' as const },
  ];
  const moved = moveMapping({ columns, fixed: {} }, places ?? new Map());
  assert.deepEqual(moved.columns, [
    { index: 6, field: 'lead_name' },
    { index: 5, field: 'phone_2' },
  ]);
  assert.equal(findPlaces(list, ['会社名', '電話番号', ...ours]), undefined);
});
