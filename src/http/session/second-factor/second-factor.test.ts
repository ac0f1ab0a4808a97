import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import { testDatabase } from '../../../../test/support/database.ts';
import {
  type Client,
  clientWith,
  cookieOf,
  signedIn,
  testHttpServer,
} from '../../../../test/support/http-server.ts';
import { makeTenant, makeUser } from '../../../../test/support/people.ts';

const { db } = await testDatabase();
const sessionSecret = 'a secret that two processes share';
const app = await testHttpServer(db, { sessionSecret });
const { tenantId, adminId } = await makeTenant(db, 'acme');
const admin = await signedIn(app, 'admin@acme.example');
const nobody = clientWith(app);
const password = 'password';

/** The code for the step `steps` from now, as shown by an authenticator app. */
function codeOf(secret: string, steps = 0): string {
  const timestamp = Date.now() + steps * 30_000;
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}

/** Sets up a second factor with the previous code, so that the current one stays unused. */
async function enrol(client: Client) {
  const { json } = await client('POST', '/session/second-factor', { password });
  const confirmed = await client('POST', '/session/second-factor/confirmation', {
    code: codeOf(json.secret, -1),
  });
  assert.equal(confirmed.status, 200);
  return { secret: json.secret as string, recoveryCodes: confirmed.json.recoveryCodes as string[] };
}

async function enrolled(name: string) {
  const email = `${name}@acme.example`;
  const userId = await makeUser(db, { tenantId, email });
  const client = await signedIn(app, email);
  const signIn = (code?: string) => nobody('POST', '/session', { email, password, code });
  return { userId, client, signIn, ...(await enrol(client)) };
}

test('asks for a code after the password; each code works once', async () => {
  const { secret, signIn } = await enrolled('twice');
  assert.equal((await signIn()).json.code, 'code_required');
  assert.equal((await signIn('000000')).json.code, 'code_wrong');
  const code = codeOf(secret);
  const answers = await Promise.all([signIn(code), signIn(code)]);
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 401]);
  assert.equal((await signIn(code)).json.code, 'code_wrong');
  assert.equal((await signIn(codeOf(secret, 1))).json.secondFactor, true);
});

test('a wrong password does not reveal the second factor', async () => {
  const { secret } = await enrolled('quiet');
  const answer = await nobody('POST', '/session', {
    email: 'quiet@acme.example',
    password: 'wrong',
    code: codeOf(secret),
  });
  assert.equal(answer.json.code, 'sign_in_failed');
});

test('accepts a recovery code once; the database stores neither it nor the secret', async () => {
  const { recoveryCodes, secret, signIn, userId } = await enrolled('recover');
  const [first = ''] = recoveryCodes;
  assert.equal(recoveryCodes.length, 10);
  assert.equal((await signIn(first.toUpperCase())).status, 200);
  assert.equal((await signIn(first)).status, 401);
  const stored = await db.selectFrom('recovery_codes').select('id').where('user_id', '=', userId).execute();
  assert.equal(stored.length, 9);
  assert.ok(stored.every(({ id }) => /^[0-9a-f]{64}$/.test(id)));
  const { sealed_secret } = await db
    .selectFrom('second_factors')
    .select('sealed_secret')
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow();
  assert.ok(!sealed_secret.includes(secret));
});

test('new recovery codes invalidate the old ones and require the password', async () => {
  const { client, recoveryCodes, signIn } = await enrolled('renew');
  const path = '/session/second-factor/recovery-codes';
  assert.equal((await client('POST', path, { password: 'wrong' })).json.code, 'password_wrong');
  const renewed = await client('POST', path, { password });
  assert.equal((await signIn(recoveryCodes[0])).status, 401);
  assert.equal((await signIn(renewed.json.recoveryCodes[0])).status, 200);
});

