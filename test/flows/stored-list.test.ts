import assert from 'node:assert/strict';
import { rename, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { refusalKinds } from '../../src/contract/refusals.ts';
import { type ImportRecord, rowsDone } from '../../src/import/ledger/import-record.ts';
import { getImport } from '../../src/import/ledger/import-store.ts';
import { claimImport } from '../../src/import/ledger/lease.ts';
import { suggestedMapping } from '../../src/import/map/suggested-mapping.ts';
import { workOn } from '../../src/import/run/work-on.ts';
import { signedIn, testHttpServer } from '../support/http-server.ts';
import { ask, importList, profileList, queueList, work } from '../support/import-list.ts';
import { csvOf, listHeader, nameOf, phoneOf } from '../support/lists.ts';
import { findInconsistencies } from '../support/state-of.ts';
import { testSystem } from '../support/test-system.ts';

const system = await testSystem({ leaseSeconds: 0.3 });
const { db, pool, tenantId, dataDir } = system;
const admin = await signedIn(await testHttpServer(db), 'admin@acme.example');

const rows = 60_000;
const list = csvOf([
  listHeader,
  ...Array.from({ length: rows }, (_, index) => [nameOf(index), '代表', phoneOf(index), '']),
]);
const short = csvOf([listHeader, [nameOf(1), '代表', phoneOf(1), '']]);
const pathOf = ({ fileKey }: ImportRecord) => join(dataDir, 'files', fileKey);
const moved = (entry: ImportRecord) => `${pathOf(entry)}.away`;
const hide = (entry: ImportRecord) => rename(pathOf(entry), moved(entry));
const bringBack = (entry: ImportRecord) => rename(moved(entry), pathOf(entry));
const queueInto = async (name: string, content = list) =>
  queueList(system, content, { projectId: await system.makeProject(name) });

/** Works on a queued import and calls `disturb` once after its first commit. */
async function workDisturbed(entry: ImportRecord, disturb: () => Promise<unknown>): Promise<ImportRecord> {
  let disturbed: Promise<unknown> | undefined;
  const deps = {
    ...system.runDeps,
    onProgress: () => {
      disturbed ??= disturb();
    },
  };
  const claimed = await claimImport(deps, 'run', entry);
  assert.ok(claimed);
  const ended = await workOn(deps, claimed, new AbortController().signal);
  await disturbed;
  return ended;
}

/** Works on an import whose list has been restored, as soon as a worker may claim it. */
async function workAgain(entry: ImportRecord): Promise<ImportRecord> {
  for (;;) {
    const now = await work(system, await getImport(db, tenantId, entry.id));
    if (now.listMissingSince === null) return now;
    await sleep(50);
  }
}

for (const [what, change] of [
  ['truncated', (path: string) => truncate(path, 1_000_000)],
  ['replaced', (path: string) => replace(path, list.replaceAll('代表', '本社'))],
  ['changed in place', (path: string) => writeFile(path, list.replaceAll('代表', '本社'))],
] as const) {
  test(`a list that is ${what} during its import stops it; what went in is of the list`, async () => {
    const entry = await queueInto(what);
    const ended = await workDisturbed(entry, () => change(pathOf(entry)));
    assert.deepEqual([ended.status, ended.stop?.code], ['failed', 'stored_list_changed']);
    assert.ok(rowsDone(ended) > 0 && rowsDone(ended) < rows, `${rowsDone(ended)} rows`);
    const { rows: names } = await pool.query(
      `select distinct c.name from contacts c join leads l on l.tenant_id = c.tenant_id and l.id = c.lead_id where l.project_id = $1`,
      [entry.projectId],
    );
    assert.deepEqual(names, [{ name: '代表' }]);
    const undone = await work(system, await ask(system, ended, 'undo'));
    assert.deepEqual([undone.status, undone.undo.kept], ['undone', 0]);
    assert.deepEqual(await findInconsistencies(system), []);
  });
}

async function replace(path: string, content: string): Promise<void> {
  await writeFile(`${path}.new`, content);
  await rename(`${path}.new`, path);
}

test('a list that is only touched is still the same list', async () => {
  const entry = await queueInto('触る');
  const ended = await workDisturbed(entry, async () => {
    await utimes(pathOf(entry), new Date(), new Date(0));
    await replace(pathOf(entry), list);
  });
  assert.deepEqual([ended.status, ended.created], ['completed', rows]);
});

for (const [what, content] of [
  ['longer', `${short}x`],
  ['of the same size', short.replace('代表', '本社')],
] as const) {
  test(`a list that became ${what} before it is read is refused, and nothing goes in`, async () => {
    const queued = await queueInto(`前 ${what}`, short);
    await writeFile(pathOf(queued), content);
    const ended = await work(system, queued);
    assert.deepEqual([ended.status, ended.stop?.code, rowsDone(ended)], ['failed', 'stored_list_changed', 0]);
    const draft = await profileList(system, short);
    await writeFile(pathOf(draft), content);
    const mapping = suggestedMapping(draft.profile?.mapping ?? []);
    const answer = await admin('POST', `/imports/${draft.id}/check`, { mapping, options: {} });
    assert.equal(answer.status, 200, answer.text);
    const checked = await work(system, await getImport(db, tenantId, draft.id));
    assert.deepEqual([checked.status, checked.stop?.code], ['failed', 'stored_list_changed']);
    const review = await queueList(system, short, { options: { duplicates: 'review' } });
    await writeFile(pathOf(review), content);
    assert.equal((await work(system, review)).stop?.code, 'stored_list_changed');
  });
}

test('a paused import whose list was truncated is refused when it is resumed', async () => {
  const paused = await ask(system, await queueInto('再開', short), 'pause');
  await truncate(pathOf(paused), 20);
  const ended = await work(system, await ask(system, paused, 'resume'));
  assert.deepEqual([ended.status, ended.stop?.code], ['failed', 'stored_list_changed']);
  const { json } = await admin('GET', `/imports/${ended.id}`);
  assert.equal(json.stop.message, refusalKinds.stored_list_changed.text.ja);
});

test('rows that were counted and rows that are read must be as many', async () => {
  for (const counted of [0, 2]) {
    const queued = await queueInto(`行数 ${counted}`, short);
    await pool.query(`update imports set profile = jsonb_set(profile, '{rows}', $2) where id = $1`, [
      queued.id,
      String(counted),
    ]);
    const ended = await work(system, queued);
    assert.deepEqual([ended.status, ended.stop?.code], ['failed', 'stored_rows_differ']);
    assert.deepEqual(ended.stop?.params, { expected: counted, found: 1 });
  }
});

test('an import waits for a list that is missing, says so, and goes on when it is there again', async () => {
  const queued = await queueInto('欠落', short);
  await hide(queued);
  const waiting = await work(system, queued);
  assert.equal(waiting.status, 'queued');
  assert.ok(waiting.listMissingSince);
  assert.deepEqual([waiting.stop, system.faults], [null, []]);
  assert.equal(await claimImport(system.runDeps, 'run', queued), undefined, 'not at once again');
  const { json } = await admin('GET', `/imports/${queued.id}`);
  assert.equal(json.listMissingSince, waiting.listMissingSince.toISOString());
  const again = await waitUntilTried(waiting);
  assert.deepEqual(again.listMissingSince, waiting.listMissingSince);
  await bringBack(queued);
  const ended = await workAgain(queued);
  assert.deepEqual([ended.status, ended.created], ['completed', 1]);
  const audited = await pool.query(
    `select action from audit_log where subject_id = $1 and action like 'import.list%' order by id`,
    [queued.id],
  );
  assert.deepEqual(
    audited.rows.map(({ action }) => action),
    ['import.list_missing', 'import.list_found'],
  );
});

async function waitUntilTried(entry: ImportRecord): Promise<ImportRecord> {
  for (;;) {
    const claimed = await claimImport(system.runDeps, 'run', entry);
    if (claimed) return workOn(system.runDeps, claimed, new AbortController().signal);
    await sleep(50);
  }
}

test('a list that goes missing during its import loses and doubles nothing', async () => {
  const entry = await queueInto('途中で欠落');
  const waiting = await workDisturbed(entry, () => hide(entry));
  assert.equal(waiting.status, 'queued');
  assert.ok(waiting.listMissingSince);
  assert.ok(rowsDone(waiting) > 0 && rowsDone(waiting) < rows, `${rowsDone(waiting)} rows`);
  await bringBack(entry);
  const ended = await workAgain(entry);
  assert.deepEqual([ended.status, ended.created], ['completed', rows]);
  assert.deepEqual(await findInconsistencies(system), []);
});

test('the look at a new file, a check and a review wait for a missing list too', async () => {
  const received = await profileList(system, short);
  await admin('PATCH', `/imports/${received.id}/file-options`, { encoding: 'utf-8' });
  const review = await queueList(system, short, { options: { duplicates: 'review' } });
  for (const [entry, status, after] of [
    [await getImport(db, tenantId, received.id), 'receiving', 'mapping'],
    [review, 'checking', 'queued'],
  ] as const) {
    await hide(entry);
    const waiting = await work(system, entry);
    assert.equal(waiting.status, status);
    assert.ok(waiting.listMissingSince, status);
    await bringBack(entry);
    assert.equal((await workAgain(entry)).status, after);
  }
  assert.deepEqual(system.faults, []);
});

test('an import whose list never comes back can be cancelled, or discarded where nothing was read', async () => {
  const queued = await queueInto('戻らない', short);
  await hide(queued);
  await work(system, queued);
  const cancelled = await ask(system, await getImport(db, tenantId, queued.id), 'cancel');
  assert.deepEqual([cancelled.status, cancelled.listMissingSince], ['cancelled', null]);
  const received = await profileList(system, short);
  await admin('PATCH', `/imports/${received.id}/file-options`, { encoding: 'utf-8' });
  assert.equal((await admin('DELETE', `/imports/${received.id}`)).status, 409, 'while it is being read');
  await hide(received);
  await work(system, await getImport(db, tenantId, received.id));
  assert.equal((await admin('DELETE', `/imports/${received.id}`)).status, 204);
});

test('undo and retry of fixed rows need no stored list', async () => {
  const entry = await importList(
    system,
    csvOf([listHeader, ['直す', '代表', 'なし', ''], ['良い', '代表', phoneOf(6), '']]),
  );
  await hide(entry);
  await assert.rejects(stat(pathOf(entry)));
  const undone = await work(system, await ask(system, entry, 'undo'));
  assert.equal(undone.status, 'undone');
});
