import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeUser } from '../../../test/support/people.ts';
import { testSystem } from '../../../test/support/test-system.ts';

const system = await testSystem();
await makeUser(system.db, { tenantId: system.tenantId, email: 'agent@acme.example' });

test('reports an intact log with its head, which can be verified again', async () => {
  const { status, json } = await system.leadport('audit', 'verify');
  assert.equal(status, 0);
  assert.equal(json.ok, true);
  assert.ok(json.entries > 0);
  const again = await system.leadport('audit', 'verify', '--head', `${json.head.seq}:${json.head.hash}`);
  assert.equal(again.status, 0);
});

test('requires an administrator and logs denials', async () => {
  const { status, refusal } = await system.leadport('audit', 'verify', '--as', 'agent@acme.example');
  assert.equal(status, 2);
  assert.equal(refusal?.code, 'not_allowed');
  const denied = await system.db
    .selectFrom('audit_log')
    .select('detail')
    .where('action', '=', 'access.denied')
    .execute();
  assert.deepEqual(denied, [{ detail: { command: 'audit', code: 'not_allowed' } }]);
});

test('reports the first broken entry of a log', async () => {
  await system.leadport('audit', 'verify');
  await system.pool.query(`update audit_log set action = 'x.y' where action = 'access.denied'`);
  const { status, json } = await system.leadport('audit', 'verify');
  assert.equal(status, 1);
  assert.equal(json.ok, false);
  assert.equal(json.broken.fault, 'entry_changed');
});
