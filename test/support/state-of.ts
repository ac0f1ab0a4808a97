import type { TestSystem } from './test-system.ts';

/**
 * What may differ between two runs with the same result: times, measurements, and lease holders.
 */
const passing = [
  'created_at',
  'updated_at',
  'committed_at',
  'started_at',
  'finished_at',
  'undo_started_at',
  'undone_at',
  'not_before',
  'list_missing_since',
  'claimed_at',
  'lease_token',
  'lease_until',
  'run_seconds',
  'peak_rss_bytes',
  'file_key',
];

const tables = {
  projects: 'id',
  leads: 'id',
  contacts: 'id',
  imports: 'id',
  import_batches: 'import_id',
  import_rows: 'import_id, row_no',
  import_problems: 'import_id, row_no, position',
  import_before_images: 'import_id, lead_id',
};

/** Commit borders depend on timing (ADR 19). Their total does not. */
const sumOfBatches = `(
  select import_id, min(first_row) as first_row, max(last_row) as last_row, sum(created) as created, sum(updated) as updated,
    sum(skipped_duplicate) as skipped_duplicate, sum(skipped_do_not_call) as skipped_do_not_call, sum(failed) as failed,
    sum(lead_count) as leads, sum(contact_count) as contacts
  from import_batches group by import_id)`;

export type State = Record<keyof typeof tables, { count: number; digest: string }>;

/**
 * Everything that imports have left in the database: the number of rows of each table and a digest
 * of its content.
 */
export async function stateOf({ pool }: Pick<TestSystem, 'pool'>): Promise<State> {
  const state: Partial<State> = {};
  for (const [table, order] of Object.entries(tables)) {
    const source = table === 'import_batches' ? sumOfBatches : table;
    const { rows } = await pool.query(
      `select count(*)::int as count, md5(string_agg((to_jsonb(t) - $1::text[])::text, ',' order by ${order})) as digest from ${source} t`,
      [passing],
    );
    state[table as keyof State] = rows[0];
  }
  return state as State;
}

/**
 * Returns contradictions in the database: projects whose counters differ from their rows, contacts
 * without a lead of their project, leads without a contact. Leads made by hand may have no contact
 * and are not checked.
 */
export async function findInconsistencies({ pool }: Pick<TestSystem, 'pool'>): Promise<readonly object[]> {
  const { rows } = await pool.query(`
    select 'counters' as wrong, to_jsonb(p) as what from projects p
    cross join lateral (select count(*) as leads from leads where tenant_id = p.tenant_id and project_id = p.id) l
    cross join lateral (select count(*) as contacts from contacts where tenant_id = p.tenant_id and project_id = p.id) c
    where p.lead_count != l.leads or p.contact_count != c.contacts
    union all
    select 'contact without lead', to_jsonb(c) from contacts c
    where not exists (
      select from leads l where l.tenant_id = c.tenant_id and l.project_id = c.project_id and l.id = c.lead_id)
    union all
    select 'lead without contact', to_jsonb(l) from leads l
    where l.import_id is not null and not exists (
      select from contacts c where c.tenant_id = l.tenant_id and c.project_id = l.project_id and c.lead_id = l.id)`);
  return rows;
}
