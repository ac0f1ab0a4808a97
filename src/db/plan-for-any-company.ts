import type { ClientBase } from 'pg';

/*
 * Statistics know the companies that there were when they were taken. Of a newer one PostgreSQL believes that it has one row in each table, and reads all
 * of its rows for each key of a batch; of a table that was never analysed it believes that each company has half a percent, and reads all of them once a batch. Told
 * that a company may have the whole table, it probes by key. The statistics are given by hand and kept by a target of 0 (docs/decisions/0020).
 * Before PostgreSQL 18 they cannot be given.
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

/** Has statements planned as if any company had most of each large table. A restored backup has lost it: at every start. */
export async function planForAnyCompany(client: ClientBase): Promise<void> {
  await client.query(giveStatistics);
}
