import type { ClientBase } from 'pg';
import type { LeadId } from '../../../base/ids.ts';
import type { RowOutcome } from '../../../contract/import-state.ts';
import {
  type FailedRow,
  findFailedRows,
  lockFailedRows,
  type RetriedRow,
  recordRetried,
} from '../../ledger/failed-rows.ts';
import type { ImportRecord } from '../../ledger/import-record.ts';
import type { PreparedBatch } from '../../model/prepared-batch.ts';
import type { RowRange } from '../../model/row-range.ts';
import type { Placement } from '../../write/placement.ts';

/** The failed row that each row of a retry corrects, by the row's index in the batch. */
export type MetRows = ReadonlyMap<number, FailedRow>;

/**
 * Matches these rows to failed rows of the original import by the line number they carry. Returns
 * an empty map if the import is not a retry.
 */
export async function matchFailedRows(
  client: ClientBase,
  entry: ImportRecord,
  batch: PreparedBatch,
  range: RowRange,
  { lock }: { lock: boolean },
): Promise<MetRows> {
  const { retryOf: importId, tenantId } = entry;
  const lines = Array.from(batch.sourceLine.subarray(range.from, range.before));
  if (importId === null || lines.every((line) => line === 0)) return new Map();
  const find = lock ? lockFailedRows : findFailedRows;
  const found = await find(client, { tenantId, importId }, lines);
  const rowOf = new Map(found.map((row) => [row.line, row]));
  return new Map(
    lines.flatMap((line, offset) => {
      const row = rowOf.get(line);
      return row ? [[range.from + offset, row] as const] : [];
    }),
  );
}

/**
 * Rows that an earlier retry has already imported, with their leads. They are not imported twice.
 */
export function leadsOfRetried(met: MetRows, entry: ImportRecord): ReadonlyMap<number, LeadId> {
  const wentIn = [...met].filter(
    ([, { retriedBy, outcome }]) =>
      retriedBy !== null && retriedBy !== entry.id && (outcome === 'created' || outcome === 'updated'),
  );
  return new Map(
    wentIn.flatMap(([index, { leadId }]) => (leadId === null ? [] : [[index, leadId] as const])),
  );
}

/** The result of a retried row. Undefined if it failed again or had already been imported. */
export type RetriedOutcome = { readonly outcome: RowOutcome; readonly leadId: LeadId | null };

/**
 * Stores the results of the failed rows that these rows correct. A row that failed again stays
 * open.
 */
export async function recordMet(
  client: ClientBase,
  entry: ImportRecord,
  met: MetRows,
  becameOf: (index: number) => RetriedOutcome | undefined,
): Promise<void> {
  const { retryOf: importId, tenantId } = entry;
  if (importId === null || met.size === 0) return;
  // If a row occurs twice in the file, the first occurrence counts.
  const retried = new Map<number, RetriedRow>();
  for (const [index, row] of met) {
    const became = becameOf(index);
    if (became && !retried.has(row.line) && row.retriedBy !== entry.id)
      retried.set(row.line, { row, ...became });
  }
  await recordRetried(client, { tenantId, importId }, entry.id, [...retried.values()]);
}

/** The result of a row that was placed as a lead. */
export function retriedByPlacement(
  placement: Placement | undefined,
  ownLead: LeadId,
): RetriedOutcome | undefined {
  switch (placement?.kind) {
    case 'create':
      return { outcome: 'created', leadId: ownLead };
    case 'join':
      return { outcome: 'created', leadId: placement.leadId };
    case 'update':
      return { outcome: 'updated', leadId: placement.leadId };
    case 'skip':
      return placement.because === 'already_retried'
        ? undefined
        : { outcome: 'skipped_duplicate', leadId: placement.leadId };
    case 'banned':
      return { outcome: 'skipped_do_not_call', leadId: null };
    default:
      return undefined;
  }
}