test('removal requires the password; without confirmation it is not active', async () => {
  const { client, signIn } = await enrolled('off');
  const again = await client('POST', '/session/second-factor', { password });
  assert.equal(again.json.code, 'second_factor_on');
  const path = '/session/second-factor/removal';
  assert.equal((await client('POST', path, { password: 'wrong' })).json.code, 'password_wrong');
  assert.equal((await client('POST', path, { password })).status, 204);
  assert.equal((await client('POST', '/session/second-factor', { password })).status, 201);
  const wrong = await client('POST', '/session/second-factor/confirmation', { code: '000000' });
  assert.equal(wrong.json.code, 'code_wrong');
  assert.equal((await signIn()).status, 200);
});

test('an administrator can reset it for others but not for themselves', async () => {
  const { userId, signIn } = await enrolled('lost');
  assert.equal((await admin('DELETE', `/users/${userId}/second-factor`)).status, 204);
  assert.equal((await signIn()).status, 200);
  assert.equal((await admin('DELETE', `/users/${userId}/second-factor`)).status, 404);
  assert.equal((await admin('DELETE', `/users/${adminId}/second-factor`)).json.code, 'second_factor_own');
});

test('counts guesses of the code, regardless of what happens in between', async () => {
  const email = 'guessed@acme.example';
  const client = await signedIn(app, (await makeUser(db, { tenantId, email })) && email);
  await enrol(client);
  const signInLimits = { perAddress: 1000, perEmail: 3, windowMs: 60_000 };
  const guesser = clientWith(await testHttpServer(db, { signInLimits, sessionSecret }));
  const statuses: number[] = [];
  for (const code of ['000000', undefined, '000001', undefined, '000002', undefined]) {
    statuses.push((await guesser('POST', '/session', { email, password, code })).status);
  }
  assert.deepEqual(statuses, [401, 401, 401, 401, 401, 429]);
});

test('all changes are in the audit log', async () => {
  const { userId, client } = await enrolled('audited');
  await client('POST', '/session/second-factor/recovery-codes', { password });
  await client('POST', '/session/second-factor/removal', { password });
  const log = await db
    .selectFrom('audit_log')
    .select('action')
    .where('user_id', '=', userId)
    .where('action', 'like', 'user.%')
    .orderBy('id')
    .execute();
  const did = ['second_factor_begun', 'second_factor_on', 'recovery_codes_renewed', 'second_factor_off'];
  assert.deepEqual(
    log.map(({ action }) => action),
    did.map((what) => `user.${what}`),
  );
});

test('a company that requires it lets users do nothing else before', async () => {
  const strict = await makeTenant(db, 'strict');
  const signIn = (name: string) => signedIn(app, `${name}@strict.example`);
  const boss = await signIn('admin');
  const require = () => boss('PATCH', '/company', { secondFactorRequired: true });
  assert.equal((await require()).json.code, 'second_factor_own_first');
  await enrol(boss);
  assert.equal((await require()).json.tenant.secondFactorRequired, true);
  await makeUser(db, { tenantId: strict.tenantId, email: 'clerk@strict.example' });
  const clerk = await signIn('clerk');
  assert.equal((await clerk('GET', '/session')).json.secondFactorDue, true);
  assert.equal((await clerk('GET', '/projects')).json.code, 'second_factor_due');
  await enrol(clerk);
  assert.equal((await clerk('GET', '/projects')).status, 200);
  assert.equal((await clerk('GET', '/session')).json.secondFactorDue, false);
});

test('a secret moved to another user cannot be decrypted', async () => {
  const [one, two] = [await enrolled('one'), await enrolled('two')];
  const { sealed_secret } = await db
    .selectFrom('second_factors')
    .select('sealed_secret')
    .where('user_id', '=', one.userId)
    .executeTakeFirstOrThrow();
  await db.updateTable('second_factors').set({ sealed_secret }).where('user_id', '=', two.userId).execute();
  const answer = await two.signIn(codeOf(one.secret));
  assert.equal(answer.status, 500);
  assert.equal(cookieOf(answer), 'undefined');
});
