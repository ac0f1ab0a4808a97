import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProjectId, TenantId, UserId } from '../../src/base/ids.ts';
import { withTenant } from '../../src/db/database.ts';
import { findNamedImport } from '../../src/import/ledger/import-lines.ts';
import type { ImportRecord } from '../../src/import/ledger/import-record.ts';
import { claimImport } from '../../src/import/ledger/lease.ts';
import { workOn } from '../../src/import/run/work-on.ts';
import { getViewer } from '../../src/people/viewer-store.ts';
import { createProject } from '../../src/projects/change-projects.ts';
import { queueList } from '../support/import-list.ts';
import { csvOf, listHeader, phoneOf } from '../support/lists.ts';
import { makeTenant } from '../support/people.ts';
import { type TestSystem, testSystem } from '../support/test-system.ts';

const list = csvOf([listHeader, ['田中家', '本人', phoneOf(1), '']]);

/** Another company with its own projects on the same system. */
async function anotherCompany(system: TestSystem): Promise<TestSystem> {
  const { db } = system;
  const { tenantId, adminId }: { tenantId: TenantId; adminId: UserId } = await makeTenant(db, 'other');
  const admin = await withTenant(db, tenantId, (trx) => getViewer(trx, tenantId, adminId));
  const makeProject = (name: string): Promise<ProjectId> =>
    withTenant(db, tenantId, (trx) => createProject(trx, admin, { name }));
  return { ...system, tenantId, adminId, admin, makeProject, projectId: await makeProject('顧客') };
}

/**
 * Runs queued imports one after the other, as a worker does. Returns the file names in this order.
 */
async function workThrough({ runDeps }: TestSystem): Promise<string[]> {
  const order: string[] = [];
  for (;;) {
    const claimed = await claimImport(runDeps, 'run');
    if (!claimed) return order;
    order.push(`${claimed.tenantId}/${claimed.id}`);
    await workOn(runDeps, claimed, new AbortController().signal);
  }
}

test('companies take turns, however many lists one of them has queued', async () => {
  const first = await testSystem();
  const second = await anotherCompany(first);
  const queued: ImportRecord[] = [];
  for (let at = 0; at < 4; at += 1) {
    queued.push(await queueList(first, list, { projectId: await first.makeProject(`春 ${at}`) }));
  }
  for (let at = 0; at < 2; at += 1) queued.push(await queueList(second, list));
  const [a, b, c, d, x, y] = queued.map(({ tenantId, id }) => `${tenantId}/${id}`);
  // The second company was profiled last: it has been served more recently.
  assert.deepEqual(await workThrough(first), [a, x, b, y, c, d]);
});

test('of a project one import is worked on at a time, and the others say what they wait for', async () => {
  const system = await testSystem();
  const { db, runDeps, tenantId } = system;
  const lists: ImportRecord[] = [];
  for (const name of ['一.csv', '二.csv', '三.csv'])
    lists.push(await queueList(system, list, { fileName: name }));
  const elsewhere = await queueList(system, list, { projectId: await system.makeProject('別') });
  const waits = () =>
    withTenant(db, tenantId, (trx) =>
      Promise.all(
        [...lists, elsewhere].map(async ({ id }) => {
          const found = await findNamedImport(trx, system.admin, id);
          const waitsFor = found?.line.waitsFor;
          return waitsFor ? `${waitsFor.fileName} ${waitsFor.ahead}` : null;
        }),
      ),
    );
  assert.deepEqual(await waits(), [null, '一.csv 1', '一.csv 2', null]);
  const running = await claimImport(runDeps, 'run', { tenantId, projectId: system.projectId });
  assert.equal(running?.fileName, '一.csv');
  assert.deepEqual(await waits(), [null, '一.csv 1', '一.csv 2', null]);
  assert.equal(await claimImport(runDeps, 'run', { tenantId, projectId: system.projectId }), undefined);
  assert.ok(running);
  await workOn(runDeps, running, new AbortController().signal);
  assert.deepEqual(await waits(), [null, null, '二.csv 1', null]);
});
