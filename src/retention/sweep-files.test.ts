import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { atEnd } from '../../test/support/at-end.ts';
import { bufferSource } from '../../test/support/buffer-source.ts';
import { clientWith, cookieOf, testHttpServer, testMask } from '../../test/support/http-server.ts';
import { ask, importList, profileList, queueList, work } from '../../test/support/import-list.ts';
import { csvOf, listHeader, phoneOf } from '../../test/support/lists.ts';
import { testSystem } from '../../test/support/test-system.ts';
import { tusClient } from '../../test/support/tus-client.ts';
import type { ImportRecord } from '../import/ledger/import-record.ts';
import { getImport } from '../import/ledger/import-store.ts';
import { matchKeyHasher } from '../import/run/match-key-hasher.ts';
import { receiveList } from '../import/run/receive-list.ts';
import { startWorker } from '../jobs/start-worker.ts';
import { openStorage, type Storage } from '../storage/disk-storage.ts';
import { sweepFiles } from './sweep-files.ts';

const system = await testSystem();
const { db, pool, tenantId, runDeps } = system;
const storage = openStorage(runDeps.storage);
const app = await testHttpServer(db, { storage });
const url = await app.listen({ port: 0, host: '127.0.0.1' });
const cookie = cookieOf(
  await clientWith(app)('POST', '/session', { email: 'admin@acme.example', password: 'password' }),
);
const admin = clientWith(app, cookie);
const tus = tusClient(url, cookie);

const daysFromNow = (days: number) => new Date(Date.now() + days * 24 * 3_600_000);
const sweepIn = (days: number, on: Storage = storage) =>
  sweepFiles({ db, storage: on, now: () => daysFromNow(days) });
const files = async () => new Set(await readdir(await storage.folderOf('uploads')));
const rowOf = (name: string, phone: string) => [name, '代表', phone, ''];
const listOf = (name: string, phone = phoneOf(1)) => csvOf([listHeader, rowOf(name, phone)]);

async function upload(content: string): Promise<string> {
  const id = await tus.create('list.csv', Buffer.byteLength(content));
  assert.equal(await tus.send(id, content), 204);
  return id;
}

async function makeImport(uploadId: string, kind: 'lead' | 'do_not_call' = 'lead'): Promise<ImportRecord> {
  const target = kind === 'lead' ? { project: { id: system.projectId } } : { kind };
  const { json } = await admin('POST', '/imports', { uploadId, ...target });
  return work(system, await getImport(db, tenantId, json.id));
}

test('never sweeps a file that an import refers to, in any waiting state', async () => {
  const draft = await makeImport(await upload(listOf('下書き')));
  const numbers = await makeImport(await upload(csvOf([['電話番号'], [phoneOf(7)]])), 'do_not_call');
  await importList(system, listOf('既存', phoneOf(2)));
  const review = await queueList(system, listOf('既存', phoneOf(2)), { options: { duplicates: 'review' } });
  const waiting = await work(system, review);
  const paused = await ask(system, await queueList(system, listOf('一時停止')), 'pause');
  const failed = await importList(
    system,
    csvOf([listHeader, rowOf('番号なし', ''), rowOf('番号あり', phoneOf(5))]),
  );
  const retry = await profileList(system, (await admin('GET', `/imports/${failed.id}/failures.csv`)).text);
  const unreadable = await profileList(system, '');
  const statuses = [draft, numbers, waiting, paused, failed, retry, unreadable].map(({ status }) => status);
  assert.deepEqual(statuses, [
    'mapping',
    'mapping',
    'waiting',
    'paused',
    'completed_with_failures',
    'mapping',
    'failed',
  ]);
  assert.equal(retry.retryOf, failed.id);
  await ageSidecar(draft.fileKey);
  const before = await files();
  await sweepIn(400);
  await testHttpServer(db, { storage });
  assert.deepEqual(await files(), before);
  for (const entry of [draft, numbers, waiting, paused, failed, retry])
    assert.ok(before.has(entry.fileKey.replace('uploads/', '')), entry.status);
  const resumed = await work(system, await ask(system, paused, 'resume'));
  assert.equal(resumed.status, 'completed');
});

/** Makes the upload protocol's record of a file a month old. */
async function ageSidecar(fileKey: string): Promise<void> {
  const path = join(await storage.folderOf('uploads'), `${fileKey.replace('uploads/', '')}.json`);
  const sidecar = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...sidecar, creation_date: daysFromNow(-30).toISOString() }));
}

test('deletes an upload after seven days of silence, complete or not, and not before', async () => {
  const finished = await upload(listOf('忘れられた'));
  const partial = await tus.create('list.csv', 1000);
  assert.equal(await tus.send(partial, 'リード名'), 204);
  const own = [finished, `${finished}.json`, partial, `${partial}.json`];
  await sweepIn(6.9);
  assert.deepEqual(own.filter(await isThere()), own);
  await pool.query(`update uploads set created_at = created_at - interval '30 days' where id = $1`, [
    partial,
  ]);
  assert.equal(await tus.send(partial, 'x', Buffer.byteLength('リード名')), 204);
  await sweepIn(6.9);
  assert.deepEqual(own.filter(await isThere()), own, 'a client that is still sending is not abandoned');
  await sweepIn(7.1);
  assert.deepEqual(own.filter(await isThere()), []);
  assert.equal(await tus.send(partial, 'x', 1), 404);
  const made = await admin('POST', '/imports', {
    uploadId: finished,
    project: { id: system.projectId },
  });
  assert.equal(made.status, 404);
  const { rows } = await pool.query(
    `select subject_id, detail from audit_log where action = 'upload.expired' and user_id is null order by subject_id`,
  );
  assert.deepEqual(
    rows,
    [finished, partial].sort().map((id) => ({ subject_id: id, detail: { file: 'list.csv' } })),
  );
});

