import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { atEnd } from '../../test/support/at-end.ts';
import { testDatabase } from '../../test/support/database.ts';
import { clientWith, cookieOf, testHttpServer, testMask } from '../../test/support/http-server.ts';
import { queueList, work } from '../../test/support/import-list.ts';
import { csvOf, listHeader, phoneOf } from '../../test/support/lists.ts';
import { testSystem } from '../../test/support/test-system.ts';
import { makeNumberMask } from '../contacts/erasure-hasher.ts';
import { adoptSecrets, fingerprintOf } from '../db/secret-fingerprints.ts';
import { eraseNextBatch } from '../erasure/run-erasure.ts';
import { rowsDone } from '../import/ledger/import-record.ts';
import { getImport } from '../import/ledger/import-store.ts';
import { matchKeyHasher } from '../import/run/match-key-hasher.ts';
import { startWorker } from '../jobs/start-worker.ts';
import { openStorage } from '../storage/disk-storage.ts';

const program = new URL('../../bin/leadport', import.meta.url).pathname;

async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'leadport-test-secrets-'));
  atEnd(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs `leadport imports` to its end on a data folder of its own. */
async function runOn(url: string, dataDir: string, more: Record<string, string> = {}) {
  const { LEADPORT_ERASURE_KEY: _key, LEADPORT_SESSION_SECRET: _secret, ...inherited } = process.env;
  const env = { ...inherited, DATABASE_URL: url, LEADPORT_DATA: dataDir, ...more };
  const child = spawn(program, ['imports', '--json'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [status, , err] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { status, err };
}

test('a process with a data folder of its own makes no erasure key beside the one in use', async () => {
  const { connection } = await testDatabase();
  const url = connection.connectionString ?? '';
  const [first, second] = [await dataFolder(), await dataFolder()];
  assert.equal((await runOn(url, first)).status, 0);
  const refused = await runOn(url, second);
  assert.equal(refused.status, 4);
  assert.match(refused.err, /erasure-key of this process is missing or differs .* Copy the file erasure-key/);
  assert.deepEqual((await readdir(second)).includes('erasure-key'), false);
  assert.equal(
    (await runOn(url, second, { LEADPORT_ERASURE_KEY: 'another key that is long enough' })).status,
    4,
  );
  await copyFile(join(first, 'erasure-key'), join(second, 'erasure-key'));
  assert.equal((await runOn(url, second)).status, 0);
  const session = await runOn(url, second, { LEADPORT_SESSION_SECRET: 'x'.repeat(32) });
  assert.equal(session.status, 0, 'a command signs no cookies: it records no session secret');
  const replaced = { LEADPORT_ERASURE_KEY: 'a new key, which is long enough', LEADPORT_REPLACE_SECRETS: '1' };
  assert.equal((await runOn(url, second, replaced)).status, 0);
  assert.equal((await runOn(url, first)).status, 4);
});

test('two processes that start at once with keys of their own: one is refused', async () => {
  const { connection } = await testDatabase();
  const url = connection.connectionString ?? '';
  const ended = await Promise.all([runOn(url, await dataFolder()), runOn(url, await dataFolder())]);
  assert.deepEqual(ended.map(({ status }) => status).toSorted(), [0, 4]);
});

test('a worker with another key leaves imports to others', async () => {
  const system = await testSystem();
  await adoptSecrets(system.db, { 'erasure-key': testMask.keyId }, { replace: false });
  const queued = await queueList(system, csvOf([listHeader, ['株式会社青山商事', '代表', phoneOf(1), '']]));
  const { db, runDeps } = system;
  const storage = openStorage(runDeps.storage);
  const mask = makeNumberMask('another key that is long enough to be one');
  const { promise: troubled, resolve } = Promise.withResolvers<unknown>();
  const worker = startWorker({
    ...runDeps,
    mask,
    erasure: { db, storage, keys: matchKeyHasher, mask },
    webhooks: { db, allowPrivate: false },
    sweep: { db, storage, now: () => new Date() },
    onChange: () => () => undefined,
    room: () => new AbortController().signal,
    onTrouble: resolve,
  });
  assert.match(String(await troubled), /erasure-key of this process/);
  await worker.stop();
  const now = await getImport(db, system.tenantId, queued.id);
  assert.deepEqual([now.status, now.leaseToken], ['queued', queued.leaseToken]);
});

test('a batch is not written under another key than the one in use', async () => {
  const system = await testSystem();
  await adoptSecrets(system.db, { 'erasure-key': testMask.keyId }, { replace: false });
  const list = csvOf([listHeader, ['株式会社青山商事', '代表', phoneOf(1), '']]);
  const queued = await queueList(system, list);
  const strange = makeNumberMask('another key that is long enough to be one');
  await assert.rejects(work({ ...system, runDeps: { ...system.runDeps, mask: strange } }, queued), {
    name: 'SecretMismatchError',
  });
  await system.pool.query('update imports set lease_until = now(); delete from import_heartbeats');
  const ended = await work(system, { ...queued, status: 'running' });
  assert.deepEqual([ended.status, rowsDone(ended)], ['completed', 1]);
  const erasure = {
    db: system.db,
    storage: openStorage(system.runDeps.storage),
    keys: matchKeyHasher,
    mask: strange,
  };
  await assert.rejects(eraseNextBatch(erasure), { name: 'SecretMismatchError' });
});

test('a web server with another session secret leaves a valid cookie alone', async () => {
  const { db } = await testSystem();
  const secret = 'the secret that all web servers share';
  const secrets = { 'session-secret': fingerprintOf(secret) };
  await adoptSecrets(db, secrets, { replace: false });
  await assert.rejects(
    adoptSecrets(db, { 'session-secret': fingerprintOf('x') }, { replace: false }),
    /signed out/,
  );
  const right = await testHttpServer(db, { sessionSecret: secret, secrets });
  const other = 'a secret that was made by mistake, and is long';
  const wrong = await testHttpServer(db, {
    sessionSecret: other,
    secrets: { 'session-secret': fingerprintOf(other) },
  });
  const signIn = { email: 'admin@acme.example', password: 'password' };
  const cookie = cookieOf(await clientWith(right)('POST', '/session', signIn));
  for (const client of [clientWith(wrong, cookie), clientWith(wrong)]) {
    const read = await client('GET', '/session');
    assert.deepEqual([read.status, read.json.code], [503, 'secrets_differ']);
    assert.equal(read.headers['set-cookie'], undefined);
    assert.ok(Number(read.headers['retry-after']) > 0);
    const signedIn = await client('POST', '/session', signIn);
    assert.deepEqual([signedIn.status, signedIn.headers['set-cookie']], [503, undefined]);
  }
  assert.equal((await clientWith(right, cookie)('GET', '/session')).status, 200);
});
