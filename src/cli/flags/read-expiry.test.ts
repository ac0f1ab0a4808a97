import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UsageError } from '../usage-error.ts';
import { readExpiry } from './read-expiry.ts';

const before = new Date('2024-01-01T00:00:00Z');

const cases: readonly [text: string, moment: string][] = [
  ['2026-12-31', '2026-12-31T15:00:00.000Z'],
  ['2024-02-29', '2024-02-29T15:00:00.000Z'],
  ['2026-12-31T18:00:00+09:00', '2026-12-31T09:00:00.000Z'],
  ['2026-12-31T18:00:00Z', '2026-12-31T18:00:00.000Z'],
];
for (const [text, moment] of cases) {
  test(`${text} ends at ${moment}`, () => assert.equal(readExpiry(text, before).toISOString(), moment));
}

for (const text of ['', 'tomorrow', '2026-13-01', '31/12/2026', '2026-12-31T18:00:00']) {
  test(`${JSON.stringify(text)} is no moment`, () =>
    assert.throws(() => readExpiry(text, before), UsageError));
}

test('a day lasts to its end in Japan; what has passed is refused', () => {
  const lastMoment = new Date('2026-12-31T14:59:59.999Z');
  assert.equal(readExpiry('2026-12-31', lastMoment).toISOString(), '2026-12-31T15:00:00.000Z');
  const over = new Date('2026-12-31T15:00:00.000Z');
  assert.throws(() => readExpiry('2026-12-31', over), UsageError);
});
