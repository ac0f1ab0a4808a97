import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmod, chown, mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { test } from 'node:test';
import { clusterPaths } from './cluster-paths.ts';
import { ask, makeDataFolder, open, postmasterOf } from './testing/data-folder.ts';
import { startUserProcess } from './testing/start-user-process.ts';

const nobody = { uid: 65534, gid: 65534 };
const notRoot = process.getuid?.() === 0 ? false : 'needs root';
const cannotBeNobody =
  notRoot ||
  (spawnSync(process.execPath, ['-v'], nobody).status === 0 ? false : 'nobody cannot run node here');
const loneRoot = ['unshare', '--user', '--map-root-user'];
const noNamespaces =
  spawnSync('unshare', [...loneRoot.slice(1), 'true']).status === 0 ? false : 'no user namespaces';

test('runs as root below a closed folder', { skip: notRoot }, async (t) => {
  const dataDir = await makeDataFolder(t, 'closed/data');
  await mkdir(dirname(dataDir), { mode: 0o700 });
  const server = await open(dataDir);
  assert.equal(await ask(server, 'select 1'), '1');
  assert.notEqual((await stat(clusterPaths(dataDir).cluster)).uid, 0);
  assert.equal((await stat(dataDir)).uid, 0);
  await server.release();
});

test('runs as an ordinary user', { skip: cannotBeNobody }, async (t) => {
  const dataDir = await makeDataFolder(t);
  await chown(dataDir, nobody.uid, nobody.gid);
  const user = startUserProcess(t, dataDir, nobody);
  assert.equal(await user.says(), 'started');
  await user.release();
  assert.equal(postmasterOf(dataDir), undefined);
});

test('runs as a root that cannot switch to another user', { skip: noNamespaces }, async (t) => {
  const dataDir = await makeDataFolder(t);
  const root = startUserProcess(t, dataDir, {}, loneRoot);
  assert.equal(await root.says(), 'started');
  await root.release();
  assert.equal(postmasterOf(dataDir), undefined);
  assert.equal((await stat(clusterPaths(dataDir).cluster)).uid, process.getuid?.());
});

test("root runs a user's database as that user", { skip: notRoot }, async (t) => {
  const dataDir = await makeDataFolder(t);
  await (await open(dataDir)).release();
  await giveAway(dataDir, 12345);
  const server = await open(dataDir);
  assert.equal((await stat(`/proc/${postmasterOf(dataDir)?.pid}`)).uid, 12345);
  await server.release();
});

test('reports a database that belongs to another user', { skip: cannotBeNobody }, async (t) => {
  const dataDir = await makeDataFolder(t);
  await (await open(dataDir)).release();
  await giveAway(dataDir, 12345);
  await chmod(dataDir, 0o777);
  assert.match(await startUserProcess(t, dataDir, nobody).says(), /closed to this user\. Run Leadport as/);
});

async function giveAway(dataDir: string, uid: number): Promise<void> {
  spawnSync('chown', ['-R', String(uid), clusterPaths(dataDir).folder]);
}
