import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Pool, PoolClient } from 'pg';
import { queueList, work } from '../support/import-list.ts';
import { csvOf, listHeader, troubledRows } from '../support/lists.ts';
import { findInconsistencies } from '../support/state-of.ts';
import { testSystem } from '../support/test-system.ts';

test('an import whose connection is cut goes on from its last batch', async () => {
  const system = await testSystem({ leaseSeconds: 0.3 });
  const queued = await queueList(system, csvOf([listHeader, ...troubledRows(30_000)]), {
    options: { duplicates: 'skip' },
  });
  const inUse = connectionsInUse(system.pool);
  let cut: Promise<unknown> | undefined;
  const runDeps = {
    ...system.runDeps,
    onProgress: () => {
      // Writers keep their connection for the whole import, queries keep it briefly.
      const [writer] = inUse;
      cut ??= system.pool.query('select pg_terminate_backend($1)', [writer?.processID]);
    },
  };
  await assert.rejects(work({ ...system, runDeps }, queued), /terminat|connection|EPIPE|ECONNRESET/);
  await cut;
  let entry = queued;
  while (entry.status !== 'completed_with_failures') entry = await work(system, entry);
  assert.equal(entry.created + entry.skippedDuplicate + entry.failed, 30_000);
  assert.equal(system.faults.length, 1);
  assert.deepEqual(await findInconsistencies(system), []);
});

/** The connections in use, oldest first. */
function connectionsInUse(pool: Pool): ReadonlySet<PoolClient & { readonly processID?: number }> {
  const inUse = new Set<PoolClient>();
  pool.on('acquire', (client) => inUse.add(client));
  pool.on('release', (_error, client) => inUse.delete(client));
  return inUse;
}
