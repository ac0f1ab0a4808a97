import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/support/database.ts';

const { pool } = await testDatabase();

/** Tables without row-level security, and why requests do not need it there. */
const exceptions: Readonly<Record<string, string>> = {
  known_sign_in_places: 'asked before anybody has named a company',
  request_counts: 'counted before anybody has named a company',
  schema_migrations: 'names of files',
  secret_fingerprints: 'of the server, which all companies share',
  sign_in_attempts: 'counted before anybody has named a company',
};

type Table = { name: string; walled: boolean; policy: string | null; tenant_first: boolean };

const { rows: tables } = await pool.query<Table>(`
  select c.relname as name, c.relrowsecurity as walled,
    (select pg_get_expr(polqual, polrelid) from pg_policy where polrelid = c.oid and polroles = array['leadport_api'::regrole::oid]) as policy,
    exists (
      select from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where i.indrelid = c.oid and i.indisprimary and a.attname = case c.relname when 'tenants' then 'id' else 'tenant_id' end
    ) as tenant_first
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`);

for (const { name, walled, policy, tenant_first } of tables) {
  if (name in exceptions) continue;
  test(`${name} shows requests only rows of their own company`, () => {
    const column = name === 'tenants' ? 'id' : 'tenant_id';
    assert.ok(walled, 'row-level security is off');
    assert.equal(policy, `(${column} = (current_setting('app.tenant_id'::text))::bigint)`);
    assert.ok(tenant_first, 'the primary key does not begin with the company');
  });
}

test('requests have no access to tables without row-level security', async () => {
  const { rows } = await pool.query(
    `select table_name from information_schema.role_table_grants
     where grantee = 'leadport_api' and table_schema = 'public' and table_name = any($1)`,
    [Object.keys(exceptions)],
  );
  assert.deepEqual(rows, []);
});
