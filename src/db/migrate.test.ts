import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/support/database.ts';
import { migrate } from './migrate.ts';

const folder = new URL('../../migrations/', import.meta.url).pathname;
const { pool } = await testDatabase();

test('a migrated database has nothing left to apply, even for two concurrent callers', async () => {
  const results = await Promise.all([migrate(pool, folder), migrate(pool, folder)]);
  assert.deepEqual(results, [[], []]);
});

test('refuses a database of a newer version', async () => {
  await pool.query("insert into schema_migrations (name) values ('9999_later.sql')");
  await assert.rejects(migrate(pool, folder), /newer Leadport/);
});
