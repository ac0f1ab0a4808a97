import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LeadId } from '../../src/base/ids.ts';
import type { DuplicateDecision, DuplicateRow } from '../../src/contract/duplicate.ts';
import type { ImportOptions } from '../../src/contract/import.ts';
import { withTenant } from '../../src/db/database.ts';
import type { ImportRecord } from '../../src/import/ledger/import-record.ts';
import { getImport } from '../../src/import/ledger/import-store.ts';
import { continueImport } from '../../src/import/review/continue-import.ts';
import { decideAll, decideRow } from '../../src/import/review/decide-rows.ts';
import { listDuplicates, summariseDuplicates } from '../../src/import/review/list-duplicates.ts';
import { failedRows, importList, queueList, work } from '../support/import-list.ts';
import { csvOf, listHeader } from '../support/lists.ts';
import { findInconsistencies } from '../support/state-of.ts';
import { type TestSystem, testSystem } from '../support/test-system.ts';

const there = csvOf([
  listHeader,
  ['株式会社アシスト', '代表', '03-1111-1111', '古い備考'],
  ['青山商事', '代表', '03-2222-2222', ''],
]);

const list = csvOf([
  listHeader,
  ['新しい会社', '代表', '03-9000-0001', ''],
  ['㈱アシスト', '営業部', '03-9000-0002', '新しい備考'],
  ['アシスト㈱', '代表', '03-9000-0003', ''],
  ['別の会社', '代表', '03-2222-2222', ''],
  ['さらに別', '代表', '03-2222-2222', ''],
  ['', '代表', '03-9000-0005', ''],
]);

const options: Partial<ImportOptions> = { duplicates: 'review' };

async function waitingImport(): Promise<{ system: TestSystem; entry: ImportRecord }> {
  const system = await testSystem({ leaseSeconds: 60 });
  await importList(system, there);
  const entry = await work(system, await queueList(system, list, { options }));
  return { system, entry };
}

function flagged(system: TestSystem, entry: ImportRecord): Promise<readonly DuplicateRow[]> {
  return withTenant(system.db, entry.tenantId, (trx) =>
    listDuplicates(trx, entry, { show: 'all', after: 0, limit: 100 }),
  );
}

function decide(system: TestSystem, entry: ImportRecord, row: number, decision: Partial<DuplicateDecision>) {
  return withTenant(system.db, entry.tenantId, (trx) =>
    decideRow(trx, entry, row, { action: null, fields: null, ...decision }, system.adminId),
  );
}

async function goOn(system: TestSystem, entry: ImportRecord): Promise<ImportRecord> {
  return work(
    system,
    await withTenant(system.db, entry.tenantId, (trx) => continueImport(trx, entry, system.adminId)),
  );
}

async function leadsOf({ pool }: TestSystem) {
  const { rows } = await pool.query(
    `select l.name, l.note, array_agg(c.phone order by c.id) as phones
     from leads l join contacts c on c.tenant_id = l.tenant_id and c.lead_id = l.id group by l.tenant_id, l.id order by l.id`,
  );
  return rows.map(({ name, note, phones }) => [name, note, ...phones]);
}

test('an import with duplicates waits, says why and how surely, and writes nothing before', async () => {
  const { system, entry } = await waitingImport();
  assert.equal(entry.status, 'waiting');
  assert.deepEqual([entry.flagged, entry.undecided, entry.check?.waiting], [4, 4, 4]);
  assert.deepEqual([entry.check?.created, entry.check?.failed], [1, 1]);
  assert.equal((await leadsOf(system)).length, 2);
  const rows = await flagged(system, entry);
  assert.deepEqual(
    rows.map(({ row, line, strength, reason }) => [row, line, strength, reason]),
    [
      [2, 3, 'same', 'name'],
      [3, 4, 'possible', 'other_form'],
      [4, 5, 'same', 'phone'],
      [5, 6, 'same', 'phone'],
    ],
  );
  const [named, , , inFile] = rows;
  assert.equal(named?.incoming.name, '㈱アシスト');
  assert.deepEqual(named?.incoming.contacts, [
    { name: '営業部', phone: '03-9000-0002', phoneE164: '+81390000002', extension: '' },
  ]);
  assert.equal(named?.matches[0]?.lead?.note, '古い備考');
  // The earlier row of the file is listed, too.
  assert.deepEqual(
    inFile?.matches.map(({ row, lead }) => [row, lead?.name]),
    [
      [null, '青山商事'],
      [4, '別の会社'],
    ],
  );
  const summary = await withTenant(system.db, entry.tenantId, (trx) => summariseDuplicates(trx, entry));
  assert.deepEqual(
    summary.groups.map(({ reason, rows, undecided }) => [reason, rows, undecided]),
    [
      ['phone', 2, 2],
      ['name', 1, 1],
      ['other_form', 1, 1],
    ],
  );
});

