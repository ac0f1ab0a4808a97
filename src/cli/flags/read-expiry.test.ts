import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UsageError } from '../command.ts';
import { readExpiry } from './read-expiry.ts';

const cases: readonly [text: string, moment: string][] = [
  ['2026-12-31', '2026-12-31T15:00:00.000Z'],
  ['2024-02-29', '2024-02-29T15:00:00.000Z'],
  ['2026-12-31T18:00:00+09:00', '2026-12-31T09:00:00.000Z'],
  ['2026-12-31T18:00:00Z', '2026-12-31T18:00:00.000Z'],
];
for (const [text, moment] of cases) {
  test(`${text} ends at ${moment}`, () => assert.equal(readExpiry(text).toISOString(), moment));
}

for (const text of ['', 'tomorrow', '2026-13-01', '31/12/2026', '2026-12-31T18:00:00']) {
  test(`${JSON.stringify(text)} is no moment`, () => assert.throws(() => readExpiry(text), UsageError));
}
