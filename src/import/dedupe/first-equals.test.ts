import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstEquals } from './first-equals.ts';

const cases: readonly (readonly [what: string, hashes: readonly bigint[], first: readonly number[]])[] = [
  ['nothing', [], []],
  ['all different', [3n, 1n, 2n], [0, 1, 2]],
  ['equal ones point at the first', [5n, 7n, 5n, 7n, 5n], [0, 1, 0, 1, 0]],
  ['equal in the lower half alone', [1n, (1n << 32n) | 1n, 1n], [0, 1, 0]],
  ['equal in the upper half alone', [1n << 32n, (1n << 32n) | 16n, 1n << 32n], [0, 1, 0]],
  ['negative', [-1n, 0n, -1n, -(2n ** 63n)], [0, 1, 0, 3]],
];

for (const [what, hashes, first] of cases) {
  test(`finds the first of equal hashes: ${what}`, () => {
    assert.deepEqual([...firstEquals(BigInt64Array.from(hashes))], first);
  });
}

test('finds the first of equal hashes in part of a larger array', () => {
  const hashes = BigInt64Array.from([9n, 8n, 9n, 8n]).subarray(1);
  assert.deepEqual([...firstEquals(hashes)], [0, 1, 0]);
});

test('agrees with a Map even when hashes collide in the table', () => {
  const hashes = BigInt64Array.from({ length: 5000 }, (_, index) => BigInt((index * 7919) % 977) << 4n);
  const seen = new Map<bigint, number>();
  const expected = [...hashes].map((hash, index) => {
    if (!seen.has(hash)) seen.set(hash, index);
    return seen.get(hash);
  });
  assert.deepEqual([...firstEquals(hashes)], expected);
});
