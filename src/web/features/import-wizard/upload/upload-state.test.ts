import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addSample, measureProgress, type Sample } from './upload-state.ts';

const megabyte = 1024 * 1024;

test('old measurements are forgotten', () => {
  const samples = [
    { atMs: 0, sentBytes: 0 },
    { atMs: 3000, sentBytes: 10 },
  ];
  assert.deepEqual(addSample(samples, { atMs: 6000, sentBytes: 20 }), [
    { atMs: 3000, sentBytes: 10 },
    { atMs: 6000, sentBytes: 20 },
  ]);
});

const cases: [what: string, samples: Sample[], rate: number | null, remaining: number | null][] = [
  ['one measurement tells no rate', [{ atMs: 0, sentBytes: 0 }], null, null],
  [
    'two in one blink neither',
    [
      { atMs: 0, sentBytes: 0 },
      { atMs: 50, sentBytes: megabyte },
    ],
    null,
    null,
  ],
  [
    'a megabyte in half a second',
    [
      { atMs: 0, sentBytes: 0 },
      { atMs: 500, sentBytes: megabyte },
    ],
    2 * megabyte,
    4.5,
  ],
  [
    'a standstill tells nothing of what remains',
    [
      { atMs: 0, sentBytes: 5 },
      { atMs: 2000, sentBytes: 5 },
    ],
    0,
    null,
  ],
];
for (const [what, samples, rate, remaining] of cases) {
  test(what, () => {
    const progress = measureProgress(samples, 10 * megabyte);
    assert.equal(progress.bytesPerSecond, rate);
    assert.equal(progress.remainingSeconds, remaining);
  });
}
