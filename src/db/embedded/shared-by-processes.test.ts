import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { ask, makeDataFolder, open, postmasterOf } from './testing/data-folder.ts';
import { startUserProcess } from './testing/start-user-process.ts';

test('the last of two processes stops the server, regardless of who started it', async (t) => {
  const dataDir = await makeDataFolder(t);
  const starter = startUserProcess(t, dataDir);
  assert.equal(await starter.says(), 'started');
  const other = startUserProcess(t, dataDir);
  assert.equal(await other.says(), 'adopted');
  await starter.release();
  assert.equal(postmasterOf(dataDir)?.status, 'ready');
  await other.release();
  assert.equal(postmasterOf(dataDir), undefined);
});

test('adopts a server whose only user was killed, and stops it in the end', async (t) => {
  const dataDir = await makeDataFolder(t);
  const killed = startUserProcess(t, dataDir);
  assert.equal(await killed.says(), 'started');
  const before = postmasterOf(dataDir)?.pid;
  await killed.kill();
  const server = await open(dataDir);
  assert.equal(server.adopted, true);
  assert.equal(postmasterOf(dataDir)?.pid, before);
  await server.release();
  assert.equal(postmasterOf(dataDir), undefined);
});

test('two processes that start in a new folder share one database', async (t) => {
  const dataDir = await makeDataFolder(t);
  const [one, other] = [startUserProcess(t, dataDir), startUserProcess(t, dataDir)];
  const said = await Promise.all([one.says(), other.says()]);
  assert.deepEqual(said.toSorted(), ['adopted', 'started']);
  assert.deepEqual(await readdir(dataDir), ['postgres']);
  await Promise.all([one.release(), other.release()]);
  assert.equal(postmasterOf(dataDir), undefined);
});

test('a process that joins while the last one leaves still gets a server', async (t) => {
  const dataDir = await makeDataFolder(t);
  const comeAndGo = async () => {
    for (let round = 0; round < 8; round += 1) {
      const server = await open(dataDir);
      assert.equal(await ask(server, 'select 1'), '1');
      await server.release();
    }
  };
  await Promise.all([comeAndGo(), comeAndGo(), comeAndGo()]);
  assert.equal(postmasterOf(dataDir), undefined);
});
