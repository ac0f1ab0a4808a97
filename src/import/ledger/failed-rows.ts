import type { ClientBase } from 'pg';
import { type ImportId, type LeadId, type TenantId, toId } from '../../base/ids.ts';
import type { RowOutcome } from '../../contract/import-state.ts';

/** A failed row of an import and the result of its retry so far. */
export type FailedRow = {
  readonly line: number;
  readonly retriedBy: ImportId | null;
  readonly outcome: RowOutcome | null;
  readonly leadId: LeadId | null;
  readonly isDismissed: boolean;
};

type Key = { readonly tenantId: TenantId; readonly importId: ImportId };

/**
 * The failed rows that start on these lines of the import's file. Locks the import's record, so
 * that no other transaction handles them at the same time.
 */
export async function lockFailedRows(
  client: ClientBase,
  { tenantId, importId }: Key,
  lines: readonly number[],
): Promise<readonly FailedRow[]> {
  await client.query('select 1 from imports where tenant_id = $1 and id = $2 for no key update', [
    tenantId,
    importId,
  ]);
  return findFailedRows(client, { tenantId, importId }, lines);
}

/** The same without the lock, for reading only. */
export async function findFailedRows(
  client: ClientBase,
  { tenantId, importId }: Key,
  lines: readonly number[],
): Promise<readonly FailedRow[]> {
  const { rows } = await client.query<Row>(
    `select line_no, retried_by, retried_outcome, lead_id, dismissed_at is not null as dismissed from import_rows
     where tenant_id = $1 and import_id = $2 and outcome = 'failed' and line_no = any($3::bigint[])`,
    [tenantId, importId, `{${lines.join(',')}}`],
  );
  return rows.map((row) => ({
    line: Number(row.line_no),
    retriedBy: row.retried_by === null ? null : toId<ImportId>(row.retried_by),
    outcome: row.retried_outcome,
    leadId: row.lead_id === null ? null : toId<LeadId>(row.lead_id),
    isDismissed: row.dismissed,
  }));
}

type Row = {
  line_no: string;
  retried_by: string | null;
  retried_outcome: RowOutcome | null;
  lead_id: string | null;
  dismissed: boolean;
};

/** The result of retrying a failed row. `row` is its previous state. */
export type RetriedRow = {
  readonly row: FailedRow;
  readonly outcome: RowOutcome;
  readonly leadId: LeadId | null;
};

/**
 * Stores the results of the retry `by` for failed rows of the import, in the transaction of its
 * batch. The keys are materialized first, so that each is probed by index even if statistics do not
 * know the import yet.
 */
export async function recordRetried(
  client: ClientBase,
  { tenantId, importId }: Key,
  by: ImportId,
  retried: readonly RetriedRow[],
): Promise<void> {
  if (retried.length === 0) return;
  await client.query(
    `update import_rows r set retried_by = $3, retried_outcome = t.outcome, lead_id = t.lead, dismissed_at = null
     from unnest($4::bigint[], $5::text[], $6::bigint[]) t(line, outcome, lead)
     cross join lateral (
       select tenant_id, import_id, row_no from import_rows
       where tenant_id = $1 and import_id = $2 and outcome = 'failed' and line_no = t.line offset 0
     ) f
     where r.tenant_id = f.tenant_id and r.import_id = f.import_id and r.row_no = f.row_no`,
    [
      tenantId,
      importId,
      by,
      retried.map(({ row }) => row.line),
      retried.map(({ outcome }) => outcome),
      retried.map(({ leadId }) => leadId),
    ],
  );
  const count = (is: (row: FailedRow) => boolean) => retried.filter(({ row }) => is(row)).length;
  await client.query(
    `update imports set retried_rows = retried_rows + $3, dismissed_rows = dismissed_rows - $4 where tenant_id = $1 and id = $2`,
    [tenantId, importId, count((row) => row.retriedBy === null), count((row) => row.isDismissed)],
  );
}
