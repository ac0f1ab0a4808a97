import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../test/support/database.ts';
import {
  type Client,
  clientWith,
  cookieOf,
  signedIn,
  testHttpServer,
} from '../../../test/support/http-server.ts';
import { makeTenant, makeUser } from '../../../test/support/people.ts';
import { rights } from '../../contract/rights.ts';

const { db } = await testDatabase();
const app = await testHttpServer(db, { trustProxy: true });
const { tenantId, adminId } = await makeTenant(db, 'acme');
const nobody = clientWith(app);
const right = { email: 'Admin@acme.example ', password: 'password' };

test('signing in returns the user and a cookie that scripts cannot read', async () => {
  const answer = await nobody('POST', '/session', right);
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.json, {
    id: adminId,
    name: 'admin@acme.example',
    email: 'admin@acme.example',
    role: 'admin',
    rights,
    language: 'ja',
    secondFactor: false,
    secondFactorDue: false,
    tenant: { id: tenantId, name: 'acme', secondFactorRequired: false, listRetentionDays: null },
  });
  const cookie = String(answer.headers['set-cookie']);
  assert.match(cookie, /; Path=\/api\/v1; /);
  assert.match(cookie, /; HttpOnly; SameSite=Lax$/);
  const expires = Date.parse(/Expires=([^;]+)/.exec(cookie)?.[1] ?? '');
  assert.ok(expires > Date.now() + 13 * 86_400_000);
});

test('the cookie is Secure if the request came by https', async () => {
  const answer = await nobody('POST', '/session', right, { 'x-forwarded-proto': 'https' });
  assert.match(String(answer.headers['set-cookie']), /; Secure/);
});

test('the database holds a digest of the cookie, not the cookie', async () => {
  const answer = await nobody('POST', '/session', right);
  const token = decodeURIComponent(cookieOf(answer)).split('=')[1]?.split('.')[0] ?? '';
  const rows = await db.selectFrom('sessions').select('id').execute();
  assert.ok(rows.length > 0);
  assert.ok(rows.every((row) => /^[0-9a-f]{64}$/.test(row.id) && row.id !== token));
});

for (const [what, body] of [
  ['a wrong password', { ...right, password: 'wrong' }],
  ['an unknown address', { ...right, email: 'nobody@acme.example' }],
] as const) {
  test(`refuses ${what} with the same message`, async () => {
    const answer = await nobody('POST', '/session', body);
    assert.equal(answer.status, 401);
    assert.equal(answer.json.code, 'sign_in_failed');
    assert.equal(answer.headers['set-cookie'], undefined);
  });
}

test('a deactivated user is signed out at once and cannot sign in', async () => {
  const userId = await makeUser(db, { tenantId, email: 'gone@acme.example' });
  const gone = await signedIn(app, 'gone@acme.example');
  await db.updateTable('users').set({ active: false }).where('id', '=', userId).execute();
  assert.equal((await gone('GET', '/session')).status, 401);
  const answer = await nobody('POST', '/session', { email: 'gone@acme.example', password: 'password' });
  assert.equal(answer.status, 401);
});

test('signing out ends the session for all copies of its cookie', async () => {
  const one = await signedIn(app, right.email);
  assert.equal((await one('GET', '/session')).status, 200);
  const out = await one('DELETE', '/session');
  assert.equal(out.status, 204);
  assert.match(String(out.headers['set-cookie']), /^leadport_session=;.*Expires=Thu, 01 Jan 1970/);
  assert.equal((await one('GET', '/session')).status, 401);
});

test('refuses an expired session', async () => {
  const one = await signedIn(app, right.email);
  await db
    .updateTable('sessions')
    .set({ expires_at: new Date(0) })
    .execute();
  assert.equal((await one('GET', '/session')).status, 401);
});

test('a response extends the session by two weeks', async () => {
  const one = await signedIn(app, right.email);
  await db
    .updateTable('sessions')
    .set({ expires_at: new Date(Date.now() + 60_000) })
    .execute();
  const answer = await one('GET', '/session');
  assert.match(String(answer.headers['set-cookie']), /^leadport_session=.+Expires=/);
  const { expires_at } = await db.selectFrom('sessions').select('expires_at').executeTakeFirstOrThrow();
  assert.ok(expires_at.getTime() > Date.now() + 13 * 86_400_000);
});

test('however often it is used, a session ends 30 days after the sign-in', async () => {
  const one = await signedIn(app, right.email);
  const { no } = await db
    .selectFrom('sessions')
    .select('no')
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const dayMs = 86_400_000;
  const openedAgo = async (ageMs: number) => {
    await db
      .updateTable('sessions')
      .set({ created_at: new Date(Date.now() - ageMs), expires_at: new Date(Date.now() + 60_000) })
      .where('no', '=', no)
      .execute();
    return (await one('GET', '/session')).status;
  };
  assert.equal(await openedAgo(29 * dayMs), 200);
  const { expires_at, created_at } = await db
    .selectFrom('sessions')
    .select(['expires_at', 'created_at'])
    .where('no', '=', no)
    .executeTakeFirstOrThrow();
  assert.equal(expires_at.getTime() - created_at.getTime(), 30 * dayMs);
  assert.equal(await openedAgo(30 * dayMs), 401);
});

