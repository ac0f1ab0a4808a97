import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProjectId } from '../../src/base/ids.ts';
import type { ImportOptions } from '../../src/contract/import.ts';
import { queueList } from '../support/import-list.ts';
import { csvOf, listHeader, nameOf, phoneOf } from '../support/lists.ts';
import { countersThatLie } from '../support/state-of.ts';
import { type TestSystem, testSystem } from '../support/test-system.ts';

/** 25,000 rows from `first` on, each a lead of its own. */
function listFrom(first: number): string {
  const rows = Array.from({ length: 25_000 }, (_, index) => [
    nameOf(first + index),
    '代表',
    phoneOf(first + index),
    '',
  ]);
  return csvOf([listHeader, ...rows]);
}

/** Two lists that share 15,000 rows, run by two processes at once; gives their answers. */
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
    assert.deepEqual(await countersThatLie(system), []);
  });
}
