import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ProjectId } from '../../src/base/ids.ts';
import type { ImportOptions } from '../../src/contract/import.ts';
import { withTenant } from '../../src/db/database.ts';
import { createLead } from '../../src/leads/change-leads.ts';
import { testNumbers } from '../support/http-server.ts';
import { queueList } from '../support/import-list.ts';
import { csvOf, listHeader, nameOf, phoneOf } from '../support/lists.ts';
import { findInconsistencies } from '../support/state-of.ts';
import { type TestSystem, testSystem } from '../support/test-system.ts';

/** 25,000 rows beginning with row `first`, each a separate lead. */
function listFrom(first: number): string {
  const rows = Array.from({ length: 25_000 }, (_, index) => [
    nameOf(first + index),
    '代表',
    phoneOf(first + index),
    '',
  ]);
  return csvOf([listHeader, ...rows]);
}

/**
 * Two lists that share 15,000 rows, imported by two processes at the same time. Returns their
 * answers.
 */
async function runBoth(system: TestSystem, projects: readonly ProjectId[], options: Partial<ImportOptions>) {
  const queued = [
    await queueList(system, listFrom(0), { ...(projects[0] && { projectId: projects[0] }), options }),
    await queueList(system, listFrom(10_000), { ...(projects[1] && { projectId: projects[1] }), options }),
  ];
  return Promise.all(queued.map(({ id }) => system.leadport('resume', id)));
}

for (const { description, separate, options, leads } of [
  {
    description: 'into one project, duplicates skipped',
    separate: false,
    options: { duplicates: 'skip' },
    leads: 35_000,
  },
  {
    description: 'into two projects, duplicates looked for in all',
    separate: true,
    options: { duplicates: 'skip', scope: 'all' },
    leads: 35_000,
  },
  {
    description: 'into two projects, duplicates looked for in each',
    separate: true,
    options: { duplicates: 'skip' },
    leads: 50_000,
  },
] satisfies { description: string; separate: boolean; options: Partial<ImportOptions>; leads: number }[]) {
  test(`two lists at once ${description}`, async () => {
    const system = await testSystem();
    const other = separate ? await system.makeProject('別') : system.projectId;
    const answers = await runBoth(system, [system.projectId, other], options);
    for (const { status, err } of answers) assert.equal(status, 0, err);
    const counts = await system.pool.query(
      'select count(*)::int as leads, count(distinct (project_id, name_hash))::int as names from leads',
    );
    assert.deepEqual(counts.rows, [{ leads, names: leads }]);
    assert.equal(
      answers.reduce((sum, { json }) => sum + json.created + json.skippedDuplicate, 0),
      50_000,
    );
    assert.deepEqual(await findInconsistencies(system), []);
  });
}

test('two lists at once, and leads made by hand beside them, whose names are last in both', async () => {
  const system = await testSystem();
  const { db, tenantId, projectId, admin, pool } = system;
  const makeLead = (index: number) => {
    const contact = { name: '代表', phone: phoneOf(index), kind: null, extension: '' };
    const lead = { projectId, name: nameOf(index), custom: {}, contacts: [contact] };
    return withTenant(db, tenantId, (trx) => createLead(trx, admin, testNumbers, lead));
  };
  const imports = runBoth(system, [projectId, projectId], { duplicates: 'skip' });
  const byHand = Array.from({ length: 100 }, (_, index) => 24_999 - index * 20);
  for (const index of byHand) {
    await makeLead(index);
    await sleep(10);
  }
  const answers = await imports;
  for (const { status, err } of answers) assert.equal(status, 0, err);
  // A row that matched a lead made by hand was skipped. A lead made by hand after its row stays
  // beside it.
  const { rows } = await pool.query(`
    select count(*)::int as leads, count(*) filter (where import_id is null)::int as by_hand,
      count(distinct name_hash)::int as names
    from leads`);
  assert.equal(rows[0].by_hand, byHand.length);
  assert.equal(rows[0].names, 35_000);
  const skipped = answers.reduce((sum, { json }) => sum + json.skippedDuplicate, 0);
  assert.equal(rows[0].leads - byHand.length + skipped, 50_000);
  assert.deepEqual(await findInconsistencies(system), []);
});
