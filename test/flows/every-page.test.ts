import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signedIn, testHttpServer } from '../support/http-server.ts';
import { ask, importList, queueList, work } from '../support/import-list.ts';
import { csvOf, listHeader, nameOf, phoneOf } from '../support/lists.ts';
import { testSystem } from '../support/test-system.ts';

/*
 * Lists with two items per page: each item appears once, and the last page says that it is the
 * last.
 */
const system = await testSystem();
const app = await testHttpServer(system.db);
const admin = await signedIn(app, 'admin@acme.example');
const count = 5;
const all = Array.from({ length: count }, (_, index) => index);

const listOf = (row: (index: number) => string[]) => csvOf([listHeader, ...all.map(row)]);
const companies = (note: string) => listOf((index) => [nameOf(index), '代表', phoneOf(index), note]);

/** The items of all pages. Stops if there are more pages than possible. */
async function pagesOf(path: string, idOf: (item: never) => unknown): Promise<unknown[]> {
  const items: unknown[] = [];
  let cursor: string | null = '';
  for (let page = 0; cursor !== null && page <= count; page += 1) {
    const more = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const { status, json, text } = await admin(
      'GET',
      `${path}${path.includes('?') ? '&' : '?'}limit=2${more}`,
    );
    assert.equal(status, 200, text);
    items.push(...json.items.map(idOf));
    cursor = json.nextCursor;
  }
  return items;
}

const rowNumbers = all.map((index) => index + 1);
const leadNames = all.map(nameOf);
const rowOf = ({ row }: { row: number }) => row;
const nameOfItem = (item: { name?: string; lead?: { name: string } }) => item.lead?.name ?? item.name;

test('created leads, updated leads, kept leads', async () => {
  const first = await importList(system, companies('一'));
  const options = { duplicates: 'overwrite' } as const;
  const second = await importList(system, companies('二'), { options });
  assert.deepEqual(await pagesOf(`/imports/${first.id}/leads?outcome=created`, nameOfItem), leadNames);
  assert.deepEqual(await pagesOf(`/imports/${second.id}/leads?outcome=updated`, nameOfItem), leadNames);
  await work(system, await ask(system, first, 'undo', { keepChanged: true }));
  assert.deepEqual(await pagesOf(`/imports/${first.id}/kept-leads`, nameOfItem), leadNames);
});

test('failed rows, open rows, skipped rows, rows with warnings, duplicates to review', async () => {
  const fields = ['lead_name', 'contact_name', 'phone', 'note'] as const;
  const mapping = { columns: fields.map((field, index) => ({ index, field })), fixed: {} };
  const noPhones = listOf((index) => [nameOf(index), '代表', 'なし', '']);
  const failed = await importList(system, noPhones, { mapping });
  assert.deepEqual(await pagesOf(`/imports/${failed.id}/rows?show=failed`, rowOf), rowNumbers);
  assert.deepEqual(await pagesOf(`/imports/${failed.id}/failed-rows`, rowOf), rowNumbers);
  const skipped = await importList(system, companies('三'), { options: { duplicates: 'skip' } });
  assert.deepEqual(await pagesOf(`/imports/${skipped.id}/rows?show=duplicate`, rowOf), rowNumbers);
  const other = await system.makeProject('別');
  const warned = await importList(
    system,
    listOf((index) => [nameOf(index), '代表', phoneOf(index).replaceAll('-', '').slice(1), '']),
    { projectId: other },
  );
  assert.deepEqual(await pagesOf(`/imports/${warned.id}/rows?show=warning`, rowOf), rowNumbers);
  const queued = await queueList(system, companies('四'), { options: { duplicates: 'review' } });
  const waiting = await work(system, queued);
  assert.equal(waiting.status, 'waiting');
  assert.deepEqual(await pagesOf(`/imports/${waiting.id}/duplicates`, rowOf), rowNumbers);
});

test('leads, contacts, imports, do-not-call entries, audit log, erasures', async () => {
  const projectId = await system.makeProject('会社');
  for (const index of all)
    await importList(system, csvOf([listHeader, [nameOf(index), '代表', phoneOf(index + 20), '']]), {
      projectId,
    });
  for (const index of all) {
    const target = { phones: [phoneOf(index + 50)] };
    assert.equal((await admin('POST', '/do-not-call', { target, reason: 'refusal' })).status, 201);
    const erasure = { phone: phoneOf(index + 80), reason: '本人の求め' };
    assert.equal((await admin('POST', '/erasures', erasure)).status, 202);
  }
  const newestFirst = leadNames.toReversed();
  assert.deepEqual(await pagesOf(`/leads?projectId=${projectId}`, nameOfItem), newestFirst);
  assert.deepEqual(await pagesOf(`/contacts?projectId=${projectId}`, nameOfItem), newestFirst);
  const idOf = ({ id }: { id: string }) => id;
  for (const path of [
    `/imports?projectId=${projectId}`,
    '/do-not-call?',
    '/audit?subject=do_not_call',
    '/erasures?',
  ]) {
    const { items } = (await admin('GET', `${path}&limit=200`)).json;
    assert.ok(items.length >= count, path);
    assert.deepEqual(await pagesOf(path, idOf), items.map(idOf), path);
  }
});

test('a search for signs alone finds no numbers', async () => {
  for (const q of ['()', '-', '+', '—']) {
    for (const path of [`/leads?projectId=${system.projectId}`, '/contacts?']) {
      const { status, json } = await admin('GET', `${path}&q=${encodeURIComponent(q)}`);
      assert.equal(status, 200);
      assert.deepEqual(json.items, [], `${path} ${q}`);
    }
  }
});

test('--overwrite-fields with a whole address writes over its parts, and nothing else', async () => {
  const project = await system.makeProject('住所');
  const header = ['リード名', '連絡先名', '電話番号', '住所', '備考'];
  const row = (address: string, note: string) =>
    csvOf([header, [nameOf(1), '代表', phoneOf(1), address, note]]);
  await importList(system, row('東京都千代田区丸の内1-1', '古い'), { projectId: project });
  const file = await system.writeFile('address.csv', row('大阪府大阪市北区梅田2-2', '新しい'));
  const flags = ['--duplicates', 'overwrite', '--overwrite-fields', 'address'];
  const { json } = await system.leadport('import', file, '--project', '住所', ...flags);
  assert.equal(json.updated, 1);
  const { rows } = await system.pool.query(
    'select prefecture, street, note from leads where project_id = $1',
    [project],
  );
  assert.deepEqual(rows, [{ prefecture: '大阪府', street: '梅田2-2', note: '古い' }]);
});