test('it goes on only when every row is decided about, and does what was decided', async () => {
  const { system, entry } = await waitingImport();
  await decide(system, entry, 2, { action: 'overwrite', fields: ['note', 'phone'] });
  await decide(system, entry, 3, { action: 'add' });
  await assert.rejects(goOn(system, entry), { code: 'review_not_finished', params: { count: 2 } });
  await decide(system, entry, 4, { action: 'add' });
  await decide(system, entry, 4, { action: null });
  await assert.rejects(decide(system, entry, 1, { action: 'skip' }), { code: 'not_found' });
  await assert.rejects(decide(system, entry, 2, { action: 'skip', leadId: '1' as LeadId }), {
    code: 'not_found',
  });
  const decided = await withTenant(system.db, entry.tenantId, (trx) =>
    decideAll(trx, entry, { action: 'skip', reason: 'phone', fields: null }, system.adminId),
  );
  assert.equal(decided, 2);
  const ended = await goOn(system, entry);
  assert.equal(ended.status, 'completed_with_failures');
  assert.deepEqual(
    [ended.rowCount, ended.created, ended.updated, ended.skippedDuplicate, ended.failed],
    [6, 2, 1, 2, 1],
  );
  assert.deepEqual(await leadsOf(system), [
    ['株式会社アシスト', '新しい備考', '03-1111-1111', '03-9000-0002'],
    ['青山商事', '', '03-2222-2222'],
    ['新しい会社', '', '03-9000-0001'],
    ['アシスト㈱', '', '03-9000-0003'],
  ]);
  assert.deepEqual(await findInconsistencies(system), []);
});

test('a duplicate that came up after the review keeps its row out, and the row can be had again', async () => {
  const { system, entry } = await waitingImport();
  await withTenant(system.db, entry.tenantId, (trx) =>
    decideAll(trx, entry, { action: 'add', fields: null }, system.adminId),
  );
  await importList(system, csvOf([listHeader, ['新しい会社', '代表', '03-8000-0001', '']]));
  const ended = await goOn(system, entry);
  assert.deepEqual(
    [ended.created, ended.failed, ended.problems],
    [4, 2, { lead_name_missing: 1, duplicate_not_reviewed: 1 }],
  );
  const [row] = await failedRows(system, ended);
  assert.deepEqual(
    [row?.row, row?.cells[0], row?.problems[0]?.code],
    [1, '新しい会社', 'duplicate_not_reviewed'],
  );
});

test('a row whose lead is gone since the review goes in and says so', async () => {
  const { system, entry } = await waitingImport();
  await withTenant(system.db, entry.tenantId, (trx) =>
    decideAll(trx, entry, { action: 'skip', fields: null }, system.adminId),
  );
  await system.pool.query(`with gone as (delete from leads where name = '株式会社アシスト' returning id)
    delete from contacts where lead_id in (select id from gone)`);
  const ended = await goOn(system, entry);
  assert.deepEqual([ended.created, ended.skippedDuplicate, ended.warnings['reviewed_lead_gone']], [3, 2, 2]);
});

test('where nothing is flagged the import goes on by itself; one that is given up leaves nothing', async () => {
  const system = await testSystem({ leaseSeconds: 60 });
  const entry = await work(system, await queueList(system, there, { options }));
  assert.equal(entry.status, 'queued');
  assert.equal((await work(system, entry)).status, 'completed');
});

test('on the command line: waits, shows, decides, goes on', async () => {
  const system = await testSystem();
  await importList(system, there);
  const path = await system.writeFile('list.csv', list);
  const asked = await system.leadport('import', path, '--project', '顧客', '--duplicates', 'review');
  assert.equal(asked.status, 0, asked.err);
  assert.deepEqual([asked.json.status, asked.json.waiting, asked.json.created], ['waiting', 4, 0]);
  assert.match(asked.err, /重複4件が確認待ちです/);
  const { id } = asked.json;
  assert.equal((await system.leadport('review', id)).json.rows.length, 4);
  const some = await system.leadport('review', id, '--all', 'skip', '--reason', 'phone');
  assert.deepEqual([some.json.status, some.json.waiting], ['waiting', 2]);
  const rest = await system.leadport('review', id, '--all', 'overwrite');
  assert.equal(rest.status, 1, rest.err);
  assert.deepEqual([rest.json.updated, rest.json.skippedDuplicate, rest.json.waiting], [2, 2, 0]);
  assert.equal((await getImport(system.db, system.tenantId, id)).status, 'completed_with_failures');
});
