import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { atEnd } from '../../test/support/at-end.ts';
import { testDatabase } from '../../test/support/database.ts';
import { signedIn, testHttpServer } from '../../test/support/http-server.ts';
import { ensureFirstAdmin } from './first-admin.ts';

const { db } = await testDatabase();
const admin = { email: 'admin@example.jp', password: 'printed once' };

test('two concurrent starts create one company, and a third start none', async () => {
  const results = await Promise.all([ensureFirstAdmin(db, admin), ensureFirstAdmin(db, admin)]);
  assert.deepEqual(results.map(({ created }) => created).toSorted(), [false, true]);
  assert.deepEqual(await ensureFirstAdmin(db, admin), { created: false });
});

test('refuses a first password that users could not choose, and creates nothing', async () => {
  const fresh = await testDatabase();
  for (const [password, code] of [
    ['short', 'password_short'],
    ['password1234', 'password_known'],
    ['my leadport password', 'password_personal'],
  ] as const)
    await assert.rejects(ensureFirstAdmin(fresh.db, { ...admin, password }), { code });
  assert.equal((await fresh.pool.query('select from tenants')).rowCount, 0);
});

test('the first administrator signs in and finds a project with example fields', async () => {
  const client = await signedIn(await testHttpServer(db), admin.email, admin.password);
  const { items } = (await client('GET', '/projects')).json;
  assert.equal(items.length, 1);
  assert.equal(items[0].name, 'サンプルプロジェクト');
  assert.deepEqual(
    items[0].fieldSets.map((set: { name: string }) => set.name),
    ['サンプル項目'],
  );
  const sets = (await client('GET', '/field-sets')).json.items;
  assert.deepEqual(
    sets[0].fields.map((field: { name: string }) => field.name),
    ['業種', '見込み度'],
  );
});

test('a worker that starts first creates no company, because its password would not be seen', async () => {
  const system = await testDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'leadport-test-worker-'));
  atEnd(() => rm(dataDir, { recursive: true, force: true }));
  const env = { ...process.env, DATABASE_URL: system.connection.connectionString, LEADPORT_DATA: dataDir };
  const worker = spawn(new URL('../../bin/leadport', import.meta.url).pathname, ['worker'], { env });
  atEnd(() => void worker.kill('SIGKILL'));
  const ended = once(worker, 'close');
  const others =
    'select from pg_stat_activity where datname = current_database() and pid != pg_backend_pid()';
  while ((await system.pool.query(others)).rowCount === 0) await sleep(50);
  // Its initial work is complete before it stops.
  worker.kill('SIGTERM');
  assert.deepEqual(await ended, [0, null]);
  assert.equal((await system.pool.query('select from users')).rowCount, 0);
});
