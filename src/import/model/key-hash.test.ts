import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashKey, nameHash, phoneHash, seedOf } from './key-hash.ts';

// Published test vectors of XXH64. The hash is stored data and must never change.
const vectors = [
  { name: 'empty, seed 0', seed: 0n, key: '', hash: 0xef46db3751d8e999n },
  { name: 'abc, seed 0', seed: 0n, key: 'abc', hash: 0x44bc2cf5ad770999n },
];

for (const { name, seed, key, hash } of vectors) {
  test(`XXH64 of ${name}`, () => assert.equal(BigInt.asUintN(64, hashKey(seed, key)), hash));
}

test('equal keys of different tenants or kinds have different hashes', () => {
  const hashes = [nameHash('1', 'x'), nameHash('2', 'x'), phoneHash('1', 'x'), phoneHash('2', 'x')];
  assert.equal(new Set(hashes).size, 4);
});

test('the largest tenant id has a seed', () => {
  assert.equal(typeof seedOf('9223372036854775807', 'phone'), 'bigint');
});
