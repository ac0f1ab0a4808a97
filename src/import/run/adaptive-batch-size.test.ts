import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AdaptiveBatchSize } from './adaptive-batch-size.ts';

/** The sizes of the commits that a batch is cut into while each row takes so long. */
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

test('a batch is cut evenly, and every row of it goes in once', () => {
  const sizes = sizesOf(new AdaptiveBatchSize(), 10_000, 1e-4);
  assert.deepEqual(sizes, [2000, 2667, 2667, 2666]);
});

test('commits grow as long as they are quick, and take a set time at last', () => {
  const pace = new AdaptiveBatchSize();
  for (let batch = 0; batch < 20; batch += 1) sizesOf(pace, 100_000, 1e-5);
  const [size = 0] = sizesOf(pace, 100_000, 1e-5);
  assert.ok(size > 30_000 && size <= 40_000, `${size} rows of 10 us`);
});

test('a slow commit makes the next one short at once, though never empty', () => {
  const pace = new AdaptiveBatchSize();
  pace.note({ from: 0, before: 2000 }, 40);
  assert.deepEqual(pace.rangeFrom(0, { rowCount: 10_000 }), { from: 0, before: 200 });
});

test('one quick commit does not make the next one long: at most twice as many rows', () => {
  const pace = new AdaptiveBatchSize();
  pace.note({ from: 0, before: 2000 }, 0.001);
  assert.deepEqual(pace.rangeFrom(0, { rowCount: 400_000 }), { from: 0, before: 4000 });
});
