import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importList, profileList, queueList, work } from '../support/import-list.ts';
import { csvOf, listHeader, phoneOf } from '../support/lists.ts';
import { testSystem } from '../support/test-system.ts';

const list = csvOf([listHeader, ['田中家', '本人', phoneOf(1), ''], ['山田家', '本人', 'なし', '']]);
const system = await testSystem({ leaseSeconds: 60 });
const ended = await importList(system, list);

/** Changes the record of the import directly, as faulty code could. The database must refuse it. */
function lie(id: string, change: string): Promise<unknown> {
  return system.pool.query(`update imports set ${change} where id = $1`, [id]);
}

const refused = { code: '23514' };

for (const [what, change] of [
  ['a row more than the file has', 'created = created + 1'],
  ['a row less', 'failed = 0'],
  ['no number of rows', 'row_count = null'],
  ['more rows retried than failed', 'retried_rows = 2'],
  ['more rows taken away than failed', 'dismissed_rows = 2'],
  ['more rows undecided than flagged', 'undecided = 1'],
] as const) {
  test(`an import that has ended cannot have ${what}`, () => assert.rejects(lie(ended.id, change), refused));
}

const states = ['completed', 'completed_with_failures', 'paused', 'cancelled', 'failed', 'undone'];
for (const status of states) {
  test(`no import comes to rest as ${status} with counts that are not those of its batches`, async () => {
    const queued = await queueList(system, list);
    await assert.rejects(lie(queued.id, `created = 2, row_count = 2, status = '${status}'`), refused);
    await lie(queued.id, `status = 'cancelled'`);
  });
}

test('nor with batches that leave rows out', async () => {
  const queued = await queueList(system, list);
  const { tenantId, id } = queued;
  await system.pool.query(
    `insert into import_batches (tenant_id, import_id, first_row, last_row, created, updated, skipped_duplicate,
       skipped_do_not_call, failed, lead_count, contact_count, lease_token) values ($1, $2, 2, 3, 2, 0, 0, 0, 0, 2, 2, 0)`,
    [tenantId, id],
  );
  await assert.rejects(lie(id, `created = 2, row_count = 2, status = 'completed'`), refused);
});

test('an import that waits for a review has counted nothing, and can be given up', async () => {
  const { id } = await work(system, await queueList(system, list, { options: { duplicates: 'review' } }));
  await assert.rejects(lie(id, `created = 1, status = 'cancelled'`), refused);
  await lie(id, `status = 'cancelled'`);
});

test('one whose file is only looked over rests with nothing counted', async () => {
  const { id } = await profileList(system, list);
  await lie(id, `status = 'cancelled'`);
});
