import type { Step } from './step.ts';

/**
 * Reopens failed rows that the undone import, a retry, had imported. Rows of kept leads stay
 * imported.
 */
export const reopenRows: Step = async (client, key, after, limit) => {
  const { rows } = await client.query<{ last: string | null }>(reopen, [...key, after, limit]);
  return { last: rows[0]?.last ?? undefined };
};

const reopen = `
  with looked_at as materialized (
    select tenant_id, import_id, row_no, exists (
      select 1 from import_undo_conflicts k where k.tenant_id = $1 and k.import_id = $2 and k.lead_id = r.lead_id) as kept
    from import_rows r where tenant_id = $1 and retried_by = $2 and row_no > $5 order by row_no limit $6
  ), reopened as (
    update import_rows r set retried_by = null, retried_outcome = null, lead_id = null
    from looked_at d where not d.kept and r.tenant_id = d.tenant_id and r.import_id = d.import_id and r.row_no = d.row_no
    returning r.import_id
  ), counted as (
    update imports i set retried_rows = retried_rows - n
    from (select import_id, count(*) as n from reopened group by import_id) o
    where i.tenant_id = $1 and i.id = o.import_id
  )
  select max(row_no) as last, $3::bigint, $4::bigint from looked_at`;
