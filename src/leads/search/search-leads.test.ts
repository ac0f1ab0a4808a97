import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testNumbers } from '../../../test/support/http-server.ts';
import { ask, importList, work } from '../../../test/support/import-list.ts';
import { csvOf, listHeader } from '../../../test/support/lists.ts';
import { type TestSystem, testSystem } from '../../../test/support/test-system.ts';
import { type ImportId, type LeadId, toId } from '../../base/ids.ts';
import { withTenant } from '../../db/database.ts';
import { matchKeyHasher } from '../../import/run/match-key-hasher.ts';
import { changeLead, createLead, deleteLead } from '../change-leads.ts';
import { addContact } from '../lead-contacts.ts';
import { pageLeads } from '../lead-page-store.ts';
import { buildNextBlocks } from './build-blocks.ts';

/** More leads than a search scans without the index, all newer than the leads to find. */
const inFront = 2010;

async function buildAll({ db }: TestSystem): Promise<void> {
  while (await buildNextBlocks(db));
}

async function search(
  { db, tenantId, admin, projectId }: TestSystem,
  q: string,
  more: { importId?: ImportId; before?: LeadId; limit?: number } = {},
): Promise<readonly string[]> {
  const query = { projectId, q, limit: 50, ...more };
  const found = await withTenant(db, tenantId, (trx) => pageLeads(trx, admin, query));
  return found.map(({ name }) => name);
}

function listOf(names: readonly string[], firstPhone = 10_000_000): string {
  const rows = names.map((name, at) => [name, '代表', `090-${phonePart(firstPhone + at)}`, '']);
  return csvOf([listHeader, ...rows]);
}

function phonePart(number: number): string {
  const digits = String(number);
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

const crowd = Array.from({ length: inFront }, (_, at) => `株式会社群衆${at}`);

test('finds leads behind thousands of others by parts of names and numbers, before and after indexing', async () => {
  const system = await testSystem();
  const sought = await importList(system, listOf(['青山システムズ', '𠮷田%_商店', '葉若'], 98_765_432));
  await importList(system, listOf(crowd));
  for (const built of [false, true]) {
    if (built) await buildAll(system);
    const { rows } = await system.pool.query('select count(*)::int as count from search_backlog');
    assert.equal(rows[0].count === 0, built);
    assert.deepEqual(await search(system, '青山'), ['青山システムズ'], 'two characters');
    assert.deepEqual(await search(system, '葉'), ['葉若'], 'one character');
    assert.deepEqual(await search(system, '山システ'), ['青山システムズ'], 'a part');
    assert.deepEqual(await search(system, '山シテス'), [], 'nothing');
    assert.deepEqual(await search(system, '𠮷'), ['𠮷田%_商店'], 'beyond the basic plane');
    assert.deepEqual(await search(system, '%_商'), ['𠮷田%_商店'], 'marks of patterns');
    assert.deepEqual(await search(system, '090-9876-5432'), ['青山システムズ'], 'a whole number');
    assert.deepEqual(await search(system, '５４３３'), ['𠮷田%_商店'], 'the last digits, full width');
    assert.deepEqual(
      await search(system, '0909876'),
      ['葉若', '𠮷田%_商店', '青山システムズ'],
      'first digits',
    );
    assert.deepEqual(await search(system, '765434'), ['葉若'], 'digits from the middle');
    assert.deepEqual(await search(system, '5434', { importId: sought.id }), ['葉若'], 'of one import');
    assert.equal((await search(system, '群衆', { limit: 60 })).length, 60, 'what is frequent');
  }
});

test('pages the results, and finds short digit sequences too', async () => {
  const system = await testSystem();
  await importList(system, listOf(['宛先1', '宛先2', '宛先3'], 12_340_000));
  await importList(system, listOf(crowd, 55_550_000));
  await buildAll(system);
  const names = async (before?: LeadId) => search(system, '宛先', { limit: 2, ...(before && { before }) });
  const { rows } = await system.pool.query(`select id from leads where name = '宛先2'`);
  assert.deepEqual(await names(), ['宛先3', '宛先2']);
  assert.deepEqual(await names(toId<LeadId>(rows[0].id)), ['宛先1']);
  assert.deepEqual(await search(system, '234'), [
    '株式会社群衆1234',
    '株式会社群衆234',
    '宛先3',
    '宛先2',
    '宛先1',
  ]);
});

test('reflects every change of a name or number, before and after reindexing', async () => {
  const system = await testSystem();
  const { db, pool, tenantId, admin, projectId } = system;
  const first = await importList(system, listOf(['改名前', '消去', '上書き', '取消対象'], 98_765_432));
  await importList(system, listOf(crowd));
  await buildAll(system);
  const idOf = async (name: string) =>
    toId<LeadId>((await pool.query('select id from leads where name = $1', [name])).rows[0].id);
  const contact = { name: '受付', kind: null, phone: '03-5555-1234', extension: '' };
  const renamed = await idOf('改名前');
  await withTenant(db, tenantId, async (trx) => {
    await changeLead(trx, admin, matchKeyHasher, renamed, { version: 1, name: '新社名' });
    await addContact(trx, admin, testNumbers, renamed, contact);
    await deleteLead(trx, admin, await idOf('消去'));
    await createLead(trx, admin, testNumbers, { projectId, name: '手入力', custom: {}, contacts: [contact] });
  });
  const overwrite = csvOf([
    listHeader,
    ['上書き後', '代表', '090-9876-5434', ''],
    ['上書き後', '代表', '0120-444-777', ''],
  ]);
  const second = await importList(system, overwrite, {
    options: { duplicates: 'overwrite', duplicateKeys: ['phone'] },
  });
  for (const built of [false, true]) {
    if (built) await buildAll(system);
    assert.deepEqual(await search(system, '新社名'), ['新社名']);
    assert.deepEqual(await search(system, '改名前'), []);
    assert.deepEqual(await search(system, '55551234'), ['新社名', '手入力']);
    assert.deepEqual(await search(system, '消去'), []);
    assert.deepEqual(await search(system, '手入力'), ['手入力']);
    assert.deepEqual(await search(system, '上書き後'), ['上書き後', '上書き後'], 'one renamed, one new');
    assert.deepEqual(await search(system, '0120444777'), ['上書き後']);
  }
  await work(system, await ask(system, second, 'undo'));
  for (const built of [false, true]) {
    if (built) await buildAll(system);
    assert.deepEqual(await search(system, '上書き'), ['上書き'], 'restored');
    assert.deepEqual(await search(system, '0120444777'), []);
  }
  await work(system, await ask(system, first, 'undo'));
  for (const built of [false, true]) {
    if (built) await buildAll(system);
    assert.deepEqual(await search(system, '取消対象'), []);
    assert.deepEqual(await search(system, '新社名'), ['新社名'], 'kept: a person has changed it');
  }
  const { rows } = await pool.query(
    `select count(*)::int as count from lead_blocks b
     where not exists (select from leads l where l.tenant_id = b.tenant_id and l.id >> 8 = b.block)`,
  );
  assert.equal(rows[0].count, 0, 'blocks without leads are gone');
});
