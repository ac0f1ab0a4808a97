import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ImportOptions } from '../../src/contract/import.ts';
import { withTenant } from '../../src/db/database.ts';
import { commitRows } from '../../src/import/run/pipeline.ts';
import { createLead } from '../../src/leads/change-leads.ts';
import { batchOf, preparedBatch } from '../support/batch-of.ts';
import { testNumbers } from '../support/http-server.ts';
import { queueList } from '../support/import-list.ts';
import { csvOf, listHeader, nameOf, phoneOf } from '../support/lists.ts';
import { type TestSystem, testSystem } from '../support/test-system.ts';

/*
 * Two writers have the same rows at the same time. The second begins while the transaction of the
 * first is open, and must wait for its end before it looks up duplicates.
 */
const rows = Array.from({ length: 20 }, (_, index) => [nameOf(index), '代表', phoneOf(index), '']);
const list = csvOf([listHeader, ...rows]);

/** Waits until `work` has ended, or until a query of the database waits for a lock. */
async function untilBlockedOrDone({ pool }: TestSystem, work: Promise<unknown>): Promise<void> {
  let done = false;
  work.then(
    () => (done = true),
    () => (done = true),
  );
  const blocked = `select count(*)::int as waiting from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  while (!done && (await pool.query(blocked)).rows[0].waiting === 0) await sleep(10);
}

for (const { description, separate, options } of [
  { description: 'one project', separate: false, options: { duplicates: 'skip' } },
  {
    description: 'two projects, duplicates looked for in all',
    separate: true,
    options: { duplicates: 'skip', scope: 'all' },
  },
] satisfies { description: string; separate: boolean; options: Partial<ImportOptions> }[]) {
  test(`the same list twice at the same moment into ${description}: each row goes in once`, async () => {
    const system = await testSystem({ leaseSeconds: 60 });
    const { pool, projectId } = system;
    const other = separate ? await system.makeProject('別') : projectId;
    const first = await batchOf(system, await queueList(system, list, { options }), list);
    // Acts as a second worker that already has its lease.
    const queued = await queueList(system, list, { projectId: other, options });
    await pool.query("update imports set status = 'running', lease_token = 77 where id = $1", [queued.id]);
    const entry = { ...queued, status: 'running', leaseToken: '77' } as const;
    assert.ok(entry.kind === 'lead');
    // Prepared by itself: its leads have ids of their own, so that only the lock keeps them out.
    const second = await preparedBatch(system, entry, list);
    const clients = [await pool.connect(), await pool.connect()] as const;
    try {
      await clients[0].query('begin');
      await commitRows(clients[0], first);
      await clients[1].query('begin');
      const meanwhile = commitRows(clients[1], second);
      await untilBlockedOrDone(system, meanwhile);
      await clients[0].query('commit');
      await meanwhile;
      await clients[1].query('commit');
    } finally {
      // Closed, so that a failure leaves no open transaction.
      for (const client of clients) client.release(true);
    }
    const { rows: ended } = await pool.query(
      'select created::int, skipped_duplicate::int as skipped from imports order by id',
    );
    assert.deepEqual(ended, [
      { created: rows.length, skipped: 0 },
      { created: 0, skipped: rows.length },
    ]);
    const { rows: leads } = await pool.query('select count(*)::int as leads from leads');
    assert.deepEqual(leads, [{ leads: rows.length }]);
  });
}

test('a lead made by hand at the same moment is met by the import', async () => {
  const system = await testSystem({ leaseSeconds: 60 });
  const { db, pool, tenantId, admin, projectId } = system;
  const queued = await queueList(system, list, { options: { duplicates: 'skip' } });
  const task = await batchOf(system, queued, list);
  const client = await pool.connect();
  try {
    await client.query('begin');
    const meanwhile = await withTenant(db, tenantId, async (trx) => {
      const contact = { name: '代表', phone: phoneOf(3), kind: null, extension: '' };
      const lead = { projectId, name: nameOf(3), custom: {}, contacts: [contact] };
      await createLead(trx, admin, testNumbers, lead);
      const importing = commitRows(client, task);
      await untilBlockedOrDone(system, importing);
      // Not awaited: it ends after this transaction.
      return { importing };
    });
    await meanwhile.importing;
    await client.query('commit');
  } finally {
    client.release(true);
  }
  const { rows: ended } = await pool.query(
    'select created::int, skipped_duplicate::int as skipped from imports',
  );
  assert.deepEqual(ended, [{ created: rows.length - 1, skipped: 1 }]);
});