async function isThere() {
  const present = await files();
  return (name: string) => present.has(name);
}

test('a discarded upload or import leaves no file and no protocol record', async () => {
  const id = await upload(listOf('捨てる'));
  assert.equal(await tus.remove(id), 204);
  assert.equal((await admin('POST', '/imports', { uploadId: id, kind: 'do_not_call' })).status, 404);
  const draft = await makeImport(await upload(listOf('捨てる')));
  assert.equal((await admin('DELETE', `/imports/${draft.id}`)).status, 204);
  const name = draft.fileKey.replace('uploads/', '');
  assert.deepEqual([id, `${id}.json`, name, `${name}.json`].filter(await isThere()), []);
});

test('a deleted project leaves no file of its drafts', async () => {
  const projectId = await system.makeProject('削除');
  const [one, other] = [
    await profileList(system, listOf('一'), { projectId }),
    await profileList(system, '', { projectId }),
  ];
  const names = [one, other].map(({ fileKey }) => fileKey.replace('uploads/', ''));
  assert.equal((await admin('DELETE', `/projects/${projectId}`)).status, 204);
  assert.deepEqual(names.filter(await isThere()), names);
  await sweepIn(0);
  assert.deepEqual(names.filter(await isThere()), []);
});

test('a project is not deleted while one of its imports starts', async () => {
  const projectId = await system.makeProject('開始');
  const draft = await profileList(system, listOf('開始'), { projectId });
  const client = await pool.connect();
  await client.query('begin');
  await client.query("update imports set status = 'queued' where id = $1", [draft.id]);
  const deletion = admin('DELETE', `/projects/${projectId}`);
  await untilBlocked();
  await client.query('commit');
  client.release();
  const answer = await deletion;
  assert.deepEqual([answer.status, answer.json.code], [409, 'in_use']);
});

async function untilBlocked(): Promise<void> {
  const blocked =
    "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
  while ((await pool.query(blocked)).rowCount === 0) await sleep(10);
}

for (const [what, isWhole] of [
  ['half of a list', false],
  ['a list without an import', true],
] as const) {
  test(`the next sweep after a week removes ${what} that a killed process left`, async () => {
    const dies: Storage = {
      ...storage,
      async put(key, bytes) {
        if (isWhole) await storage.put(key, bytes);
        else
          await writeFile(
            join(await storage.folderOf('uploads'), `${key.replace('uploads/', '')}.part`),
            'x',
          );
        throw new Error('the process ends here');
      },
    };
    const before = await files();
    const bytes = bufferSource(Buffer.from(listOf('途中'))).stream();
    await assert.rejects(receiveList({ db, storage: dies }, tenantId, bytes), /ends here/);
    assert.equal((await files()).size, before.size + 1);
    await sweepIn(6.9);
    assert.equal((await files()).size, before.size + 1);
    await sweepIn(7.1);
    assert.deepEqual(await files(), before);
  });
}

for (const [when, isDeleted] of [
  ['before the file is deleted', false],
  ['after the file was deleted', true],
] as const) {
  test(`the next sweep finishes one that ended ${when}`, async () => {
    const id = await upload(listOf('途中'));
    const ends = {
      ...storage,
      async delete(key: string) {
        if (isDeleted) await storage.delete(key);
        throw new Error('the process ends here');
      },
    };
    await assert.rejects(sweepIn(8, ends), /ends here/);
    assert.equal((await isThere())(id), !isDeleted);
    await sweepIn(8);
    assert.equal((await isThere())(id), false);
    assert.equal((await pool.query('select from file_removals')).rowCount, 0);
  });
}

test('a worker sweeps repeatedly, not only at its start', async () => {
  const id = await upload(listOf('稼働中'));
  let days = 0;
  const worker = startWorker({
    ...runDeps,
    erasure: { db, storage, keys: matchKeyHasher, mask: testMask },
    webhooks: { db, allowPrivate: false },
    sweep: { db, storage, now: () => daysFromNow(days), pauseMs: 20 },
    onChange: () => () => undefined,
    room: () => new AbortController().signal,
    onTrouble: (error) => assert.fail(String(error)),
  });
  atEnd(() => worker.stop());
  await sleep(200);
  assert.equal((await isThere())(id), true);
  days = 8;
  while ((await isThere())(id)) await sleep(20);
  await worker.stop();
});

test('the upload folder contains only files with a record', async () => {
  const { rows } = await pool.query<{ key: string }>(
    `select file_key as key from imports union all select 'uploads/' || id from uploads`,
  );
  const known = new Set(rows.map(({ key }) => key.replace('uploads/', '')));
  const unknown = [...(await files())].filter((name) => !known.has(name.replace(/\.json$/, '')));
  assert.deepEqual(unknown, []);
  assert.ok(known.size > 0);
});
