import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../test/support/database.ts';
import { clientWith, cookieOf, signedIn, testHttpServer } from '../../../test/support/http-server.ts';
import { makeTenant, makeUser } from '../../../test/support/people.ts';

const { db } = await testDatabase();
const app = await testHttpServer(db);
const { tenantId, adminId } = await makeTenant(db, 'acme');
const admin = await signedIn(app, 'admin@acme.example');
const nobody = clientWith(app);
const password = 'correct horse battery';

const tokenOf = (link: string) => new URL(link).hash.slice(1);

test('an invited user sets a password with the link, once, and signs in', async () => {
  const draft = { email: 'new@acme.example', name: '新人', role: 'general' };
  const invited = await admin('POST', '/users', draft);
  assert.equal(invited.status, 201);
  const made = { ...draft, id: invited.json.user.id, rights: [], active: true, secondFactor: false };
  assert.deepEqual(invited.json.user, made);
  assert.equal(invited.json.mailed, false);
  const token = tokenOf(invited.json.link);
  assert.equal((await nobody('POST', '/password', { token, password: 'short' })).status, 400);
  assert.equal((await nobody('POST', '/password', { token, password })).status, 204);
  assert.equal((await nobody('POST', '/password', { token, password })).json.code, 'password_link_spent');
  const person = await signedIn(app, 'new@acme.example', password);
  assert.equal((await person('GET', '/session')).json.name, '新人');
  assert.equal((await admin('POST', '/users', draft)).json.code, 'name_taken');
});

test('a new link invalidates the previous one; setting a password ends all sessions', async () => {
  const id = await makeUser(db, { tenantId, email: 'lost@acme.example' });
  const person = await signedIn(app, 'lost@acme.example');
  const first = await admin('POST', `/users/${id}/password-link`);
  const second = await admin('POST', `/users/${id}/password-link`);
  const set = (link: string) => nobody('POST', '/password', { token: tokenOf(link), password });
  assert.equal((await set(first.json.link)).status, 404);
  assert.equal((await set(second.json.link)).status, 204);
  assert.equal((await person('GET', '/session')).status, 401);
});

test('refuses an expired link', async () => {
  const id = await makeUser(db, { tenantId, email: 'late@acme.example' });
  const { json } = await admin('POST', `/users/${id}/password-link`);
  await db
    .updateTable('password_links')
    .set({ expires_at: new Date(0) })
    .where('user_id', '=', id)
    .execute();
  assert.equal((await nobody('POST', '/password', { token: tokenOf(json.link), password })).status, 404);
});

test('the database stores a digest of the link', async () => {
  const id = await makeUser(db, { tenantId, email: 'digest@acme.example' });
  const { json } = await admin('POST', `/users/${id}/password-link`);
  const row = await db
    .selectFrom('password_links')
    .select('id')
    .where('user_id', '=', id)
    .executeTakeFirstOrThrow();
  assert.match(row.id, /^[0-9a-f]{64}$/);
  assert.notEqual(row.id, tokenOf(json.link));
});

test("changing one's own password ends other sessions and keeps this one", async () => {
  await makeUser(db, { tenantId, email: 'own@acme.example' });
  const [here, there] = [await signedIn(app, 'own@acme.example'), await signedIn(app, 'own@acme.example')];
  const wrong = await here('PATCH', '/session/password', { current: 'wrong', password });
  assert.equal(wrong.json.code, 'password_wrong');
  const changed = await here('PATCH', '/session/password', { current: 'password', password });
  assert.equal(changed.status, 204);
  assert.equal((await there('GET', '/session')).status, 401);
  const cookie = cookieOf(changed);
  assert.equal((await clientWith(app, cookie)('GET', '/session')).status, 200);
  await signedIn(app, 'own@acme.example', password);
});

test('changes of role, rights and activity take effect at once; deactivated users are hidden', async () => {
  const id = await makeUser(db, { tenantId, email: 'clerk@acme.example' });
  const clerk = await signedIn(app, 'clerk@acme.example');
  assert.equal((await clerk('GET', '/users')).status, 403);
  await admin('PATCH', `/users/${id}`, { role: 'admin' });
  assert.equal((await clerk('GET', '/users')).status, 200);
  const off = await admin('PATCH', `/users/${id}`, { active: false, name: '退職者' });
  assert.equal(off.json.active, false);
  assert.equal((await clerk('GET', '/users')).status, 401);
  const names = async (query: string) =>
    (await admin('GET', `/users${query}`)).json.items.map((user: { name: string }) => user.name);
  assert.ok(!(await names('')).includes('退職者'));
  assert.ok((await names('?inactive=true')).includes('退職者'));
});

test('the last administrator cannot be removed', async () => {
  for (const change of [{ role: 'general' }, { active: false }]) {
    assert.equal((await admin('PATCH', `/users/${adminId}`, change)).json.code, 'last_admin');
  }
  assert.equal((await admin('GET', '/session')).json.role, 'admin');
});

test('creates, renames, fills and deletes workgroups; users see their own', async () => {
  const id = await makeUser(db, { tenantId, email: 'member@acme.example' });
  const member = await signedIn(app, 'member@acme.example');
  const made = await admin('POST', '/workgroups', { name: '東京支店' });
  assert.equal((await admin('POST', '/workgroups', { name: '東京支店' })).json.code, 'name_taken');
  assert.deepEqual((await member('GET', '/workgroups')).json.items, []);
  const changed = await admin('PATCH', `/workgroups/${made.json.id}`, { name: '大阪支店', memberIds: [id] });
  assert.deepEqual(changed.json.members, [{ id, name: 'member@acme.example' }]);
  assert.deepEqual(
    (await member('GET', '/workgroups')).json.items.map((group: { name: string }) => group.name),
    ['大阪支店'],
  );
  const stranger = await admin('PATCH', `/workgroups/${made.json.id}`, { memberIds: ['999999'] });
  assert.equal(stranger.status, 400);
  assert.equal((await admin('DELETE', `/workgroups/${made.json.id}`)).status, 204);
  assert.deepEqual((await member('GET', '/workgroups')).json.items, []);
});

test('an administrator grants and removes rights with immediate effect and audit entries', async () => {
  const id = await makeUser(db, { tenantId, email: 'granted@acme.example' });
  const person = await signedIn(app, 'granted@acme.example');
  const rightsNow = async () => (await person('GET', '/session')).json.rights;
  assert.deepEqual(await rightsNow(), ['see', 'edit', 'call']);
  const granted = await admin('PATCH', `/users/${id}`, { rights: ['import', 'export', 'import'] });
  assert.deepEqual(granted.json.rights, ['import', 'export']);
  assert.deepEqual(await rightsNow(), ['see', 'edit', 'export', 'call', 'import', 'see_failures']);
  assert.equal((await admin('PATCH', `/users/${id}`, { rights: ['fly'] })).status, 400);
  await admin('PATCH', `/users/${id}`, { rights: [] });
  assert.deepEqual(await rightsNow(), ['see', 'edit', 'call']);
  const entries = await db
    .selectFrom('audit_log')
    .select('detail')
    .where('action', '=', 'user.changed')
    .where('subject_id', '=', id)
    .orderBy('id')
    .execute();
  assert.deepEqual(
    entries.map(({ detail }) => detail),
    [{ rights: ['import', 'export', 'import'] }, { rights: [] }],
  );
});
