import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../test/support/database.ts';
import { farWindowMs, keyClient, signedIn, testHttpServer } from '../../../test/support/http-server.ts';
import { makeTenant, makeUser } from '../../../test/support/people.ts';

const { db } = await testDatabase();
const app = await testHttpServer(db);
const { tenantId } = await makeTenant(db, 'acme');
const admin = await signedIn(app, 'admin@acme.example');

async function makeKey(scopes: readonly string[], client = admin, more = {}) {
  const { json } = await client('POST', '/api-keys', { password: 'password', name: '連携', scopes, ...more });
  return { id: json.apiKey.id as string, key: json.key as string, call: keyClient(app, json.key) };
}

test('a key does what its scopes allow, without a session and without the header of our pages', async () => {
  const { call } = await makeKey(['leads:read']);
  const read = await call('GET', '/projects');
  assert.equal(read.status, 200);
  assert.equal(read.headers['set-cookie'], undefined);
  const write = await call('POST', '/leads', { projectId: '1', name: 'x', contacts: [] });
  assert.equal(write.json.code, 'api_key_scope_missing');
  assert.match(write.json.title, /leads:write/);
  assert.equal((await call('GET', '/sessions')).json.code, 'api_key_refused');
});

test('returns a key once and stores its digest; the list shows its last use', async () => {
  const { id, key, call } = await makeKey(['leads:read']);
  assert.match(key, /^lp_[\w-]{43}$/);
  const find = async () =>
    (await admin('GET', '/api-keys')).json.items.find((item: { id: string }) => item.id === id);
  const listed = await find();
  assert.equal(listed.hint, key.slice(-4));
  assert.equal(listed.lastUsedAt, null);
  assert.ok(!JSON.stringify(listed).includes(key));
  await call('GET', '/projects');
  assert.notEqual((await find()).lastUsedAt, null);
  const rows = await db.selectFrom('api_keys').select('digest').execute();
  assert.ok(rows.every(({ digest }) => /^[0-9a-f]{64}$/.test(digest)));
});

test('refuses revoked, expired and unknown keys, regardless of cookies', async () => {
  const { id, call } = await makeKey(['leads:read']);
  assert.equal((await admin('DELETE', `/api-keys/${id}`)).status, 204);
  assert.equal((await call('GET', '/projects')).json.code, 'api_key_unknown');
  const expiresAt = new Date(Date.now() + 60_000).toISOString();
  const late = await makeKey(['leads:read'], admin, { expiresAt });
  assert.equal((await late.call('GET', '/projects')).status, 200);
  await db
    .updateTable('api_keys')
    .set({ expires_at: new Date(0) })
    .where('id', '=', late.id)
    .execute();
  assert.equal((await late.call('GET', '/projects')).status, 401);
  for (const authorization of ['Bearer lp_no', 'Bearer', 'Basic YTpi']) {
    assert.equal((await admin('GET', '/projects', undefined, { authorization })).status, 401);
  }
  const passed = { password: 'password', name: 'x', scopes: ['calls'], expiresAt: new Date(0).toISOString() };
  assert.equal((await admin('POST', '/api-keys', passed)).status, 400);
});

test('a new key takes the password of the user, whose attempts are counted', async () => {
  const limited = await testHttpServer(db, {
    signInLimits: { perAddress: 1000, perEmail: 2, windowMs: 600_000 },
  });
  await makeUser(db, { tenantId, email: 'keyless@acme.example' });
  const user = await signedIn(limited, 'keyless@acme.example');
  const draft = { name: 'x', scopes: ['leads:read'] };
  assert.equal((await user('POST', '/api-keys', draft)).status, 400);
  const wrong = () => user('POST', '/api-keys', { ...draft, password: 'wrong' });
  assert.deepEqual(
    [(await wrong()).json.code, (await wrong()).json.code],
    ['password_wrong', 'password_wrong'],
  );
  assert.equal((await user('POST', '/api-keys', { ...draft, password: 'password' })).status, 429);
  assert.deepEqual((await user('GET', '/api-keys')).json.items, []);
});

test('a key expires after a year, unless another end or none is asked for', async () => {
  const draft = { password: 'password', name: 'x', scopes: ['leads:read'] };
  const expiryOf = async (more = {}) =>
    (await admin('POST', '/api-keys', { ...draft, ...more })).json.apiKey.expiresAt;
  const days = (Date.parse(await expiryOf()) - Date.now()) / 86_400_000;
  assert.ok(days > 364 && days <= 365, String(days));
  assert.equal(await expiryOf({ expiresAt: null }), null);
  assert.equal(await expiryOf({ expiresAt: '2999-01-01T00:00:00.000Z' }), '2999-01-01T00:00:00.000Z');
});

test('a key may do no more than its person, and ends with them', async () => {
  const id = await makeUser(db, { tenantId, email: 'agent@acme.example' });
  const agent = await signedIn(app, 'agent@acme.example');
  const project = await admin('POST', '/projects', { name: 'not theirs' });
  const { call } = await makeKey(['leads:read', 'imports:write'], agent);
  assert.equal((await call('GET', `/projects/${project.json.id}`)).status, 404);
  assert.equal((await call('POST', '/imports', {})).json.code, 'import_not_allowed');
  const forbidden = await agent('POST', '/api-keys', { password: 'password', name: 'x', scopes: ['admin'] });
  assert.equal(forbidden.json.code, 'not_allowed');
  assert.deepEqual(
    (await agent('GET', '/api-keys')).json.items.map((key: { owner: { id: string } }) => key.owner.id),
    [id],
  );
  await admin('PATCH', `/users/${id}`, { active: false });
  assert.equal((await call('GET', '/projects')).status, 401);
  await admin('PATCH', `/users/${id}`, { active: true });
  assert.equal((await call('GET', '/projects')).status, 401);
  assert.equal((await agent('GET', '/session')).status, 401);
});

test('limits each key separately', async () => {
  const busy = await testHttpServer(db, { apiKeyLimit: { max: 2, windowMs: farWindowMs } });
  const [one, other] = [await makeKey(['leads:read']), await makeKey(['leads:read'])];
  const ask = ({ key }: { key: string }) => keyClient(busy, key)('GET', '/projects');
  assert.deepEqual([(await ask(one)).status, (await ask(one)).status], [200, 200]);
  const refused = await ask(one);
  assert.equal(refused.json.code, 'too_many_requests');
  assert.ok(Number(refused.headers['retry-after']) > 0);
  assert.equal((await ask(other)).status, 200);
});

test('creation, revocation and denials of a key are in the audit log', async () => {
  const { id, call } = await makeKey(['calls']);
  await call('GET', '/users');
  await admin('DELETE', `/api-keys/${id}`);
  const log = await db
    .selectFrom('audit_log')
    .select(['action', 'detail'])
    .where((eb) => eb.or([eb('subject_id', '=', id), eb('action', '=', 'access.denied')]))
    .where('action', 'in', ['api_key.created', 'api_key.revoked', 'access.denied'])
    .orderBy('id', 'desc')
    .limit(3)
    .execute();
  assert.deepEqual(
    log.map(({ action }) => action),
    ['api_key.revoked', 'access.denied', 'api_key.created'],
  );
  assert.match(JSON.stringify(log[1]?.detail), new RegExp(`"apiKey":\\{"id":"${id}"`));
});
