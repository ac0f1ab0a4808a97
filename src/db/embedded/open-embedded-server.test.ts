import assert from 'node:assert/strict';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { clusterPaths } from './cluster-paths.ts';
import { ask, makeDataFolder, open, postmasterOf } from './testing/data-folder.ts';

test('creates a database in a new folder and stops the server on release', async (t) => {
  const dataDir = await makeDataFolder(t, 'not/yet/there');
  const server = await open(dataDir);
  assert.equal(server.adopted, false);
  assert.equal(await ask(server, 'select current_database()'), 'leadport');
  await server.release();
  await server.release();
  assert.equal(postmasterOf(dataDir), undefined);
  assert.deepEqual(await readdir(dataDir), ['postgres']);
});

test('data is still there after a restart', async (t) => {
  const dataDir = await makeDataFolder(t);
  const first = await open(dataDir);
  await ask(first, 'create table kept as select 42 as value');
  await first.release();
  const second = await open(dataDir);
  assert.equal(second.adopted, false);
  assert.equal(await ask(second, 'select value from kept'), '42');
  await second.release();
});

test('uses the expected settings and locale', async (t) => {
  const server = await open(await makeDataFolder(t));
  for (const [what, sql, expected] of [
    ['no TCP port', 'show listen_addresses', ''],
    ['commits reach the disk', 'show fsync', 'on'],
    ['torn pages are repaired', 'show full_page_writes', 'on'],
    ['pages have checksums', 'show data_checksums', 'on'],
    ['order by code point', `select datcollate from pg_database where datname = 'leadport'`, 'C'],
    ['case by Unicode', `select lower('ＡÉ')`, 'ａé'],
    ['pg_trgm is there', 'create extension pg_trgm', undefined],
    ['pg_trgm sees Japanese', `select array_length(show_trgm('青山商事'), 1)`, '5'],
  ] as const) {
    assert.equal(await ask(server, sql), expected, what);
  }
  await server.release();
});

test('refuses a wrong password', async (t) => {
  const dataDir = await makeDataFolder(t);
  const server = await open(dataDir);
  await assert.rejects(ask(server, 'select 1', 'guess'), { code: '28P01' });
  await writeFile(clusterPaths(dataDir).passwordFile, 'guess\n');
  await assert.rejects(open(dataDir), { fault: 'wrongPassword' });
  await server.release();
  await assert.rejects(open(dataDir), { fault: 'wrongPassword' });
  assert.equal(postmasterOf(dataDir), undefined);
});

test('works in a folder whose path is too long for a socket', async (t) => {
  const server = await open(await makeDataFolder(t, '顧客リスト/'.repeat(12)));
  assert.equal(await ask(server, 'select 1'), '1');
  await server.release();
});

test('refuses a cluster of another major version and leaves it unchanged', async (t) => {
  const dataDir = await makeDataFolder(t);
  const { cluster, versionFile } = clusterPaths(dataDir);
  await mkdir(cluster, { recursive: true });
  await writeFile(versionFile, '17\n');
  await assert.rejects(open(dataDir), { fault: 'otherMajor' });
  assert.deepEqual(await readdir(cluster), ['PG_VERSION']);
});

test("refuses other content in the cluster's place and leaves it unchanged", async (t) => {
  const dataDir = await makeDataFolder(t);
  await mkdir(join(dataDir, 'postgres', 'somebody'), { recursive: true });
  await assert.rejects(open(dataDir), { fault: 'cannotInitialise' });
  assert.deepEqual(await readdir(join(dataDir, 'postgres')), ['somebody']);
});
