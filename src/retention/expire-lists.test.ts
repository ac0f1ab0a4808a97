import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { signedIn, testHttpServer } from '../../test/support/http-server.ts';
import { ask, importList, profileList, queueList, work } from '../../test/support/import-list.ts';
import { csvOf, listHeader, phoneOf } from '../../test/support/lists.ts';
import { importerRights, makeTenant, makeUser } from '../../test/support/people.ts';
import { testSystem } from '../../test/support/test-system.ts';
import type { ImportRecord } from '../import/ledger/import-record.ts';
import { openStorage, type Storage } from '../storage/disk-storage.ts';
import { sweepFiles } from './sweep-files.ts';

const system = await testSystem();
const { db, pool, tenantId, runDeps } = system;
const storage = openStorage(runDeps.storage);
const app = await testHttpServer(db, { storage });
const admin = await signedIn(app, 'admin@acme.example');

const sweepIn = (days: number, on: Storage = storage) =>
  sweepFiles({ db, storage: on, now: () => new Date(Date.now() + days * 24 * 3_600_000) });
const hasList = async ({ fileKey }: ImportRecord) =>
  (await readdir(await storage.folderOf('uploads'))).includes(fileKey.replace('uploads/', ''));
const listOf = (name: string, phone = phoneOf(1)) => csvOf([listHeader, [name, '代表', phone, '']]);
const keepFor = (listRetentionDays: number | null) => admin('PATCH', '/company', { listRetentionDays });

test('keeps lists forever unless the company sets a period', async () => {
  const done = await importList(system, listOf('既定'));
  assert.equal((await admin('GET', '/session')).json.tenant.listRetentionDays, null);
  await sweepIn(4000);
  assert.equal(await hasList(done), true);
});

test('only administrators set the period, and each change is audited', async () => {
  await makeUser(db, { tenantId, email: 'importer@acme.example', rights: importerRights });
  const importer = await signedIn(app, 'importer@acme.example');
  assert.equal((await importer('PATCH', '/company', { listRetentionDays: 1 })).status, 403);
  for (const days of [0, -1, 1.5, 3651, '30'])
    assert.equal((await admin('PATCH', '/company', { listRetentionDays: days })).status, 400, String(days));
  assert.equal((await keepFor(30)).json.tenant.listRetentionDays, 30);
  assert.equal((await keepFor(null)).json.tenant.listRetentionDays, null);
  const { rows } = await pool.query(
    `select detail from audit_log where action = 'company.changed' order by id desc limit 2`,
  );
  assert.deepEqual(rows[1]?.detail, {
    before: { listRetentionDays: null },
    after: { listRetentionDays: 30 },
  });
  assert.deepEqual(rows[0]?.detail, {
    before: { listRetentionDays: 30 },
    after: { listRetentionDays: null },
  });
});

test('deletes lists of imports that finished before the period, and no others', async () => {
  await keepFor(30);
  const done = await importList(system, listOf('完了', phoneOf(3)));
  const failedRows = await importList(system, `${listOf('失敗', 'なし')}\n成功,代表,${phoneOf(5)},`);
  const unreadable = await profileList(system, '');
  const undone = await work(system, await ask(system, await importList(system, listOf('取消')), 'undo'));
  const draft = await profileList(system, listOf('下書き'));
  const paused = await ask(system, await queueList(system, listOf('一時停止', phoneOf(4))), 'pause');
  const numbers = await importList(system, csvOf([['電話番号'], [phoneOf(9)]]), { kind: 'do_not_call' });
  const finished = [done, failedRows, unreadable, undone];
  await sweepIn(29.9);
  assert.deepEqual(await Promise.all(finished.map(hasList)), [true, true, true, true]);
  await sweepIn(30.1);
  assert.deepEqual(await Promise.all(finished.map(hasList)), [false, false, false, false]);
  assert.deepEqual(await Promise.all([draft, paused, numbers].map(hasList)), [true, true, true]);
  assert.equal((await work(system, await ask(system, paused, 'resume'))).status, 'completed');
  const { json } = await admin('GET', `/imports/${done.id}`);
  assert.equal(json.listDeleted.because, 'retention');
  assert.equal((await system.leadport('imports', done.id)).json.listDeleted.because, 'retention');
  const { rows } = await pool.query(
    `select user_id, detail from audit_log where action = 'import.list_deleted' and subject_id = $1`,
    [done.id],
  );
  assert.deepEqual(rows, [{ user_id: null, detail: { file: 'list.csv', listRetentionDays: 30 } }]);
});

test('without its list, an import can be retried and undone but not read again', async () => {
  await keepFor(1);
  const entry = await importList(
    system,
    csvOf([listHeader, ['直す', '代表', 'なし', ''], ['良い', '代表', phoneOf(6), '']]),
  );
  const unreadable = await profileList(system, '');
  await sweepIn(2);
  const again = await admin('PATCH', `/imports/${unreadable.id}/file-options`, { encoding: 'utf-8' });
  assert.equal(again.status, 409);
  assert.equal(again.json.code, 'list_deleted');
  const [open] = (await admin('GET', `/imports/${entry.id}/failed-rows`)).json.items;
  const cells = open.cells.with(open.cells.indexOf('なし'), phoneOf(8));
  const saved = await admin('PUT', `/imports/${entry.id}/failed-rows`, { rows: [{ row: open.row, cells }] });
  assert.equal(saved.status, 200, saved.text);
  assert.equal((await admin('POST', `/imports/${entry.id}/retry`)).status, 201);
  const fresh = { ...entry, status: 'completed_with_failures' } as const;
  assert.equal((await ask(system, fresh, 'undo')).status, 'undoing');
});

test('the setting of one company deletes no list of another', async () => {
  const other = await makeTenant(db, 'other');
  const entry = await importList(system, listOf('別会社'));
  await keepFor(null);
  await pool.query('update tenants set list_retention_days = 1 where id = $1', [other.tenantId]);
  await sweepIn(4000);
  assert.equal(await hasList(entry), true);
});

for (const isDeleted of [false, true]) {
  test(`the next sweep finishes one that ended ${isDeleted ? 'after' : 'before'} deleting a list`, async () => {
    await keepFor(1);
    const entry = await importList(system, listOf('途中', phoneOf(11)));
    const ends = {
      ...storage,
      async delete(key: string) {
        if (isDeleted) await storage.delete(key);
        throw new Error('the process ends here');
      },
    };
    await assert.rejects(sweepIn(2, ends), /ends here/);
    assert.equal((await admin('GET', `/imports/${entry.id}`)).json.listDeleted.because, 'retention');
    await sweepIn(2);
    assert.equal(await hasList(entry), false);
    assert.equal((await pool.query('select from file_removals')).rowCount, 0);
  });
}
