import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AdaptiveBatchSize } from './adaptive-batch-size.ts';

/** The sizes of the commits that a batch is split into when each row takes this long. */
function sizesOf(pace: AdaptiveBatchSize, rowCount: number, secondsOfRow: number): number[] {
  const sizes: number[] = [];
  for (let from = 0; from < rowCount; ) {
    const range = pace.rangeFrom(from, { rowCount });
    sizes.push(range.before - range.from);
    pace.note(range, (range.before - range.from) * secondsOfRow);
    from = range.before;
  }
  return sizes;
}

test('splits a batch evenly and covers every row once', () => {
  const sizes = sizesOf(new AdaptiveBatchSize(), 10_000, 1e-4);
  assert.deepEqual(sizes, [2000, 2667, 2667, 2666]);
});

test('grows commits while they are quick, up to the target duration', () => {
  const pace = new AdaptiveBatchSize();
  for (let batch = 0; batch < 20; batch += 1) sizesOf(pace, 100_000, 1e-5);
  const [size = 0] = sizesOf(pace, 100_000, 1e-5);
  assert.ok(size > 30_000 && size <= 40_000, `${size} rows of 10 us`);
});

test('shrinks the next commit right after a slow one, but never to zero rows', () => {
  const pace = new AdaptiveBatchSize();
  pace.note({ from: 0, before: 2000 }, 40);
  assert.deepEqual(pace.rangeFrom(0, { rowCount: 10_000 }), { from: 0, before: 200 });
});

test('at most doubles the size after one quick commit', () => {
  const pace = new AdaptiveBatchSize();
  pace.note({ from: 0, before: 2000 }, 0.001);
  assert.deepEqual(pace.rangeFrom(0, { rowCount: 400_000 }), { from: 0, before: 4000 });
});
