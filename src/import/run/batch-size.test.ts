import assert from 'node:assert/strict';
import { test } from 'node:test';
import { batchSize, maxBatchBytes } from './batch-size.ts';

test('starts with small batches and never exceeds 25,000 rows', () => {
  const sizes = [0, 1, 199_999, 200_000, 10_000_000].map(batchSize);
  assert.deepEqual(sizes, [10_000, 10_000, 10_000, 25_000, 25_000]);
  assert.equal(maxBatchBytes, 24 * 1024 * 1024);
});
