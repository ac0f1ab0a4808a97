import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../test/support/database.ts';
import { keyClient, signedIn, testHttpServer } from '../../../test/support/http-server.ts';
import { makeTenant, makeUser } from '../../../test/support/people.ts';
import { keyScopes } from '../../contract/api-key.ts';
import { claimKey, deleteOldAnswers, markCommitted } from './idempotency-store.ts';

const { db, pool } = await testDatabase();
const app = await testHttpServer(db);
const { tenantId } = await makeTenant(db, 'acme');
await makeTenant(db, 'other');
await makeUser(db, { tenantId, email: 'member@acme.example' });
const admin = await signedIn(app, 'admin@acme.example');
const draft = { password: 'password', name: 'key', scopes: keyScopes };
const api = keyClient(app, (await admin('POST', '/api-keys', draft)).json.key);
const keyed = (key: string) => ({ 'idempotency-key': key });

test('the same request gets the same answer and is carried out once', async () => {
  const first = await api('POST', '/projects', { name: 'Spring' }, keyed('one'));
  const again = await api('POST', '/projects', { name: 'Spring' }, keyed('one'));
  assert.deepEqual([first.status, again.status], [201, 201]);
  assert.deepEqual(again.json, first.json);
  assert.equal(again.headers['idempotency-replayed'], 'true');
  assert.equal((await api('GET', '/projects')).json.items.length, 1);
});

test('another body, path or user with the key is refused', async () => {
  const request = [{ name: 'Summer' }, keyed('two')] as const;
  assert.equal((await api('POST', '/projects', ...request)).status, 201);
  const body = await api('POST', '/projects', { name: 'Autumn' }, keyed('two'));
  const path = await api('POST', '/workgroups', ...request);
  const member = await signedIn(app, 'member@acme.example');
  const user = await member('POST', '/calls', { phone: '03-5555-0101' }, keyed('two'));
  for (const answer of [body, path, user]) {
    assert.deepEqual([answer.status, answer.json.code], [409, 'idempotency_key_reused']);
  }
});

test('companies do not share keys', async () => {
  const other = await signedIn(app, 'admin@other.example');
  assert.equal((await other('POST', '/projects', { name: 'Spring' }, keyed('one'))).status, 201);
});

test('of two concurrent requests one is carried out', async () => {
  const ask = () => api('POST', '/projects', { name: 'Winter' }, keyed('three'));
  const answers = await Promise.all([ask(), ask(), ask(), ask()]);
  const made = answers.filter(({ status }) => status === 201);
  assert.ok(made.length >= 1);
  assert.deepEqual([...new Set(made.map(({ json }) => json.id))].length, 1);
  for (const { status, json } of answers) {
    if (status !== 201) assert.deepEqual([status, json.code], [409, 'idempotency_key_running']);
  }
  assert.equal((await ask()).json.id, made[0]?.json.id);
});

test('a refusal is repeated as well, a fault is not', async () => {
  const refused = await api('POST', '/projects', { name: 'Spring' }, keyed('four'));
  assert.equal(refused.status, 409);
  assert.equal((await api('POST', '/projects', { name: 'Spring' }, keyed('four'))).status, 409);
  await pool.query('alter table workgroups rename to away');
  const fault = await api('POST', '/workgroups', { name: 'Sales' }, keyed('five'));
  await pool.query('alter table away rename to workgroups');
  assert.equal(fault.status, 500);
  assert.equal((await api('POST', '/workgroups', { name: 'Sales' }, keyed('five'))).status, 201);
});

test('after a kill the request is carried out again only if it had changed nothing', async () => {
  const fresh = { tenantId, key: 'six', fingerprint: 'f' };
  assert.equal((await claimKey(db, fresh)).kind, 'claimed');
  assert.equal((await claimKey(db, fresh)).kind, 'running');
  const age = (key: string) =>
    pool.query(
      `update idempotency_keys set started_at = now() - interval '4 minutes' where key_hash = encode(sha256($1), 'hex')`,
      [key],
    );
  await age('six');
  assert.equal((await claimKey(db, fresh)).kind, 'claimed');
  await db.transaction().execute(async (trx) => {
    await trx.updateTable('tenants').set({ name: 'acme' }).where('id', '=', tenantId).execute();
    await markCommitted(trx, fresh);
  });
  await age('six');
  assert.equal((await claimKey(db, fresh)).kind, 'answer_lost');
});

test('answers are kept for a day and can only be read with their key', async () => {
  const { rows } = await pool.query(`select answer from idempotency_keys where answer is not null`);
  assert.ok(rows.length > 0);
  for (const { answer } of rows) assert.ok(!answer.toString('latin1').includes('Spring'));
  await pool.query(`update idempotency_keys set started_at = now() - interval '25 hours'`);
  const name = { name: 'Spring 2' };
  assert.equal((await api('POST', '/projects', name, keyed('one'))).status, 201);
  await deleteOldAnswers(db);
  assert.equal((await pool.query('select from idempotency_keys')).rowCount, 1);
});

test('a key that is no visible ASCII is refused', async () => {
  for (const key of ['a b', 'x'.repeat(256)]) {
    assert.equal((await api('POST', '/projects', { name: 'X' }, keyed(key))).status, 400);
  }
});
