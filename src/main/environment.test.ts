import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEnvironment } from './environment.ts';

const refused: readonly [env: Record<string, string>, message: RegExp][] = [
  [{ STORAGE_URL: 's3://bucket/prefix' }, /^STORAGE_URL is not supported/],
  [{ PORT: '70000' }, /^PORT must be a port number/],
  [{ LEADPORT_LEASE_SECONDS: '0' }, /^LEADPORT_LEASE_SECONDS must be a positive number/],
];
for (const [env, message] of refused) {
  test(`refuses ${JSON.stringify(env)}`, () => {
    assert.throws(() => readEnvironment({ LEADPORT_LANGUAGE: 'en', ...env }), { message });
  });
}

test('a dead worker is replaced within ten seconds: a lease and one poll', () => {
  assert.equal(readEnvironment({}).leaseSeconds, 7);
});