test('over https the cookie belongs to this host alone, and the plain name is not believed', async () => {
  const https = { 'x-forwarded-proto': 'https' };
  const answer = await nobody('POST', '/session', right, https);
  const set = String(answer.headers['set-cookie']);
  assert.match(set, /^__Host-leadport_session=/);
  for (const part of [/; Path=\/;/, /; HttpOnly/, /; Secure/, /; SameSite=Lax/]) assert.match(set, part);
  assert.doesNotMatch(set, /Domain=|; Path=\/api/);
  const cookie = cookieOf(answer);
  const browser = clientWith(app, cookie);
  assert.equal((await browser('GET', '/session', undefined, https)).status, 200);
  const plain = clientWith(app, cookie.replace('__Host-', ''));
  assert.equal((await plain('GET', '/session', undefined, https)).status, 401);
  const out = await browser('DELETE', '/session', undefined, https);
  assert.match(String(out.headers['set-cookie']), /^__Host-leadport_session=;.*Path=\/;.*Secure/);
  assert.equal((await browser('GET', '/session', undefined, https)).status, 401);
});

test('guesses from one address lock out neither the accounts that sign in there nor their own limit', async () => {
  const limits = { perAddress: 3, perEmail: 2, windowMs: 600_000 };
  const client = clientWith(await testHttpServer(db, { signInLimits: limits, trustProxy: true }));
  const office = { 'x-forwarded-for': '203.0.113.50' };
  const attempt = (email: string, password: string, place = office) =>
    client('POST', '/session', { email, password }, place);
  for (const name of ['colleague', 'newcomer']) {
    await makeUser(db, { tenantId, email: `${name}@acme.example` });
  }
  assert.equal((await attempt('colleague@acme.example', 'password')).status, 200);
  for (const at of [1, 2, 3, 4, 5]) await attempt(`guess${at}@acme.example`, 'wrong');
  assert.equal((await attempt('guess6@acme.example', 'wrong')).status, 429);
  assert.equal((await attempt('newcomer@acme.example', 'password')).status, 429);
  assert.equal((await attempt('colleague@acme.example', 'password')).status, 200);
  const elsewhere = { 'x-forwarded-for': '203.0.113.51' };
  assert.equal((await attempt('newcomer@acme.example', 'password', elsewhere)).status, 200);
  const guesses = [];
  for (const _ of [1, 2, 3]) guesses.push((await attempt('colleague@acme.example', 'wrong')).status);
  assert.deepEqual(guesses, [401, 401, 429]);
});

test('a forged cookie is none', async () => {
  const cookie = cookieOf(await nobody('POST', '/session', right));
  const forged = clientWith(app, `${cookie.slice(0, -4)}AAAA`);
  assert.equal((await forged('GET', '/session')).status, 401);
});

test('changes and keeps the language', async () => {
  await makeUser(db, { tenantId, email: 'reader@acme.example' });
  const reader = await signedIn(app, 'reader@acme.example');
  assert.equal((await reader('PATCH', '/session', { language: 'en' })).json.language, 'en');
  assert.equal((await reader('GET', '/session')).json.language, 'en');
});

test('sign-ins, failed sign-ins and sign-outs are in the audit log', async () => {
  const userId = await makeUser(db, { tenantId, email: 'seen@acme.example' });
  await nobody('POST', '/session', { email: 'seen@acme.example', password: 'wrong' });
  const seen = await signedIn(app, 'seen@acme.example');
  await seen('DELETE', '/session');
  const log = await db
    .selectFrom('audit_log')
    .select('action')
    .where('user_id', '=', userId)
    .orderBy('id')
    .execute();
  assert.deepEqual(
    log.map((entry) => entry.action),
    ['session.refused', 'session.opened', 'session.closed'],
  );
});

test('the password decides between two companies with the same address', async () => {
  const other = await makeTenant(db, 'other');
  await makeUser(db, { tenantId: other.tenantId, email: 'two@acme.example', password: 'at other' });
  await makeUser(db, { tenantId, email: 'two@acme.example', password: 'at acme' });
  const answer = await nobody('POST', '/session', { email: 'two@acme.example', password: 'at other' });
  assert.equal(answer.json.tenant.name, 'other');
});

test('too many attempts with one e-mail address must wait', async () => {
  const limits = { perAddress: 100, perEmail: 3, windowMs: 60_000 };
  const client = clientWith(await testHttpServer(db, { signInLimits: limits }));
  const attempt = (email: string) => client('POST', '/session', { email, password: 'wrong' });
  for (let count = 0; count < 3; count += 1) assert.equal((await attempt('a@b.example')).status, 401);
  const refused = await attempt('A@b.example');
  assert.equal(refused.status, 429);
  assert.equal(refused.json.code, 'too_many_attempts');
  assert.match(refused.json.hint, /^1 分後/);
  assert.ok(Number(refused.headers['retry-after']) > 0);
  assert.equal((await attempt('c@b.example')).status, 401);
});

