import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { clientWith, signedIn, testHttpServer } from '../../../../test/support/http-server.ts';
import { mailServer } from '../../../../test/support/mail-server.ts';
import { makeTenant } from '../../../../test/support/people.ts';
import { openMailer } from '../../../mail/open-mailer.ts';

const { db } = await testDatabase();
await makeTenant(db, 'acme');
const post = await mailServer();
const mailer = openMailer({ url: post.url, from: 'leadport@acme.example' });
after(() => mailer.close());
const app = await testHttpServer(db, { mailer, publicUrl: 'https://leads.example' });
const nobody = clientWith(app);
const email = 'admin@acme.example';
const password = 'correct horse battery';

const tokenIn = (text: string) => /https:\/\/leads\.example\/password#(\S+)/.exec(text)?.[1] ?? '';

test('mails a reset link to this server, regardless of the requested host', async () => {
  const asked = await nobody('POST', '/password-resets', { email }, { host: 'evil.example' });
  assert.deepEqual([asked.status, asked.json], [202, { mailing: true }]);
  const mail = await post.next();
  assert.equal(mail.to, email);
  assert.match(mail.body, /有効期限：1時間/);
  const token = tokenIn(mail.body);
  assert.equal((await nobody('POST', '/password', { token, password })).status, 204);
  const notice = await post.next();
  assert.equal(notice.to, email);
  assert.match(notice.body, /パスワードが変更されました/);
  await signedIn(app, email, password);
});

test('responds the same for an unknown address and sends no mail', async () => {
  const unknown = await nobody('POST', '/password-resets', { email: 'nobody@acme.example' });
  const known = await nobody('POST', '/password-resets', { email });
  assert.deepEqual([unknown.status, unknown.text], [known.status, known.text]);
  assert.equal((await post.next()).to, email);
});

test('reports that there is no mail server and creates no link', async () => {
  const silent = clientWith(await testHttpServer(db));
  const before = await db.selectFrom('password_links').select('id').execute();
  const answer = await silent('POST', '/password-resets', { email });
  assert.deepEqual([answer.status, answer.json], [202, { mailing: false }]);
  assert.equal((await db.selectFrom('password_links').select('id').execute()).length, before.length);
});

test('limits repeated requests', async () => {
  const signInLimits = { perAddress: 1000, perEmail: 2, windowMs: 60_000 };
  const client = clientWith(await testHttpServer(db, { signInLimits }));
  const statuses: number[] = [];
  for (let count = 0; count < 3; count += 1) {
    statuses.push((await client('POST', '/password-resets', { email: 'x@acme.example' })).status);
  }
  assert.deepEqual(statuses, [202, 202, 429]);
});

test('mails an invitation; if that fails, the administrator still gets the link', async () => {
  const admin = await signedIn(app, email, password);
  const invited = await admin('POST', '/users', { email: 'new@acme.example', name: '新人', role: 'general' });
  assert.equal(invited.json.mailed, true);
  const mail = await post.next();
  assert.equal(mail.to, 'new@acme.example');
  assert.match(mail.body, /さんから、.*のLeadportに招待されました/);
  assert.equal(tokenIn(mail.body), new URL(invited.json.link).hash.slice(1));
  const dead = openMailer({ url: 'smtp://127.0.0.1:1', from: 'leadport@acme.example' });
  const other = await signedIn(
    await testHttpServer(db, { mailer: dead, publicUrl: 'https://leads.example' }),
    email,
    password,
  );
  const kept = await other('POST', '/users', { email: 'kept@acme.example', name: 'x', role: 'general' });
  assert.deepEqual([kept.status, kept.json.mailed], [201, false]);
});
