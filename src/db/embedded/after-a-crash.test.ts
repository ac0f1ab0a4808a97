import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { clusterPaths } from './cluster-paths.ts';
import { ask, makeDataFolder, open, postmasterOf } from './testing/data-folder.ts';
import { startUserProcess } from './testing/start-user-process.ts';

test('the owner killed while the database is made', async (t) => {
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

test('the server killed: its user is told, and what was committed is there again', async (t) => {
  const dataDir = await makeDataFolder(t);
  const { promise: lost, resolve: onLost } = Promise.withResolvers<Error>();
  const server = await open(dataDir, onLost);
  await ask(server, 'create table kept as select 42 as value');
  process.kill(postmasterOf(dataDir)?.pid ?? Number.NaN, 'SIGKILL');
  assert.ok((await lost) instanceof Error);
  await server.release();
  const next = await open(dataDir);
  assert.equal(next.adopted, false);
  assert.equal(await ask(next, 'select value from kept'), '42');
  await next.release();
});

test('a left-over pid file whose number another process has got', async (t) => {
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

test('a pid file left empty by a power cut', async (t) => {
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
