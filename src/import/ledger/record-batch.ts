import type { ClientBase } from 'pg';
import type { ImportStatus } from '../../contract/import-state.ts';
import { rowId } from '../model/row-ids.ts';
import type { ImportRecord } from './import-record.ts';
import { importChannel } from './notify.ts';

/**
 * Thrown when another worker has taken over the import. The caller must stop writing and roll back.
 */
export class FencedError extends Error {
  constructor() {
    super('another worker has taken this import over');
    this.name = 'FencedError';
  }
}

/** Values of the import's row at the time of locking. */
export type LockedImport = {
  readonly status: ImportStatus;
  readonly problems: Readonly<Record<string, number>>;
  readonly warnings: Readonly<Record<string, number>>;
  readonly phoneKinds: Readonly<Record<string, number>>;
};

/**
 * Takes the locks of a batch: first the project's row (or all projects if duplicates are searched
 * in all), so that no other import or user adds leads, then the import's row. Throws FencedError if
 * the lease is no longer held.
 */
export async function lockForBatch(client: ClientBase, entry: ImportRecord): Promise<LockedImport> {
  const all = entry.options.scope === 'all';
  await client.query(
    'select 1 from projects where tenant_id = $1 and ($2 or id = $3) order by id for no key update',
    [entry.tenantId, all, entry.projectId],
  );
  const { rows } = await client.query<{
    status: ImportStatus;
    problem_counts: Record<string, number>;
    warning_counts: Record<string, number>;
    phone_kind_counts: Record<string, number>;
  }>(
    `select status, problem_counts, warning_counts, phone_kind_counts from imports
     where tenant_id = $1 and id = $2 and lease_token = $3 for no key update`,
    [entry.tenantId, entry.id, entry.leaseToken],
  );
  const row = rows[0];
  if (!row) throw new FencedError();
  return {
    status: row.status,
    problems: row.problem_counts,
    warnings: row.warning_counts,
    phoneKinds: row.phone_kind_counts,
  };
}

/** Result counts of a batch, as counted by its writer. */
type Counts = {
  readonly created: number;
  readonly updated: number;
  readonly skippedDuplicate: number;
  readonly skippedDoNotCall: number;
  readonly failed: number;
  readonly leads: number;
  readonly contacts: number;
  readonly contactsOfUpdates: number;
  readonly problems: Readonly<Record<string, number>>;
  readonly warnings: Readonly<Record<string, number>>;
  readonly phoneKinds: Readonly<Partial<Record<string, number>>>;
};

/** Resources used by a batch: time since the last batch and peak memory of the process so far. */
export type BatchWork = { readonly seconds: number; readonly peakRssBytes: number };

/** Rows `from` to `before` (exclusive) of a batch that starts with data row `firstRow`. */
type Rows = { readonly firstRow: number; readonly from: number; readonly before: number };

/**
 * Writes the batch to the ledger and adds its counts to the import and the project, in the
 * transaction of the batch. The ledger's primary key rejects a second batch with the same start.
 */
export async function recordBatch(
  client: ClientBase,
  entry: ImportRecord,
  now: LockedImport,
  rows: Rows,
  counts: Counts,
  work: BatchWork,
): Promise<void> {
  const key = [entry.tenantId, entry.id];
  const tally = [
    counts.created,
    counts.updated,
    counts.skippedDuplicate,
    counts.skippedDoNotCall,
    counts.failed,
    counts.leads,
    counts.contacts,
  ];
  await client.query(
    `insert into import_batches (tenant_id, import_id, created, updated, skipped_duplicate,
       skipped_do_not_call, failed, lead_count, contact_count, first_row, last_row, lease_token)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [...key, ...tally, rows.firstRow + rows.from, rows.firstRow + rows.before - 1, entry.leaseToken],
  );
  await client.query(
    `update imports set created = created + $3, updated = updated + $4, skipped_duplicate = skipped_duplicate + $5,
       skipped_do_not_call = skipped_do_not_call + $6, failed = failed + $7, lead_count = lead_count + $8,
       contact_count = contact_count + $9, problem_counts = $10, warning_counts = $11,
       phone_kind_counts = $12,
       peak_rss_bytes = greatest(peak_rss_bytes, $13), run_seconds = run_seconds + $14
     where tenant_id = $1 and id = $2`,
    [
      ...key,
      ...tally,
      JSON.stringify(sum(now.problems, counts.problems)),
      JSON.stringify(sum(now.warnings, counts.warnings)),
      JSON.stringify(sum(now.phoneKinds, counts.phoneKinds)),
      work.peakRssBytes,
      work.seconds,
    ],
  );
  await client.query(
    'update projects set lead_count = lead_count + $3, contact_count = contact_count + $4 where tenant_id = $1 and id = $2',
    [entry.tenantId, entry.projectId, counts.leads, counts.contacts - counts.contactsOfUpdates],
  );
  if (entry.projectId !== null) await noteForSearch(client, entry, rows);
  await client.query('select pg_notify($1, $2)', [importChannel, `${entry.tenantId}:${entry.id}`]);
}

/**
 * Records the blocks of the rows' leads. Searches scan these blocks until their search terms are
 * built (migration 0058).
 */
async function noteForSearch(client: ClientBase, entry: ImportRecord, rows: Rows): Promise<void> {
  await client.query(
    `insert into search_backlog (tenant_id, project_id, first_block, last_block, import_id)
     values ($1, $2, $3::bigint >> 8, $4::bigint >> 8, $5)`,
    [
      entry.tenantId,
      entry.projectId,
      rowId(entry.id, rows.firstRow + rows.from, 0),
      rowId(entry.id, rows.firstRow + rows.before - 1, 0),
      entry.id,
    ],
  );
}

function sum(
  left: Readonly<Record<string, number>>,
  right: Readonly<Partial<Record<string, number>>>,
): Record<string, number> {
  const total: Record<string, number> = { ...left };
  for (const [code, count] of Object.entries(right)) total[code] = (total[code] ?? 0) + (count ?? 0);
  return total;
}

/** The first data row that is not committed. Batches are contiguous. */
export async function findNextRow(client: ClientBase, entry: ImportRecord): Promise<number> {
  const { rows } = await client.query<{ next: string }>(
    'select coalesce(max(last_row), 0) + 1 as next from import_batches where tenant_id = $1 and import_id = $2',
    [entry.tenantId, entry.id],
  );
  return Number(rows[0]?.next ?? 1);
}
