import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KeyColumn } from './key-column.ts';

function columnOf(keys: readonly (readonly [string, bigint])[]) {
  const column = new KeyColumn();
  for (const [key, hash] of keys) column.add(key, hash);
  return column;
}

test('returns for each key its hash and the index of the first equal key', () => {
  const { hash, first } = columnOf([
    ['青山商事', 5n],
    ['山田', -7n],
    ['青山商事', 5n],
  ]).end();
  assert.deepEqual([...hash], [5n, -7n, 5n]);
  assert.deepEqual([...first], [0, 1, 0]);
});

test('distinguishes keys with the same hash by their text', () => {
  const { first } = columnOf([
    ['a', 1n],
    ['b', 1n],
    ['b', 1n],
    ['a', 1n],
    ['𠮷', 1n],
    ['\ud842', 1n],
  ]).end();
  assert.deepEqual([...first], [0, 1, 1, 0, 4, 5]);
});

test('empty keys equal each other; a missing key equals nothing', () => {
  const column = columnOf([['', 0n]]);
  column.addNothing();
  column.add('', 0n);
  column.addNothing();
  assert.deepEqual([...column.end().first], [0, 1, 0, 3]);
});

test('is empty again after end', () => {
  const column = columnOf([['a', 1n]]);
  column.end();
  column.add('b', 2n);
  column.add('a', 1n);
  assert.deepEqual([...column.end().first], [0, 1]);
});

test('agrees with a Map on many keys, beyond the initial table size', () => {
  const column = new KeyColumn();
  const expected: number[] = [];
  const firstOf = new Map<string, number>();
  for (let index = 0; index < 100_000; index += 1) {
    const number = (index * 7919) % 61_007;
    const key = number === 0 ? '' : `株式会社${number}`;
    if (!firstOf.has(key)) firstOf.set(key, index);
    expected.push(firstOf.get(key) ?? -1);
    // A third of the keys share their hashes.
    column.add(key, BigInt(number % 3 === 0 ? number % 100 : number) << 16n);
  }
  assert.deepEqual([...column.end().first], expected);
});
