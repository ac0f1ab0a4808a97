import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { clusterPaths } from './cluster-paths.ts';
import { ask, makeDataFolder, open, postmasterOf } from './testing/data-folder.ts';
import { startUserProcess } from './testing/start-user-process.ts';

test('recovers when the owner is killed while creating the database', async (t) => {
  const dataDir = await makeDataFolder(t);
  const killed = startUserProcess(t, dataDir);
  while (!(await hasDraft(dataDir))) await sleep(5);
  await killed.kill();
  const server = await open(dataDir);
  assert.equal(server.adopted, false);
  await server.release();
  await (await open(dataDir)).release();
  assert.deepEqual(await readdir(dataDir), ['postgres']);
});

test('restarts a killed server with its committed data and reports the loss', async (t) => {
  const dataDir = await makeDataFolder(t);
  const lost = Promise.withResolvers<Error>();
  const back = Promise.withResolvers<void>();
  const server = await open(dataDir, lost.resolve, back.resolve);
  await ask(server, 'create table kept as select 42 as value');
  const before = postmasterOf(dataDir)?.pid ?? Number.NaN;
  process.kill(before, 'SIGKILL');
  assert.ok((await lost.promise) instanceof Error);
  await back.promise;
  assert.notEqual(postmasterOf(dataDir)?.pid, before);
  assert.equal(await ask(server, 'select value from kept'), '42');
  await server.release();
  assert.equal(postmasterOf(dataDir), undefined);
});

test('a server released during its restart stays stopped', async (t) => {
  const dataDir = await makeDataFolder(t);
  const lost = Promise.withResolvers<Error>();
  const server = await open(dataDir, lost.resolve);
  const killed = postmasterOf(dataDir)?.pid ?? Number.NaN;
  process.kill(killed, 'SIGKILL');
  await lost.promise;
  await server.release();
  // Its sessions end before the process itself.
  while (postmasterOf(dataDir)?.pid === killed) await sleep(5);
  assert.equal(postmasterOf(dataDir), undefined);
});

test('ignores a stale pid file whose process id was reused', async (t) => {
  const dataDir = await makeDataFolder(t);
  await (await open(dataDir)).release();
  const { cluster, pidFile } = clusterPaths(dataDir);
  const stale = `${process.pid}\n${cluster}\n1700000000\n5432\n.\n\n  1234567         8\nready   \n`;
  await writeFile(pidFile, stale);
  await writeFile(join(cluster, '.s.PGSQL.5432.lock'), stale);
  const server = await open(dataDir);
  assert.equal(server.adopted, false);
  await server.release();
});

test('ignores a pid file left empty by a power failure', async (t) => {
  const dataDir = await makeDataFolder(t);
  await (await open(dataDir)).release();
  const { pidFile } = clusterPaths(dataDir);
  await writeFile(pidFile, '');
  await utimes(pidFile, 0, 0);
  await (await open(dataDir)).release();
});

async function hasDraft(dataDir: string): Promise<boolean> {
  const draft = (await readdir(dataDir)).find((name) => name.startsWith('postgres.new-'));
  return draft !== undefined && existsSync(join(dataDir, draft, 'cluster', 'global'));
}
