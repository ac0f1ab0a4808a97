import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { csvOf, listHeader, troubledRows } from '../support/lists.ts';
import { findInconsistencies, stateOf } from '../support/state-of.ts';
import { type TestSystem, testSystem } from '../support/test-system.ts';

for (const moment of ['between two batches', 'in the middle of a batch'] as const) {
  test(`a worker that slept beyond its lease, ${moment}, writes nothing when it wakes`, async () => {
    const system = await testSystem({ leaseSeconds: 0.5 });
    const path = await system.writeFile('list.csv', csvOf([listHeader, ...troubledRows(40_000)]));
    const queued = await system.leadport(
      'import',
      path,
      '--project',
      '顧客',
      '--duplicates',
      'skip',
      '--detach',
    );
    const sleeper = system.start('resume', queued.json.id, '--json');
    const woken = new Promise<number | null>((resolve) => sleeper.on('close', resolve));
    await stopAt(system, sleeper.pid ?? 0, moment);

    const other = await system.leadport('resume', queued.json.id);
    assert.equal(other.json.status, 'completed_with_failures', other.err);
    const before = await stateOf(system);
    process.kill(sleeper.pid ?? 0, 'SIGCONT');
    // It finds the import completed by another worker and says so.
    assert.equal(await woken, 1);
    assert.deepEqual(await stateOf(system), before);
    const { rows } = await system.pool.query('select distinct lease_token from import_batches order by 1');
    assert.equal(rows.length, 2, 'both have written');
    assert.deepEqual(await findInconsistencies(system), []);
  });
}

type Moment = 'between two batches' | 'in the middle of a batch';

/**
 * Stops the process after it has committed a batch, either while it holds no lock or while it holds
 * the locks of a batch.
 */
async function stopAt(system: TestSystem, pid: number, moment: Moment): Promise<void> {
  for (;;) {
    await sleep(20);
    const { rows } = await system.pool.query('select count(*)::int as batches from import_batches');
    if (rows[0].batches === 0) continue;
    process.kill(pid, 'SIGSTOP');
    await sleep(50);
    const locks = await system.pool.query(`select 1 from pg_locks l join pg_stat_activity a using (pid)
      where a.datname = current_database() and l.relation = 'projects'::regclass and l.mode = 'RowShareLock'`);
    if ((locks.rowCount ?? 0) > 0 === (moment === 'in the middle of a batch')) return;
    process.kill(pid, 'SIGCONT');
  }
}
