import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expiryOf } from './expiry-of.ts';

test('a day lasts to its end in Japan; no day is no end', () => {
  assert.equal(expiryOf('2026-12-31'), '2026-12-31T15:00:00.000Z');
  assert.equal(expiryOf(''), null);
});
