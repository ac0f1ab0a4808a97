import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import { testDatabase } from '../../../test/support/database.ts';
import { clientWith, signedIn, testHttpServer } from '../../../test/support/http-server.ts';
import { mailServer } from '../../../test/support/mail-server.ts';
import { makeTenant, makeUser } from '../../../test/support/people.ts';
import { openMailer } from '../../mail/open-mailer.ts';

const { db } = await testDatabase();
const { tenantId } = await makeTenant(db, 'acme');
const post = await mailServer();
const mailer = openMailer({ url: post.url, from: 'leadport@acme.example' });
after(() => mailer.close());
const publicUrl = 'https://leads.example';
const app = await testHttpServer(db, { mailer, publicUrl });
const admin = await signedIn(app, 'admin@acme.example');
const password = 'password';

async function newUser(name: string, language: 'ja' | 'en' = 'ja') {
  const email = `${name}@acme.example`;
  const id = await makeUser(db, { tenantId, email });
  await db.updateTable('users').set({ language }).where('id', '=', id).execute();
  return { id, email, client: await signedIn(app, email) };
}

async function assertNotice(email: string, text: RegExp) {
  const mail = await post.next();
  assert.equal(mail.to, email);
  assert.match(mail.body, text);
}

async function actionsOf(userId: string): Promise<readonly string[]> {
  const log = await db
    .selectFrom('audit_log')
    .select('action')
    .where('user_id', '=', userId)
    .orderBy('id')
    .execute();
  return log.map(({ action }) => action).filter((action) => !action.startsWith('session.'));
}

async function turnOn(client: typeof admin) {
  const { json } = await client('POST', '/session/second-factor', { password });
  const code = new TOTP({ secret: Secret.fromBase32(json.secret) }).generate();
  await client('POST', '/session/second-factor/confirmation', { code });
}

test('a changed password is mailed to its user, however it was set', async () => {
  const { id, email, client } = await newUser('changed', 'en');
  const next = 'correct horse battery';
  assert.equal(
    (await client('PATCH', '/session/password', { current: password, password: next })).status,
    204,
  );
  await assertNotice(email, /Your password was changed/);
  const { json } = await admin('POST', `/users/${id}/password-link`);
  assert.equal((await post.next()).to, email);
  const token = new URL(json.link).hash.slice(1);
  await clientWith(app)('POST', '/password', { token, password: 'another good one' });
  await assertNotice(email, /Your password was changed/);
  assert.deepEqual(await actionsOf(id), ['user.password_set', 'user.password_set']);
});

test('a second factor that goes on or off is mailed, also when an administrator resets it', async () => {
  const { id, email, client } = await newUser('factor');
  await turnOn(client);
  await assertNotice(email, /2段階認証が有効になりました/);
  await client('POST', '/session/second-factor/recovery-codes', { password });
  await assertNotice(email, /リカバリーコードが再発行/);
  await client('POST', '/session/second-factor/removal', { password });
  await assertNotice(email, /2段階認証が無効になりました/);
  await turnOn(client);
  await assertNotice(email, /2段階認証が有効になりました/);
  assert.equal((await admin('DELETE', `/users/${id}/second-factor`)).status, 204);
  await assertNotice(email, /2段階認証が無効になりました/);
});

test('a new or revoked API key is mailed to its owner', async () => {
  const { id, email, client } = await newUser('keys');
  const draft = { password, name: '基幹システム', scopes: ['leads:read'] };
  const { json } = await client('POST', '/api-keys', draft);
  await assertNotice(email, /APIキー「基幹システム」が作成されました/);
  assert.equal((await admin('DELETE', `/api-keys/${json.apiKey.id}`)).status, 204);
  await assertNotice(email, /APIキー「基幹システム」が無効になりました/);
  assert.deepEqual(await actionsOf(id), ['api_key.created']);
});

test('a mail server that is away holds nothing up', async () => {
  const dead = openMailer({ url: 'smtp://127.0.0.1:1', from: 'leadport@acme.example' });
  const { email } = await newUser('mailless');
  const client = await signedIn(await testHttpServer(db, { mailer: dead, publicUrl }), email);
  const draft = { password, name: 'x', scopes: ['leads:read'] };
  assert.equal((await client('POST', '/api-keys', draft)).status, 201);
});
