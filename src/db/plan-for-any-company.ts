import type { ClientBase } from 'pg';

/**
 * Statistics only know the companies that existed when they were collected. For a newer company
 * PostgreSQL assumes one row per table and reads all of its rows for each key of a batch. For a
 * table without statistics it assumes half a percent per company and reads all rows once per batch.
 * With statistics that say a company may own the whole table, it probes by key. They are set
 * manually and preserved by a statistics target of 0 (docs/decisions/0020). Not possible before
 * PostgreSQL 18.
 */
const giveStatistics = `
do $$
declare
  large text;
begin
  if to_regproc('pg_restore_attribute_stats') is null then
    return;
  end if;
  foreach large in array array['leads', 'contacts', 'import_before_images', 'import_rows', 'import_problems', 'import_duplicates', 'import_undo_conflicts'] loop
    continue when exists (
      select from pg_stats where schemaname = 'public' and tablename = large and attname = 'tenant_id' and n_distinct = 1 and most_common_vals is null);
    execute format('alter table %I alter column tenant_id set statistics 0', large);
    perform pg_clear_attribute_stats('public', large, 'tenant_id', false);
    perform pg_restore_attribute_stats('schemaname', 'public', 'relname', large, 'attname', 'tenant_id', 'inherited', false,
      'null_frac', 0::real, 'avg_width', 8, 'n_distinct', 1::real);
  end loop;
end
$$`;

/**
 * Makes the planner assume that any company owns most of each large table. Runs at every start,
 * because a restored backup loses these statistics.
 */
export async function planForAnyCompany(client: ClientBase): Promise<void> {
  await client.query(giveStatistics);
}
