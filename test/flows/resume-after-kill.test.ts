import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { csvOf, listHeader, randomFrom, troubledRows } from '../support/lists.ts';
import { findInconsistencies, stateOf } from '../support/state-of.ts';
import { type TestSystem, testSystem } from '../support/test-system.ts';

const rows = 60_000;
const list = csvOf([listHeader, ...troubledRows(rows)]);
const policy = ['--duplicates', 'skip', '--duplicate-keys', 'name,phone'];

/** Queues the list without running it. Returns the id of the import. */
async function queue(system: TestSystem): Promise<string> {
  const path = await system.writeFile('list.csv', list);
  const { json } = await system.leadport('import', path, '--project', '顧客', ...policy, '--detach');
  return json.id;
}

/**
 * Starts `leadport` repeatedly and kills it `kills` times, each time a random moment after it has
 * claimed the import. Then lets it finish.
 */
async function killUntilDone(system: TestSystem, command: string[], kills: number, random: () => number) {
  for (let killed = 0; killed < kills; killed += 1) {
    const before = await leaseToken(system);
    const child = system.start(...command);
    const ended = new Promise((resolve) => child.on('close', resolve));
    while (child.exitCode === null && (await leaseToken(system)) === before) await sleep(10);
    await Promise.race([ended, sleep(random() * 600)]);
    if (child.exitCode !== null) break;
    child.kill('SIGKILL');
    await ended;
  }
  await system.leadport(...command);
}

async function leaseToken({ pool }: TestSystem): Promise<number> {
  const { rows } = await pool.query('select lease_token::int from imports');
  return rows[0].lease_token;
}

test('an import that is killed ten times, and an undo, end as if nothing had happened', async () => {
  const [undisturbed, killed] = await Promise.all([testSystem(), testSystem({ leaseSeconds: 0.3 })]);
  const whole = await undisturbed.leadport('resume', await queue(undisturbed));
  assert.equal(whole.status, 1, whole.err);
  assert.equal(whole.json.rows, rows);
  for (const count of ['created', 'skippedDuplicate', 'failed']) assert.ok(whole.json[count] > 1000, count);
  assert.ok(whole.json.contacts > whole.json.leads);
  const { created, skippedDuplicate, failed } = whole.json;
  assert.equal(created + skippedDuplicate + failed, rows);

  const id = await queue(killed);
  await killUntilDone(killed, ['resume', id], 10, randomFrom(7));
  assert.ok((await leaseToken(killed)) > 3, 'the import was done before it was killed often');
  assert.deepEqual(await stateOf(killed), await stateOf(undisturbed));
  assert.deepEqual(await findInconsistencies(killed), []);

  const undone = await undisturbed.leadport('undo', id);
  assert.equal(undone.json.status, 'undone', undone.err);
  await killUntilDone(killed, ['undo', id], 3, randomFrom(8));
  const state = await stateOf(killed);
  assert.deepEqual([state.leads.count, state.contacts.count], [0, 0]);
  assert.deepEqual(state, await stateOf(undisturbed));
});

test('a program that is asked to stop hands its import to the next, after the batch under way', async () => {
  const [undisturbed, stopped] = await Promise.all([testSystem(), testSystem()]);
  await undisturbed.leadport('resume', await queue(undisturbed));
  const id = await queue(stopped);
  const child = stopped.start('resume', id);
  const ended = new Promise((resolve) => child.on('close', resolve));
  while (child.exitCode === null && (await rowsDone(stopped)) === 0) await sleep(5);
  child.kill('SIGTERM');
  await ended;
  const { rows: imports } = await stopped.pool.query('select status from imports');
  assert.equal(imports[0].status, 'queued');
  const done = await rowsDone(stopped);
  assert.ok(done > 0 && done < rows, `${done} rows`);
  await stopped.leadport('resume', id);
  assert.deepEqual(await stateOf(stopped), await stateOf(undisturbed));
  assert.deepEqual(await findInconsistencies(stopped), []);
});

async function rowsDone({ pool }: TestSystem): Promise<number> {
  const { rows } = await pool.query(
    'select (created + updated + skipped_duplicate + skipped_do_not_call + failed)::int as done from imports',
  );
  return rows[0].done;
}
