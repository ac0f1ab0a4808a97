import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Secret, TOTP } from 'otpauth';
import { atEnd } from '../../test/support/at-end.ts';
import { clientWith, cookieOf, keyClient, testHttpServer } from '../../test/support/http-server.ts';
import { queueList } from '../../test/support/import-list.ts';
import { csvOf, listHeader, phoneOf } from '../../test/support/lists.ts';
import { makeUser } from '../../test/support/people.ts';
import { testSystem } from '../../test/support/test-system.ts';
import { withTenant } from '../db/database.ts';
import { getImport } from '../import/ledger/import-store.ts';

/**
 * The output of a worker and faults.log while the database and the disk fail in all known ways, and
 * with a wrong database address. All secrets are in use, and an error of each kind must have been
 * written: an empty log would prove nothing.
 */
const system = await testSystem();
const { db, pool, tenantId, connection } = system;
const program = new URL('../../bin/leadport', import.meta.url).pathname;
const databaseUrl = new URL(connection.connectionString ?? '');
const secretsOfEnvironment = {
  LEADPORT_SESSION_SECRET: 'session-secret-of-ours-0123456789',
  LEADPORT_ERASURE_KEY: 'the erasure key of all tests, long enough',
  LEADPORT_ADMIN_PASSWORD: 'first-password-of-ours',
};
const smtpPassword = 'smtp-password-of-ours';
const environment = {
  ...process.env,
  ...secretsOfEnvironment,
  SMTP_URL: `smtp://mailer:${smtpPassword}@127.0.0.1:1`,
  MAIL_FROM: 'leadport@acme.example',
  LEADPORT_URL: 'https://leads.example',
  LEADPORT_LOG: 'trace',
  LEADPORT_LEASE_SECONDS: '1',
};

/** Starts `leadport` on a data folder. `end` returns all of its output, including faults.log. */
function run(dataDir: string, url: string, ...args: string[]) {
  const env = { ...environment, DATABASE_URL: url, LEADPORT_DATA: dataDir };
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = Promise.all([text(child.stdout), text(child.stderr)]);
  atEnd(() => void child.kill('SIGKILL'));
  return {
    child,
    async end(): Promise<string> {
      const faults = await said.then(() => readFaults(dataDir));
      return [...(await said), faults].join('\n');
    },
  };
}

function readFaults(dataDir: string): Promise<string> {
  return readFile(join(dataDir, 'faults.log'), 'utf8').catch(() => '');
}

