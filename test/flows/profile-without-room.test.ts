import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getImport } from '../../src/import/ledger/import-store.ts';
import { profileList, work } from '../support/import-list.ts';
import { csvOf, listHeader, troubledRows } from '../support/lists.ts';
import { testSystem } from '../support/test-system.ts';

/* disk_full, admin_shutdown */
for (const code of ['53100', '57P01']) {
  test(`a file that is looked over while the database answers ${code} is looked over again`, async () => {
    const system = await testSystem({ leaseSeconds: 0.2 });
    const { pool, db, tenantId } = system;
    await pool.query(`
      create function no_room() returns trigger language plpgsql as
        $$ begin raise exception 'no room' using errcode = '${code}'; end $$;
      create trigger no_room before insert on import_column_values for each statement execute function no_room()`);
    await assert.rejects(profileList(system, csvOf([listHeader, ...troubledRows(50)])), /no room/);
    const { rows } = await pool.query('select id from imports');
    const left = await getImport(db, tenantId, rows[0].id);
    assert.equal(left.status, 'receiving');
    await pool.query('drop trigger no_room on import_column_values');
    let entry = left;
    while (entry.status === 'receiving') entry = await work(system, entry);
    assert.equal(entry.status, 'mapping');
  });
}
