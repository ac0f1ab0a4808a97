import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expiryOf, lastDayOf } from './expiry-of.ts';

test('a day lasts to its end in Japan; no day is no end', () => {
  assert.equal(expiryOf('2026-12-31'), '2026-12-31T15:00:00.000Z');
  assert.equal(expiryOf(''), null);
});

test('the day that was chosen is the day that is shown', () => {
  for (const day of ['2026-12-31', '2027-01-01', '2028-02-29']) {
    assert.equal(lastDayOf(expiryOf(day) ?? ''), day);
  }
});

test('a ban that ends in the midst of a day has no last day', () => {
  assert.equal(lastDayOf('2026-12-31T15:30:00.000Z'), undefined);
});
