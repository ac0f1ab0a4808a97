import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ValueTally } from './value-tally.ts';

test('counts the values of columns with few distinct values, most frequent first', () => {
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
    others: 0,
  });
});

const columns: readonly [what: string, rows: number, cell: (row: number) => string, expected: string][] = [
  ['two hundred names', 200, (row) => `名前${row}`, '200 values, 200 rows, 0 others'],
  ['a thousand kinds', 5000, (row) => `種類${row % 1000}`, '1000 values, 5000 rows, 0 others'],
  [
    'kinds that come again, and more than are held',
    6000,
    (row) => `種類${row < 4000 ? row % 900 : row % 1200}`,
    '1000 values, 5600 rows, 400 others',
  ],
  [
    'names, which are not counted on',
    5000,
    (row) => `名前${row % 3000}`,
    '1000 values, 1000 rows, 4000 others',
  ],
  ['texts', 10, (row) => (row < 3 ? 'あ'.repeat(201) : '短い'), '1 values, 7 rows, 3 others'],
];
for (const [what, rows, cell, expected] of columns) {
  test(what, () => {
    const tally = new ValueTally();
    for (let row = 0; row < rows; row += 1) tally.add([cell(row)]);
    const [{ values = [], others } = {}] = tally.values();
    const counted = values.reduce((sum, value) => sum + value.rows, 0);
    assert.equal(`${values.length} values, ${counted} rows, ${others} others`, expected);
  });
}

test('an empty column has no values', () => {
  const tally = new ValueTally();
  tally.add(['', '　']);
  assert.deepEqual(tally.values(), []);
});

test('keeps fewer values per column when there are more columns', () => {
  const tally = new ValueTally();
  for (let row = 0; row < 300; row += 1) tally.add(Array.from({ length: 2000 }, () => `値${row}`));
  assert.deepEqual(
    [...new Set(tally.values().map(({ values, others }) => `${values.length} ${others}`))],
    ['100 200'],
  );
});
