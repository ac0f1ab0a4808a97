import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { importOptionsSchema } from '../../src/contract/import.ts';
import { withTenant } from '../../src/db/database.ts';
import { getImport } from '../../src/import/ledger/import-store.ts';
import { suggestedMapping } from '../../src/import/map/suggested-mapping.ts';
import { requestCheck } from '../../src/import/run/start-import.ts';
import { profileList, work } from '../support/import-list.ts';
import { csvOf, listHeader, troubledRows } from '../support/lists.ts';
import { testSystem } from '../support/test-system.ts';

const rows = 30_000;
const list = csvOf([listHeader, ...troubledRows(rows)]);

test('a dry run that is interrupted is handed back and done by the next worker', async () => {
  const system = await testSystem({ leaseSeconds: 60 });
  const { db, tenantId, admin } = system;
  const profiled = await profileList(system, list);
  const choice = {
    mapping: suggestedMapping(profiled.profile?.mapping ?? []),
    options: importOptionsSchema.parse({}),
  };
  const asked = await withTenant(db, tenantId, (trx) => requestCheck(trx, profiled, choice, admin));
  const stop = new AbortController();
  const interrupted = { ...system, runDeps: { ...system.runDeps, onProgress: () => stop.abort() } };
  const left = await work(interrupted, asked, stop.signal);
  assert.ok(stop.signal.aborted);
  assert.equal(left.status, 'checking');
  // Within the lease: it was released, it did not run out.
  const done = await work(system, asked);
  assert.equal(done.status, 'mapping');
  assert.equal(done.check?.rows, rows);
});

test('SIGTERM to a dry run of the command line leaves it to the next worker', async () => {
  const system = await testSystem({ leaseSeconds: 60 });
  const file = await system.writeFile('list.csv', list);
  const child = system.start('import', file, '--project', '顧客', '--dry-run');
  const ended = once(child, 'close');
  const find = async () => {
    const { rows: found } = await system.pool.query(
      "select id from imports where status = 'checking' and lease_until is not null",
    );
    return found[0]?.id;
  };
  let id = await find();
  for (; id === undefined; id = await find()) await sleep(20);
  child.kill('SIGTERM');
  await ended;
  const left = await getImport(system.db, system.tenantId, id);
  assert.equal(left.status, 'checking');
  const done = await work(system, left);
  assert.deepEqual([done.status, done.check?.rows], ['mapping', rows]);
});