function assertSilent(said: string, secrets: readonly string[]): void {
  for (const secret of secrets) {
    assert.ok(secret.length > 5, `${secret} is too short to be looked for`);
    for (const form of [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')])
      assert.ok(!said.includes(form), `${secret} in\n${said}`);
  }
}

test("a worker's errors contain no secret", async () => {
  const secrets = await useSecrets();
  await pool.query(disturbNames);
  await queueList(system, listOf('断る'));
  const gone = await queueList(system, listOf('田中家'), { projectId: await system.makeProject('別') });
  const slow = await queueList(system, listOf('遅い'), { projectId: await system.makeProject('その他') });
  const path = join(system.dataDir, 'files', gone.fileKey);
  await unlink(path);
  await mkdir(path);
  await pool.query('update imports set size_bytes = 0 where id = $1', [gone.id]);
  const worker = run(system.dataDir, databaseUrl.href, 'worker');
  await written(/no such name/);
  await written(/EISDIR/);
  await pool.query('alter table audit_pending_seals rename to away');
  await written(/relation "audit_pending_seals" does not exist/);
  await pool.query('alter table away rename to audit_pending_seals');
  while ((await pool.query(cutTheSlow)).rowCount === 0) await sleep(100);
  await written(/terminating connection/);
  await ended(slow.id);
  worker.child.kill('SIGTERM');
  assertSilent(await worker.end(), secrets);
});

const listOf = (name: string) => csvOf([listHeader, [name, '代表', phoneOf(1), '']]);

/** The database refuses one name, and delays another until its session is cut. */
const disturbNames = `
  create table cuts (done boolean);
  create function disturb_name() returns trigger language plpgsql as $$
  begin
    if new.name = '断る' then raise exception 'no such name' using errcode = '22000'; end if;
    if new.name = '遅い' and not exists (select from cuts) then perform pg_sleep(600); end if;
    return new;
  end $$;
  create trigger disturb_name before insert on leads for each row execute function disturb_name()`;

const cutTheSlow = `
  with slow as (select pid from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'),
    noted as (insert into cuts select true from slow returning 1)
  select pg_terminate_backend(pid) from slow, noted`;

test('errors contain no password of an unreachable, refusing or unknown database', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'leadport-test-faults-'));
  atEnd(() => rm(dataDir, { recursive: true, force: true }));
  const password = 'database-password-of-ours';
  const wrong = new URL(databaseUrl);
  wrong.password = password;
  const urls = [
    wrong.href,
    `postgres://leadport:${password}@127.0.0.1:1/leadport`,
    `postgres://leadport:${password}@127.0.0.1:port/leadport`,
    `postgres://leadport:${password}/with-a-slash@127.0.0.1/leadport`,
    `postgres://leadport:${password}%@127.0.0.1:1/leadport`,
    `postgres://leadport:${password} with a blank@[127.0.0.1/leadport`,
    `leadport:${password}@127.0.0.1/leadport`,
  ];
  for (const url of urls) {
    for (const args of [['worker'], ['imports', '--json']]) {
      const said = await run(dataDir, url, ...args).end();
      assertSilent(said, [password, smtpPassword, ...Object.values(secretsOfEnvironment)]);
    }
  }
  assert.equal(
    (await readFaults(dataDir)).match(/^\d{4}-.* leadport (worker|imports)/gm)?.length,
    urls.length * 2,
  );
});

/**
 * Signs in and uses a key, a second factor and a link. Returns all secrets, with their stored
 * forms.
 */
async function useSecrets(): Promise<readonly string[]> {
  const password = 'a-password-of-the-member';
  const app = await testHttpServer(db);
  const userId = await makeUser(db, { tenantId, email: 'member@acme.example', password });
  const signIn = (more = {}) =>
    clientWith(app)('POST', '/session', { email: 'member@acme.example', password, ...more });
  const cookie = cookieOf(await signIn());
  const member = clientWith(app, cookie);
  const admin = clientWith(
    app,
    cookieOf(
      await clientWith(app)('POST', '/session', { email: 'admin@acme.example', password: 'password' }),
    ),
  );
  const { json: made } = await member('POST', '/api-keys', { password, name: 'CRM', scopes: ['leads:read'] });
  await keyClient(app, made.key)('GET', '/projects');
  const { json: factor } = await member('POST', '/session/second-factor', { password });
  const code = new TOTP({ secret: Secret.fromBase32(factor.secret) }).generate();
  const { json: confirmed } = await member('POST', '/session/second-factor/confirmation', { code });
  const link = (await admin('POST', `/users/${userId}/password-link`)).json.link;
  const stored = await pool.query<{ secret: string }>(
    `select password_hash as secret from users union all select encode(sealed_secret, 'base64') from second_factors`,
  );
  return [
    password,
    decodeURIComponent(cookie).split('=')[1] ?? '',
    made.key,
    factor.secret,
    confirmed.recoveryCodes[0],
    new URL(link, 'https://leads.example').hash.slice(1),
    smtpPassword,
    databaseUrl.password,
    ...Object.values(secretsOfEnvironment),
    ...stored.rows.map(({ secret }) => secret),
  ];
}

/** Waits until the worker has finished the import. */
async function ended(id: Parameters<typeof getImport>[2]): Promise<void> {
  for (;;) {
    const { finishedAt } = await withTenant(db, tenantId, (trx) => getImport(trx, tenantId, id));
    if (finishedAt) return;
    await sleep(100);
  }
}

/** Waits until a matching error has been written. */
async function written(said: RegExp): Promise<void> {
  while (!said.test(await readFaults(system.dataDir))) await sleep(100);
}
