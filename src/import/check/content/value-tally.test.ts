import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ValueTally } from './value-tally.ts';

test('counts the values of columns with few of them, the most frequent first', () => {
  const tally = new ValueTally();
  for (const cells of [
    ['A', '赤 '],
    ['B', '青'],
    ['C', '　赤'],
    ['D', ''],
  ])
    tally.add(cells);
  assert.deepEqual(tally.values().at(1), {
    column: 1,
    values: [
      { value: '赤', rows: 2 },
      { value: '青', rows: 1 },
    ],
  });
});

const columns: readonly [what: string, rows: number, cell: (row: number) => string, kept: boolean][] = [
  ['fifty values of fifty rows', 50, (row) => `値${row}`, true],
  ['names, which hardly come again', 200, (row) => `名前${row}`, false],
  ['a hundred kinds in two hundred rows', 200, (row) => `種類${row % 100}`, true],
  ['more than a thousand kinds', 5000, (row) => `種類${row % 1001}`, false],
  ['a text', 10, (row) => (row === 3 ? 'あ'.repeat(201) : '短い'), false],
  ['nothing', 10, () => '', false],
];
for (const [what, rows, cell, kept] of columns) {
  test(`${what}: ${kept ? 'kept' : 'let go'}`, () => {
    const tally = new ValueTally();
    for (let row = 0; row < rows; row += 1) tally.add([cell(row)]);
    assert.equal(tally.values().length, kept ? 1 : 0);
  });
}
