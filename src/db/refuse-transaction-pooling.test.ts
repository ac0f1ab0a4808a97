import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Pool } from 'pg';
import { testDatabase } from '../../test/support/database.ts';
import { startRelay } from '../../test/support/relay.ts';
import { databaseLocks } from './locks.ts';
import { migrate } from './migrate.ts';
import { refuseTransactionPooling } from './refuse-transaction-pooling.ts';
import { withSessionLock } from './session-lock.ts';

const folder = new URL('../../migrations/', import.meta.url).pathname;
const skip = spawnSync('pgbouncer', ['--version']).status !== 0 && 'pgbouncer is not installed';
const { connection, pool } = await testDatabase();

test('accepts a server without a pooler', () => refuseTransactionPooling(connection));

for (const mode of ['transaction', 'statement'] as const) {
  test(`refuses a pooler in ${mode} mode with a message`, { skip, timeout: 20_000 }, async (t) => {
    const pooled = await startPooler(t, `pool_mode = ${mode}`);
    await assert.rejects(refuseTransactionPooling(pooled), /pooler in transaction mode/);
  });
}

test('refuses a pooler that alternates between its sessions', { skip, timeout: 20_000 }, async (t) => {
  const pooled = await startPooler(t, 'pool_mode = transaction\nserver_round_robin = 1');
  await assert.rejects(refuseTransactionPooling(pooled), /pooler in transaction mode/);
});

test('refuses a pooler with a single session with a message', { skip, timeout: 20_000 }, async (t) => {
  const pooled = await startPooler(t, 'pool_mode = transaction\ndefault_pool_size = 1');
  await assert.rejects(refuseTransactionPooling(pooled), /too few sessions/);
});

test('accepts a pooler in session mode, which can migrate twice', { skip, timeout: 20_000 }, async (t) => {
  const pooled = await startPooler(t, 'pool_mode = session');
  await refuseTransactionPooling(pooled);
  for (let round = 0; round < 2; round += 1) {
    const users = new Pool(pooled);
    assert.deepEqual(await migrate(users, folder), []);
    await users.end();
  }
});

test('releases the migration lock even if sessions are shared', {
  skip,
  timeout: 20_000,
}, async (t) => {
  const pooled = await startPooler(t, 'pool_mode = transaction');
  const users = new Pool(pooled);
  t.after(() => users.end());
  assert.deepEqual(await migrate(users, folder), []);
  const { rows } = await pool.query(
    `select from pg_locks where locktype = 'advisory'
     and database = (select oid from pg_database where datname = current_database())`,
  );
  assert.equal(rows.length, 0);
});

test('reports a lock held by an idle session instead of waiting for it', async () => {
  const left = await connected();
  const waits = await connected();
  try {
    await left.query('select pg_advisory_lock($1)', [databaseLocks.migrate]);
    const locked = withSessionLock(waits, databaseLocks.migrate, async () => undefined, 100);
    await assert.rejects(locked, new RegExp(`session ${await pidOf(left)} holds a lock.*does nothing`));
  } finally {
    await Promise.all([left.end(), waits.end()]);
  }
});

test('waits for a lock whose holder is working', async () => {
  const [works, waits] = [await connected(), await connected()];
  try {
    const order: string[] = [];
    const taken = Promise.withResolvers<void>();
    const first = withSessionLock(works, databaseLocks.migrate, async () => {
      taken.resolve();
      await works.query('select pg_sleep(0.5)');
      order.push('first');
    });
    await taken.promise;
    const second = withSessionLock(waits, databaseLocks.migrate, async () => void order.push('second'), 50);
    await Promise.all([first, second]);
    assert.deepEqual(order, ['first', 'second']);
  } finally {
    await Promise.all([works.end(), waits.end()]);
  }
});

async function connected(): Promise<Client> {
  const client = new Client(connection);
  await client.connect();
  return client;
}

async function pidOf(client: Client): Promise<number> {
  return (await client.query('select pg_backend_pid() as pid')).rows[0].pid;
}

/** Starts a pgbouncer in front of the test database. Returns the connection through it. */
async function startPooler(t: TestContext, settings: string) {
  const client = await connected();
  const { host, port: serverPort, user, password, database } = client;
  await client.end();
  const dir = await mkdtemp(join(tmpdir(), 'leadport-test-pooler-'));
  t.after(() => rm(dir, { recursive: true, force: true }));
  await chmod(dir, 0o755);
  const port = await freePort();
  // It runs as another user, who has no access to the folder of the socket.
  const relay = host.startsWith('/') && (await startRelay(t, join(host, `.s.PGSQL.${serverPort}`)));
  const place = relay ? `host=127.0.0.1 port=${relay.port}` : `host=${host} port=${serverPort}`;
  const target = `${place} user=${user} password=${password} dbname=${database}`;
  const lines = [
    '[databases]',
    `pooled = ${target}`,
    '[pgbouncer]',
    `listen_addr = 127.0.0.1\nlisten_port = ${port}\nunix_socket_dir =\nauth_type = any`,
    settings,
  ];
  const file = join(dir, 'pgbouncer.ini');
  await writeFile(file, `${lines.join('\n')}\n`);
  // It refuses to run as root.
  const isRoot = process.getuid?.() === 0;
  const child = spawn('pgbouncer', [...(isRoot ? ['-u', 'postgres'] : []), file], { stdio: 'ignore' });
  t.after(() => void child.kill('SIGKILL'));
  const pooled = { host: '127.0.0.1', port, user: 'anyone', database: 'pooled' };
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const probe = new Client({ ...pooled, connectionTimeoutMillis: 2000 });
    if (
      await probe.connect().then(
        () => true,
        () => false,
      )
    ) {
      await probe.end();
      return pooled;
    }
    await sleep(50);
  }
  throw new Error('pgbouncer did not start');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
