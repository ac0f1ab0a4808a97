import type { Pool, PoolClient } from 'pg';
import { Refusal } from '../../base/refusal.ts';
import type { ErasureHasher } from '../../contacts/erasure-hasher.ts';
import type { ImportStatus } from '../../contract/import-state.ts';
import { withSession } from '../../db/with-session.ts';
import type { StorageConfig } from '../../storage/disk-storage.ts';
import { findStatus } from '../ledger/find-status.ts';
import type { ImportRecord, LeadImport } from '../ledger/import-record.ts';
import { getImport } from '../ledger/import-store.ts';
import type { LeaseDeps } from '../ledger/lease.ts';
import { waitForList } from '../ledger/list-missing.ts';
import { FencedError, findNextRow } from '../ledger/record-batch.ts';
import type { CustomField } from '../model/custom-field.ts';
import { AdaptiveBatchSize } from './adaptive-batch-size.ts';
import { commitBatch } from './commit-batch.ts';
import { openDataRows } from './file/open-data-rows.ts';
import { finishTransition } from './finish-transition.ts';
import { makeJob } from './import-job.ts';
import { keepLease } from './keep-lease.ts';
import { passesByItself } from './passes-by-itself.ts';
import { queryableOn } from './queryable-on.ts';
import { isListMissing, requireList } from './require-list.ts';
import { readBatches } from './thread/start-reader.ts';
import { watchRequests } from './watch-requests.ts';

/**
 * External dependencies of a run. `findCustomFields`: the fields of the import's project; a
 * do-not-call list has none.
 */
export type RunDeps = LeaseDeps & {
  readonly pool: Pool;
  readonly storage: StorageConfig;
  readonly mask: ErasureHasher;
  findCustomFields(entry: LeadImport): Promise<readonly CustomField[]>;
  /** Called after each committed batch. */
  onProgress(entry: ImportRecord): void;
  /** Logs an internal error and returns the reference under which it can be found. */
  reportFault(error: unknown, entry: ImportRecord): string;
};

/**
 * Runs a claimed import from its first uncommitted row until it is done, stopped or asked to stop.
 * On `shutdown` it is released after the current batch. Returns the updated record. Committed rows
 * always stay committed and in the ledger.
 */
export async function runImport(
  deps: RunDeps,
  claimed: ImportRecord,
  shutdown: AbortSignal,
): Promise<ImportRecord> {
  const lease = keepLease(deps, claimed);
  const requests = watchRequests(deps.db, claimed);
  const stopped = AbortSignal.any([shutdown, lease.lost, requests.asked]);
  try {
    const clock = stopwatch();
    const rowCount = await withSession(deps.pool, (client) =>
      writeRows(deps, client, claimed, clock, stopped),
    );
    return await finish(deps, claimed, rowCount, clock());
  } catch (error) {
    if (isListMissing(error)) return await waitOrSettle(deps, claimed);
    return await failImport(deps, claimed, error);
  } finally {
    await requests.release();
    await lease.release();
  }
}

/** The custom fields available to rows of the import. */
export async function customFieldsOf(
  deps: Pick<RunDeps, 'findCustomFields'>,
  entry: ImportRecord,
): Promise<readonly CustomField[]> {
  return entry.kind === 'lead' ? deps.findCustomFields(entry) : [];
}

/**
 * Returns the number of data rows when the whole file has been written. Undefined if it was stopped
 * earlier.
 */
async function writeRows(
  deps: RunDeps,
  client: PoolClient,
  entry: ImportRecord,
  clock: () => number,
  stopped: AbortSignal,
): Promise<number | undefined> {
  if ((await findStatus(deps.db, entry)) !== 'running') return undefined;
  await requireList(deps, entry);
  let next = await findNextRow(client, entry);
  const job = makeJob(entry, await customFieldsOf(deps, entry), next);
  const secondaryConnection = queryableOn(deps.pool);
  const pace = new AdaptiveBatchSize();
  const { getRow, close } = openDataRows(deps.storage, job);
  try {
    for await (const batch of readBatches(deps, job, stopped)) {
      for (let from = 0; from < batch.rowCount; ) {
        const range = pace.rangeFrom(from, batch);
        const work = { seconds: clock(), peakRssBytes: process.resourceUsage().maxRSS * 1024 };
        const task = { entry, batch, range, work, mask: deps.mask, secondaryConnection };
        const started = performance.now();
        const status = await commitBatch(client, task, { getRow, reportFault: deps.reportFault });
        pace.note(range, (performance.now() - started) / 1000);
        from = range.before;
        next = batch.firstRow + from;
        deps.onProgress(await getImport(deps.db, entry.tenantId, entry.id));
        if (stopped.aborted || status !== 'running') return undefined;
      }
    }
    return stopped.aborted ? undefined : next - 1;
  } finally {
    await close();
  }
}

