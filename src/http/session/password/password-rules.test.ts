import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { clientWith, signedIn, testHttpServer } from '../../../../test/support/http-server.ts';
import { makeTenant, makeUser } from '../../../../test/support/people.ts';

const { db } = await testDatabase();
const { tenantId } = await makeTenant(db, 'みどり商事');
const app = await testHttpServer(db);
const admin = await signedIn(app, 'admin@みどり商事.example');
const email = 'yamamoto.k@midori-shoji.example';
await makeUser(db, { tenantId, email, name: '山本 けいこ' });

/** The code of the refusal; undefined where the password was set. */
async function change(password: string): Promise<string | undefined> {
  const client = await signedIn(app, email);
  const answer = await client('PATCH', '/session/password', { current: 'password', password });
  return answer.status === 204 ? undefined : answer.json.code;
}

for (const password of [
  'password1234',
  'Password2024!',
  'P@ssw0rd!2025',
  'qwertyuiop12',
  '123456789012',
  '1qaz2wsx3edc',
  'passwordpassword',
  'aaaaaaaaaaaa',
  'パスワードパスワード',
  'iloveyou12345',
]) {
  test(`${password} is known`, async () => {
    const code = await change(password.length < 12 ? password.repeat(2) : password);
    assert.equal(code, 'password_known');
  });
}

for (const password of [
  'yamamoto.k@midori-shoji.example',
  'tall YAMAMOTO under trees',
  'green-midori-green-hill',
  'いつも山本さんが鍵をかける',
  'みどり商事の秘密の合言葉',
  'my LeadPort entrance key',
  'ｌｅａｄｐｏｒｔ の長い長い合言葉',
  'l-e-a-d-p-o-r-t blue sky',
]) {
  test(`${password} is about the user, the company or the product`, async () => {
    assert.equal(await change(password), 'password_personal');
  });
}

test('a link refuses the same passwords and stays good', async () => {
  const userId = await makeUser(db, { tenantId, email: 'linked@b.example' });
  const { json } = await admin('POST', `/users/${userId}/password-link`);
  const token = new URL(json.link).hash.slice(1);
  const set = (password: string) => clientWith(app)('POST', '/password', { token, password });
  assert.equal((await set('password1234')).json.code, 'password_known');
  assert.equal((await set('for linked accounts 77')).json.code, 'password_personal');
  assert.equal((await set('correct horse battery')).status, 204);
  await signedIn(app, 'linked@b.example', 'correct horse battery');
});

test('words of any kind that are not known make a password, however long', async () => {
  for (const password of [
    'correct horse battery',
    '窓辺の青い自転車と古い地図',
    `tulip ${'x9 q'.repeat(240)}`,
  ]) {
    const own = `u${password.length}@c.example`;
    await makeUser(db, { tenantId, email: own });
    const client = await signedIn(app, own);
    const answer = await client('PATCH', '/session/password', { current: 'password', password });
    assert.equal(answer.status, 204, answer.text);
    await signedIn(app, own, password);
  }
});
