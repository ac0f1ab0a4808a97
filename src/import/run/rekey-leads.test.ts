import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importList, type ListToImport } from '../../../test/support/import-list.ts';
import { csvOf, listHeader, nameOf, phoneOf } from '../../../test/support/lists.ts';
import { testSystem } from '../../../test/support/test-system.ts';
import { rekeyLeads } from './rekey-leads.ts';

const rows = Array.from({ length: 20 }, (_, index) => [nameOf(index), '代表', phoneOf(index), '']);
const overwrite: ListToImport = { options: { duplicates: 'overwrite', duplicateKeys: ['name'] } };

/** A company whose leads and before-images have keys of an older version, and those old keys. */
async function oldSystem() {
  const system = await testSystem({ leaseSeconds: 60 });
  await importList(system, csvOf([listHeader, ...rows]));
  await importList(system, csvOf([listHeader, [nameOf(3), '代表', phoneOf(3), '新しい備考']]), overwrite);
  const keys = () => keysOf(system);
  const before = await keys();
  await system.pool.query(`update leads set name_hash = name_hash # 123456789012345`);
  await system.pool.query(
    `update import_before_images set image = jsonb_set(image, '{lead,name_hash}', '7'::jsonb)`,
  );
  await system.pool.query('update tenants set name_key_backfill_cursor = 0');
  return { system, keys, before };
}

async function keysOf({ pool }: Awaited<ReturnType<typeof testSystem>>) {
  const leads = await pool.query('select id, name_hash from leads order by id');
  const images = await pool.query(
    `select lead_id, image -> 'lead' ->> 'name_hash' as hash from import_before_images order by lead_id`,
  );
  return { leads: leads.rows, images: images.rows };
}

test('rekeys leads and before-images of an older version', async () => {
  const { system, keys, before } = await oldSystem();
  const list = csvOf([listHeader, [nameOf(5), '代表', phoneOf(905), '']]);
  const skip: ListToImport = { options: { duplicates: 'skip', duplicateKeys: ['name'] } };
  assert.equal((await importList(system, list, skip)).skippedDuplicate, 0, 'the old keys find nothing');
  await system.pool.query('delete from contacts where import_id = 3');
  await system.pool.query('delete from leads where import_id = 3');

  await rekeyLeads(system.pool);
  assert.deepEqual(await keys(), before);
  const { rows: tenants } = await system.pool.query('select name_key_backfill_cursor from tenants');
  assert.deepEqual(tenants, [{ name_key_backfill_cursor: null }]);
  assert.equal((await importList(system, list, skip)).skippedDuplicate, 1);
});

test('resumes after a kill, and two concurrent runs rekey each lead once', async () => {
  const { system, keys, before } = await oldSystem();
  const { leads } = before;
  // The first ten leads are already rekeyed.
  await system.pool.query('update leads set name_hash = name_hash # 123456789012345 where id <= $1', [
    leads[9]?.id,
  ]);
  await system.pool.query('update tenants set name_key_backfill_cursor = $1', [leads[9]?.id]);
  await Promise.all([rekeyLeads(system.pool), rekeyLeads(system.pool)]);
  assert.deepEqual((await keys()).leads, leads);
});

test('leaves current keys unchanged', async () => {
  const { system, keys } = await oldSystem();
  await system.pool.query('update tenants set name_key_backfill_cursor = null');
  const old = await keys();
  await rekeyLeads(system.pool);
  assert.deepEqual(await keys(), old);
});
