import assert from 'node:assert/strict';
import { test } from 'node:test';
import { queueList, work } from '../support/import-list.ts';
import { csvOf, listHeader, troubledRows } from '../support/lists.ts';
import { countersThatLie } from '../support/state-of.ts';
import { testSystem } from '../support/test-system.ts';

test('an import whose connection is cut goes on from its last batch', async () => {
  const system = await testSystem({ leaseSeconds: 0.3 });
  const queued = await queueList(system, csvOf([listHeader, ...troubledRows(30_000)]), {
    options: { duplicates: 'skip' },
  });
  let cut = 0;
  const runDeps = {
    ...system.runDeps,
    onProgress: () => {
      if (cut++ === 0) void system.pool.query(cutTheOther);
    },
  };
  await assert.rejects(work({ ...system, runDeps }, queued), isCut);
  let entry = queued;
  while (entry.status !== 'completed_with_failures') {
    // Another connection of the pool may end a moment later, and fail an attempt once more.
    entry = await work(system, entry).catch((error) => {
      assert.match(String(error), isCut);
      return entry;
    });
  }
  assert.equal(entry.created + entry.skippedDuplicate + entry.failed, 30_000);
  assert.deepEqual(await countersThatLie(system), []);
});

const isCut = /terminat|connection|EPIPE|ECONNRESET/;

/** Cuts whoever writes, not who asks. */
const cutTheOther = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and pid != pg_backend_pid() and query not ilike '%from "imports"%'`;