/**
 * Returns the seconds since the last call. The writing time of a batch is counted with the next
 * batch, that of the last batch at the end.
 */
function stopwatch(): () => number {
  let last = performance.now();
  return () => {
    const now = performance.now();
    const seconds = (now - last) / 1000;
    last = now;
    return seconds;
  };
}

/**
 * The stored list is missing. The import waits for it, unless a user has requested a pause or
 * cancel.
 */
async function waitOrSettle(deps: RunDeps, claimed: ImportRecord): Promise<ImportRecord> {
  const waiting = await waitForList(deps.db, claimed, deps.leaseSeconds);
  return waiting.status === 'queued' ? waiting : finish(deps, claimed, undefined, 0);
}

/** Carries out pause and cancel requests and completes the import at the end of the file. */
async function finish(
  deps: RunDeps,
  claimed: ImportRecord,
  rowCount: number | undefined,
  addedSeconds: number,
): Promise<ImportRecord> {
  const now = await getImport(deps.db, claimed.tenantId, claimed.id);
  if (rowCount !== undefined) {
    const to: ImportStatus = now.failed > 0 ? 'completed_with_failures' : 'completed';
    return settled(deps, claimed, to, { rowCount, addedSeconds });
  }
  if (now.leaseToken !== claimed.leaseToken) return now;
  switch (now.status) {
    case 'pausing':
      return settled(deps, claimed, 'paused', { addedSeconds });
    case 'cancelling':
      return settled(deps, claimed, 'cancelled', { addedSeconds });
    case 'running':
      return settled(deps, claimed, 'queued', { addedSeconds });
    default:
      return now;
  }
}

/**
 * Handles an error of an import. A refusal of the file or a permanent error fails the import. A
 * transient error is rethrown, and another attempt follows.
 */
export async function failImport(
  deps: RunDeps,
  claimed: ImportRecord,
  error: unknown,
): Promise<ImportRecord> {
  const now = await getImport(deps.db, claimed.tenantId, claimed.id);
  const wasReplaced = error instanceof FencedError || now.leaseToken !== claimed.leaseToken;
  if (wasReplaced || (error instanceof Refusal && error.code === 'invalid_state')) return now;
  if (error instanceof Refusal) {
    const reason = { code: error.code, params: error.params, line: error.place.line ?? null };
    return settled(deps, claimed, 'failed', { stop: reason });
  }
  const reference = deps.reportFault(error, claimed);
  if (passesByItself(error) || (mayPass(error) && Number(claimed.leaseToken) < maxAttempts)) throw error;
  const reason = { code: 'system_fault', params: { reference }, line: null };
  return settled(deps, claimed, 'failed', { stop: reason });
}

/** The update that the lease holder makes to an import that has come to rest. */
function settled(
  deps: RunDeps,
  claimed: ImportRecord,
  to: ImportStatus,
  change: Parameters<typeof finishTransition>[3],
): Promise<ImportRecord> {
  const holder = { leaseToken: claimed.leaseToken };
  return deps.db.transaction().execute((trx) => finishTransition(trx, claimed, to, change, holder));
}

/** Each attempt takes a new lease. Killed attempts count too. */
const maxAttempts = 1000;

/**
 * Out of memory, deadlock, serialization failure, cancelled statement: SQLSTATE classes 40, 53, 57.
 * A connection that breaks during COPY surfaces as an error of the socket, the stream or the
 * client, depending on which fails first.
 */
function mayPass(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return (
    /^(40|53|57|ERR_STREAM_)/.test(code) ||
    /^E[A-Z]+$/.test(code) ||
    /terminat|clos|connection/i.test(String(error))
  );
}
