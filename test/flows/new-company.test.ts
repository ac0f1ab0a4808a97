import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Pool } from 'pg';
import { importOptionsSchema } from '../../src/contract/import.ts';
import { ask, importList, type ListToImport, work } from '../support/import-list.ts';
import { csvOf, listHeader, nameOf, phoneOf } from '../support/lists.ts';
import { type TestSystem, testSystem } from '../support/test-system.ts';

const there = 20_000;
const rows = 2000;

for (const duplicates of ['add', 'skip', 'overwrite'] as const) {
  test(`an import and its undo read only the rows of a company without statistics: ${duplicates}`, async () => {
    const system = await testSystem();
    await fillAnotherCompany(system);
    const list = csvOf([
      listHeader,
      ...Array.from({ length: rows }, (_, index) => [nameOf(index), '担当', phoneOf(index), '']),
    ]);
    const before = await rowsRead(system);
    await importAndUndo(system, list, { options: { duplicates: 'add' } });
    await importList(system, list);
    await importAndUndo(system, list, { options: { duplicates } });
    assertRead(before, await rowsRead(system));
  });
}

test('so is a do-not-call list', async () => {
  const system = await testSystem();
  await fillAnotherCompany(system);
  const list = csvOf([['電話番号'], ...Array.from({ length: rows }, (_, index) => [phoneOf(index)])]);
  const before = await rowsRead(system);
  await importAndUndo(system, list, { kind: 'do_not_call' });
  await importList(system, list, { kind: 'do_not_call' });
  const { entries } = importOptionsSchema.parse({ entries: { action: 'release', releaseReason: '同意' } });
  await importAndUndo(system, list, { kind: 'do_not_call', options: { entries } });
  assertRead(before, await rowsRead(system));
});

test('so are failed rows that come back', async () => {
  const system = await testSystem();
  await fillAnotherCompany(system);
  const list = csvOf([
    listHeader,
    ...Array.from({ length: rows }, (_, index) => [
      nameOf(index),
      '担当',
      index % 2 ? '03-12' : phoneOf(index),
      '',
    ]),
  ]);
  const before = await rowsRead(system);
  const { id, failed } = await importList(system, list);
  assert.equal(failed, rows / 2);
  const path = `${system.dataDir}/failed.csv`;
  await system.leadport('failures', id, '--out', path);
  let index = rows;
  const fixed = (await readFile(path, 'utf8')).replaceAll('03-12', () => phoneOf(index++));
  const retry = await importList(system, fixed);
  assert.deepEqual([retry.retryOf, retry.created], [id, rows / 2]);
  assert.equal((await work(system, await ask(system, retry, 'undo'))).status, 'undone');
  assertRead(before, await rowsRead(system));
});

/** Fills another company with leads, contacts, failed rows and bans, so that statistics exist. */
async function fillAnotherCompany({ pool }: TestSystem): Promise<void> {
  const [tenantId, projectId] = [900, 900];
  await pool.query(`insert into tenants (id, name) overriding system value values (${tenantId}, 'other')`);
  await pool.query(
    `insert into projects (id, tenant_id, name) overriding system value values (${projectId}, ${tenantId}, 'other')`,
  );
  await pool.query(
    `insert into leads (tenant_id, id, project_id, name, name_hash)
     select ${tenantId}, n, ${projectId}, 'n' || n, n << 20 from generate_series(1, ${there}) n`,
  );
  await pool.query(
    `insert into contacts (tenant_id, id, project_id, lead_id, name, phone, phone_hash)
     select ${tenantId}, n, ${projectId}, n, 'n', '0' || n, n << 20 from generate_series(1, ${there}) n`,
  );
  await pool.query(
    `insert into do_not_call_entries (tenant_id, phone_hash, phone_number, phone, reason, source)
     select ${tenantId}, n << 20, '0' || n, '0' || n, 'refusal', 'import' from generate_series(1, ${there}) n`,
  );
  await pool.query(
    `insert into import_rows (tenant_id, import_id, row_no, line_no, outcome, cells)
     select ${tenantId}, 1 << 20, n, n + 1, 'failed', array['n'] from generate_series(1, ${there}) n`,
  );
  await pool.query('analyze');
}

async function importAndUndo(
  system: TestSystem,
  list: string,
  how: Pick<ListToImport, 'kind' | 'options'>,
): Promise<void> {
  const entry = await importList(system, list, how);
  assert.equal(entry.created + entry.updated + entry.skippedDuplicate, rows);
  assert.equal((await work(system, await ask(system, entry, 'undo'))).status, 'undone');
}

/**
 * A statement that scans the rows of the company for each row of a batch would read them more than
 * a thousand times.
 */
function assertRead(before: number, after: number): void {
  const perRow = (after - before) / rows;
  assert.ok(perRow < 100, `${perRow} rows of tables were read for each of the list`);
}

/** Number of rows of its tables that the database has read, with or without an index. */
async function rowsRead({ pool }: TestSystem): Promise<number> {
  await flushCounters(pool);
  const { rows: read } = await pool.query<{ count: string }>(
    `select sum(idx_tup_fetch + seq_tup_read) as count from pg_stat_user_tables`,
  );
  return Number(read[0]?.count);
}

/** Each session reports its counters with a delay. */
async function flushCounters(pool: Pool): Promise<void> {
  const sessions = await Promise.all(Array.from({ length: pool.idleCount }, () => pool.connect()));
  for (const session of sessions) {
    await session.query('select pg_stat_force_next_flush()');
    session.release();
  }
}