test('too many attempts from one address must wait', async () => {
  const limits = { perAddress: 2, perEmail: 100, windowMs: 60_000 };
  const client = clientWith(await testHttpServer(db, { signInLimits: limits, trustProxy: true }));
  const attempt = (email: string, address: string) =>
    client('POST', '/session', { email, password: 'wrong' }, { 'x-forwarded-for': address });
  assert.equal((await attempt('e@b.example', '2001:db8::1')).status, 401);
  assert.equal((await attempt('f@b.example', '2001:db8:0:0:2::1')).status, 401);
  assert.equal((await attempt('g@b.example', '2001:db8::3')).status, 429);
  assert.equal((await attempt('g@b.example', '2001:db8:0:1::3')).status, 401);
});

test('a lock applies to every process, is logged once, and ends with a new password', async () => {
  const email = 'locked@acme.example';
  const userId = await makeUser(db, { tenantId, email });
  const signInLimits = { perAddress: 1000, perEmail: 2, windowMs: 60_000 };
  const processes = [
    clientWith(await testHttpServer(db, { signInLimits })),
    clientWith(await testHttpServer(db, { signInLimits })),
  ] as const;
  const attempt = (client: Client, password: string) => client('POST', '/session', { email, password });
  const [one, two] = processes;
  assert.equal((await attempt(one, 'wrong')).status, 401);
  assert.equal((await attempt(two, 'wrong')).status, 401);
  for (const client of processes) assert.equal((await attempt(client, 'password')).status, 429);
  assert.deepEqual(await actionsOf(userId), ['session.refused', 'session.refused', 'session.locked']);
  const admin = await signedIn(app, right.email);
  const { json } = await admin('POST', `/users/${userId}/password-link`);
  const password = 'correct horse battery';
  await nobody('POST', '/password', { token: new URL(json.link).hash.slice(1), password });
  assert.equal((await attempt(one, password)).status, 200);
});

test('concurrent guesses are limited like sequential ones', async () => {
  const signInLimits = { perAddress: 1000, perEmail: 3, windowMs: 60_000 };
  const client = clientWith(await testHttpServer(db, { signInLimits }));
  const guess = () => client('POST', '/session', { email: 'many@acme.example', password: 'wrong' });
  const statuses = await Promise.all(Array.from({ length: 12 }, async () => (await guess()).status));
  assert.equal(statuses.filter((status) => status === 401).length, 3);
});

test('signing in resets the count of failures', async () => {
  const email = 'clumsy@acme.example';
  await makeUser(db, { tenantId, email });
  const signInLimits = { perAddress: 1000, perEmail: 2, windowMs: 60_000 };
  const client = clientWith(await testHttpServer(db, { signInLimits }));
  const statuses: number[] = [];
  for (const password of ['wrong', 'password', 'wrong', 'password', 'wrong', 'password']) {
    statuses.push((await client('POST', '/session', { email, password })).status);
  }
  assert.deepEqual(statuses, [401, 200, 401, 200, 401, 200]);
});

test('users see their sessions and can end them', async () => {
  const email = 'places@acme.example';
  await makeUser(db, { tenantId, email });
  const credentials = { email, password: 'password' };
  const device = { 'user-agent': 'Mozilla/5.0 (iPad)', 'x-forwarded-for': '203.0.113.7' };
  const pad = clientWith(app, cookieOf(await nobody('POST', '/session', credentials, device)));
  const [desk, third] = [await signedIn(app, email), await signedIn(app, email)];
  const listed = (await desk('GET', '/sessions')).json.items;
  assert.equal(listed.length, 3);
  assert.equal(listed.filter((session: { current: boolean }) => session.current).length, 1);
  const ofPad = listed.find((session: { userAgent: string }) => session.userAgent.includes('iPad'));
  assert.equal(ofPad.address, '203.0.113.7');
  assert.equal((await desk('DELETE', `/sessions/${ofPad.id}`)).status, 204);
  assert.equal((await pad('GET', '/session')).status, 401);
  assert.equal((await desk('DELETE', '/sessions')).status, 204);
  assert.equal((await third('GET', '/session')).status, 401);
  assert.equal((await desk('GET', '/session')).status, 200);
});

test('a session id from before the sign-in is invalid afterwards', async () => {
  const planted = cookieOf(await nobody('POST', '/session', right));
  const answer = await clientWith(app, planted)('POST', '/session', right);
  assert.notEqual(cookieOf(answer), planted);
  assert.equal((await clientWith(app, planted)('GET', '/session')).status, 401);
});

async function actionsOf(userId: string): Promise<string[]> {
  const log = await db
    .selectFrom('audit_log')
    .select('action')
    .where('user_id', '=', userId)
    .where('action', 'like', 'session.%')
    .orderBy('id')
    .execute();
  return log.map((entry) => entry.action);
}
