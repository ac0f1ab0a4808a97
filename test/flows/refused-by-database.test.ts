import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commitBatch } from '../../src/import/run/commit-batch.ts';
import { batchOf } from '../support/batch-of.ts';
import { failedRows, importList, queueList } from '../support/import-list.ts';
import { csvOf, listHeader, nameOf, phoneOf } from '../support/lists.ts';
import { findInconsistencies } from '../support/state-of.ts';
import { type TestSystem, testSystem } from '../support/test-system.ts';

/**
 * Makes the database refuse a name, like a value that passes the checks and violates a constraint.
 */
const refuseName = `
  create function refuse_name() returns trigger language plpgsql as $$
  begin
    if new.name like '%断る%' then raise exception 'no such name' using errcode = '22000'; end if;
    return new;
  end $$;
  create trigger refuse_name before insert on leads for each row execute function refuse_name()`;

for (const duplicates of ['add', 'skip'] as const) {
  test(`rows the database refuses stay out alone, with their cells (${duplicates})`, async () => {
    const system = await testSystem();
    await system.pool.query(refuseName);
    const rows = Array.from({ length: 12_000 }, (_, index) => [
      nameOf(index),
      '代表',
      phoneOf(index),
      'a, "b"\n\\N',
    ]);
    const bad = [0, 1, 5_000, 9_999, 11_999];
    for (const index of bad) rows[index] = [`断る${index}`, '代表', phoneOf(index), 'a, "b"\n\\N'];
    const entry = await importList(system, csvOf([listHeader, ...rows]), { options: { duplicates } });
    assert.equal(entry.status, 'completed_with_failures');
    assert.deepEqual([entry.created, entry.failed, entry.problems], [11_995, 5, { database_refused: 5 }]);
    assert.equal(system.faults.length, 5);
    const failed = await failedRows(system, entry);
    assert.deepEqual(
      failed.map(({ row, cells }) => ({ row, cells })),
      bad.map((index) => ({ row: index + 1, cells: rows[index] })),
    );
    assert.deepEqual(failed[0]?.problems[0]?.params, { reference: 'fault-1' });
    assert.deepEqual(await findInconsistencies(system), []);
  });
}

/** The names of leads with their contacts, joined by the database. */
async function leadsWithContacts({ pool }: TestSystem): Promise<readonly string[]> {
  const { rows } = await pool.query(`
    select l.name || ' ' || string_agg(c.name || ' ' || c.phone, ' ' order by c.id) as text
    from leads l join contacts c on c.tenant_id = l.tenant_id and c.lead_id = l.id
    group by l.tenant_id, l.id order by l.id`);
  return rows.map(({ text }) => text);
}

test('a further contact of a refused lead gets a lead of its own', async () => {
  const system = await testSystem();
  // Only row 6. Row 7 has the same name.
  await system.pool.query(refuseName.replace("new.name like '%断る%'", 'new.import_row = 6'));
  const rows = Array.from({ length: 8 }, (_, index) => [nameOf(index), '代表', phoneOf(index), '']);
  rows[5] = [nameOf(50), '代表', phoneOf(50), ''];
  rows[6] = [nameOf(50), '営業', phoneOf(51), ''];
  const entry = await importList(system, csvOf([listHeader, ...rows]), { options: { duplicates: 'add' } });
  assert.deepEqual([entry.created, entry.failed, entry.leads, entry.contacts], [7, 1, 7, 7]);
  const expected = rows.filter((_, index) => index !== 5).map((row) => row.slice(0, 3).join(' '));
  assert.deepEqual(await leadsWithContacts(system), expected);
  assert.deepEqual(await findInconsistencies(system), []);
});

test('a duplicate of what a refused update would have added is a lead of its own', async () => {
  const system = await testSystem();
  await importList(system, csvOf([listHeader, [nameOf(1), '代表', phoneOf(1), '']]));
  await system.pool.query(
    refuseName.replace("new.name like '%断る%'", "new.note = '断る'").replace('insert', 'update'),
  );
  // The first row would add the number to the stored lead by which the second row matches it.
  const rows = [
    [nameOf(1), '代表', phoneOf(2), '断る'],
    [nameOf(2), '営業', phoneOf(2), ''],
  ];
  const options = { duplicates: 'overwrite' } as const;
  const entry = await importList(system, csvOf([listHeader, ...rows]), { options });
  assert.deepEqual([entry.created, entry.updated, entry.failed], [1, 0, 1]);
  assert.deepEqual(await leadsWithContacts(system), [
    `${nameOf(1)} 代表 ${phoneOf(1)}`,
    `${nameOf(2)} 営業 ${phoneOf(2)}`,
  ]);
  assert.deepEqual(await findInconsistencies(system), []);
});

test('the time of a batch is counted once, however often it is split', async () => {
  const system = await testSystem({ leaseSeconds: 60 });
  await system.pool.query(refuseName);
  const rows = Array.from({ length: 16 }, (_, index) => [`断る${index}`, '代表', phoneOf(index), '']);
  const list = csvOf([listHeader, ...rows]);
  const task = await batchOf(system, await queueList(system, list), list);
  const refused = {
    reportFault: () => 'fault',
    getRow: async (row: number) => ({ row, line: row + 1, cells: rows[row - 1] ?? [] }),
  };
  const client = await system.pool.connect();
  await commitBatch(client, { ...task, work: { seconds: 5, peakRssBytes: 0 } }, refused);
  client.release();
  const { rows: ended } = await system.pool.query('select failed::int, run_seconds from imports');
  assert.deepEqual(ended, [{ failed: rows.length, run_seconds: 5 }]);
});
