import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { after, test } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import { SMTPServer } from 'smtp-server';
import { testDatabase } from '../../test/support/database.ts';
import {
  type Client,
  clientWith,
  cookieOf,
  keyClient,
  testHttpServer,
} from '../../test/support/http-server.ts';
import { makeTenant, makeUser } from '../../test/support/people.ts';
import { openDatabase } from '../db/database.ts';
import { openMailer } from '../mail/open-mailer.ts';

/**
 * Runs the server at its most verbose log level with all kinds of secrets, in successful and
 * failing requests. Each test returns the secrets that must not be in the log, and a line that must
 * be in it: an empty log would prove nothing.
 */
const { db } = await testDatabase();
const { tenantId } = await makeTenant(db, 'acme');
const memberId = await makeUser(db, { tenantId, email: 'member@acme.example' });
const signIn = { email: 'admin@acme.example', password: 'password' };

const lines: string[] = [];
const stream = new Writable({
  write(chunk, _encoding, done) {
    lines.push(String(chunk));
    done();
  },
});
const log = { level: 'trace', stream };

const smtpPassword = 'smtp-password-of-ours';
const smtp = new SMTPServer({
  allowInsecureAuth: true,
  disabledCommands: ['STARTTLS'],
  onAuth: (_auth, _session, done) => done(new Error('refused')),
});
const port = await new Promise<number>((resolve) => {
  const net = smtp.listen(0, '127.0.0.1', () => resolve(Number(Object(net.address()).port)));
});
after(() => new Promise<void>((resolve) => smtp.close(() => resolve())));
const url = `smtp://mailer:${smtpPassword}@127.0.0.1:${port}`;
const mailer = openMailer({ url, from: 'leadport@acme.example' });
after(() => mailer.close());

const publicUrl = 'https://leads.example';
const app = await testHttpServer(db, { log, mailer, publicUrl });
const cookie = cookieOf(await clientWith(app)('POST', '/session', signIn));
const admin = clientWith(app, cookie);

function assertSecret(secrets: readonly string[], said: RegExp): void {
  const all = lines.join('');
  assert.match(all, said);
  for (const secret of secrets) {
    assert.ok(secret.length > 5, `${secret} is too short to be looked for`);
    for (const form of [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')])
      assert.ok(!isIn(all, form), secret);
  }
}

/** A six-digit code within a longer number, such as a time, does not count. */
function isIn(text: string, secret: string): boolean {
  const parts = text.split(secret);
  return parts.some((part, index) => index > 0 && !/^\d/.test(part) && !/\d$/.test(parts[index - 1] ?? ''));
}

test('logs no session cookie', async () => {
  await admin('GET', '/session');
  const value = decodeURIComponent(cookie).split('=')[1] ?? '';
  assertSecret([value, value.split('.')[0] ?? ''], /\/api\/v1\/session/);
});

test('no API key, whether it is made, used, refused or revoked', async () => {
  const { json } = await admin('POST', '/api-keys', {
    password: 'password',
    name: 'CRM',
    scopes: ['leads:read'],
  });
  assert.equal((await keyClient(app, json.key)('GET', '/projects')).status, 200);
  assert.equal((await keyClient(app, json.key)('GET', '/imports')).status, 403);
  await keyClient(app, `${json.key}x`)('GET', '/projects');
  await admin('GET', `/projects?q=${json.key}`);
  await admin('DELETE', `/api-keys/${json.apiKey.id}`);
  assert.equal((await keyClient(app, json.key)('GET', '/projects')).status, 401);
  assertSecret([json.key], /\/api\/v1\/api-keys/);
});

test('logs no authenticator secret, code or recovery code', async () => {
  const member = await signedInAs({ email: 'member@acme.example', password: 'password' });
  const { json } = await member('POST', '/session/second-factor', { password: 'password' });
  const code = codeOf(json.secret, 0);
  await member('POST', '/session/second-factor/confirmation', { code: 'wrong!' });
  const confirmed = await member('POST', '/session/second-factor/confirmation', { code });
  const [recovery = ''] = confirmed.json.recoveryCodes;
  const next = codeOf(json.secret, 1);
  for (const tried of ['wrong!', next, recovery])
    await clientWith(app)('POST', '/session', {
      email: 'member@acme.example',
      password: 'password',
      code: tried,
    });
  assertSecret([json.secret, code, next, 'wrong!', recovery], /second-factor\/confirmation/);
});

test('logs no password link, and no password of a mail server that refuses us', async () => {
  const { json } = await admin('POST', `/users/${memberId}/password-link`);
  const token = new URL(json.link).hash.slice(1);
  await clientWith(app)('POST', '/password', { token: `${token}x`, password: 'a secret of mine' });
  await clientWith(app)('POST', '/password', { token, password: 'a secret of mine' });
  await clientWith(app)('POST', '/password-resets', { email: 'member@acme.example' });
  assertSecret([token, 'a secret of mine', smtpPassword], /no mail/);
});

test('logs no database password when the database does not answer', async () => {
  const password = 'database-password-of-ours';
  const lost = openDatabase({ connectionString: `postgres://leadport:${password}@127.0.0.1:1/leadport` });
  const server = await testHttpServer(lost.db, { log });
  assert.equal((await server.inject('/readyz')).statusCode, 503);
  assert.equal((await clientWith(server)('POST', '/session', signIn)).status, 503);
  await lost.close();
  assertSecret([password], /not ready[\s\S]*request refused|request refused[\s\S]*not ready/);
});

async function signedInAs(person: { email: string; password: string }): Promise<Client> {
  return clientWith(app, cookieOf(await clientWith(app)('POST', '/session', person)));
}

function codeOf(secret: string, steps: number): string {
  const timestamp = Date.now() + steps * 30_000;
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}
