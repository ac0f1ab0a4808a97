import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ImportRecord } from '../../src/import/ledger/import-record.ts';
import { ask, importList, queueList, work } from '../support/import-list.ts';
import { csvOf, listHeader, troubledRows } from '../support/lists.ts';
import { findInconsistencies, stateOf } from '../support/state-of.ts';
import { type TestSystem, testSystem } from '../support/test-system.ts';

const list = csvOf([listHeader, ...troubledRows(35_000)]);
const options = { duplicates: 'skip' } as const;

/** Works on the import and requests `action` after the commit of its first batch. */
async function interrupt(system: TestSystem, action: 'pause' | 'cancel' | 'shutdown', choice = {}) {
  const queued = await queueList(system, list, { options });
  const shutdown = new AbortController();
  let asked: Promise<unknown> | undefined;
  const onProgress = (now: ImportRecord) => {
    if (action === 'shutdown') shutdown.abort();
    else asked ??= ask(system, now, action, choice);
  };
  const runDeps = { ...system.runDeps, onProgress };
  const entry = await work({ ...system, runDeps }, queued, shutdown.signal);
  await asked;
  return entry;
}

for (const { action, status } of [
  { action: 'pause', status: 'paused' },
  { action: 'shutdown', status: 'queued' },
] as const) {
  test(`an import that stops for ${action} goes on where it stood`, async () => {
    const [system, whole] = [await testSystem(), await testSystem()];
    const stopped = await interrupt(system, action);
    assert.equal(stopped.status, status);
    assert.ok(stopped.created > 0 && stopped.created < 35_000);
    assert.deepEqual(await findInconsistencies(system), []);
    if (action === 'pause') await ask(system, stopped, 'resume');
    await work(system, stopped);
    await importList(whole, list, { options });
    assert.deepEqual(await stateOf(system), await stateOf(whole));
  });
}

test('an import cancelled with undo leaves nothing, and stops before its next batch', async () => {
  const system = await testSystem();
  const cancelled = await interrupt(system, 'cancel', { undo: true });
  assert.equal(cancelled.status, 'undoing');
  const { rows } = await system.pool.query('select count(*)::int as batches from import_batches');
  assert.ok(rows[0].batches <= 2, `${rows[0].batches} batches`);
  const undone = await work(system, cancelled);
  assert.equal(undone.status, 'undone');
  assert.deepEqual(undone.undo, {
    leads: cancelled.leads,
    contacts: cancelled.contacts,
    restored: 0,
    kept: 0,
    releasedBans: 0,
    restoredBans: 0,
    keptBans: 0,
  });
  const { leads, contacts } = await stateOf(system);
  assert.deepEqual([leads.count, contacts.count], [0, 0]);
  assert.deepEqual(await findInconsistencies(system), []);
});

test('a cancelled import keeps what is in until it is undone', async () => {
  const system = await testSystem();
  const cancelled = await interrupt(system, 'cancel');
  assert.equal(cancelled.status, 'cancelled');
  assert.ok(cancelled.leads > 0);
  assert.deepEqual(await findInconsistencies(system), []);
  for (const action of ['pause', 'resume', 'cancel'] as const) {
    await assert.rejects(ask(system, cancelled, action), {
      code: 'invalid_state',
    });
  }
  const undone = await work(system, await ask(system, cancelled, 'undo'));
  assert.equal(undone.status, 'undone');
  const { leads, contacts } = await stateOf(system);
  assert.deepEqual([leads.count, contacts.count], [0, 0]);
});

test('an import that is cancelled to be undone before its first row is cancelled, and no more', async () => {
  const system = await testSystem();
  const queued = await queueList(system, csvOf([listHeader, ['株式会社A', '代表', '03-1234-5678', '']]));
  const cancelled = await ask(system, queued, 'cancel', { undo: true });
  assert.deepEqual([cancelled.status, cancelled.created], ['cancelled', 0]);
});
