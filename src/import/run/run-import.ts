import type { Pool, PoolClient } from 'pg';
import { Refusal } from '../../base/refusal.ts';
import type { ErasureHasher } from '../../contacts/index.ts';
import type { ImportStatus } from '../../contract/import-state.ts';
import { withSession } from '../../db/with-session.ts';
import type { StorageConfig } from '../../storage/index.ts';
import {
  FencedError,
  findNextRow,
  findStatus,
  getImport,
  type ImportRecord,
  type LeadImport,
  type LeaseDeps,
  waitForList,
} from '../ledger/index.ts';
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

/** What a run needs from outside. `findCustomFields`: those bound to the project of the import; a do-not-call list has none. */
export type RunDeps = LeaseDeps & {
  readonly pool: Pool;
  readonly storage: StorageConfig;
  readonly mask: ErasureHasher;
  findCustomFields(entry: LeadImport): Promise<readonly CustomField[]>;
  /** Told after each committed batch. */
  onProgress(entry: ImportRecord): void;
  /** Writes a fault of ours down and gives the reference under which it is found. */
  reportFault(error: unknown, entry: ImportRecord): string;
};

/**
 * Runs a claimed import from its first uncommitted row until it is done, stopped or asked to stop; `shutdown` hands it back after the
 * batch under way. Gives its record as it is then. Whatever happens, what is committed stays committed and in the ledger.
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

/** The custom fields that rows of the import may have. */
export async function customFieldsOf(
  deps: Pick<RunDeps, 'findCustomFields'>,
  entry: ImportRecord,
): Promise<readonly CustomField[]> {
  return entry.kind === 'lead' ? deps.findCustomFields(entry) : [];
}

/** Gives the number of data rows when the file has been written to its end, undefined where something stopped it before. */
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

/** Seconds since the last call. The writing of a batch is thus counted with the next one, that of the last one at the end. */
function stopwatch(): () => number {
  let last = performance.now();
  return () => {
    const now = performance.now();
    const seconds = (now - last) / 1000;
    last = now;
    return seconds;
  };
}

/** The list is missing: the import waits for it, unless somebody has asked it to pause or to stop meanwhile. */
async function waitOrSettle(deps: RunDeps, claimed: ImportRecord): Promise<ImportRecord> {
  const waiting = await waitForList(deps.db, claimed, deps.leaseSeconds);
  return waiting.status === 'queued' ? waiting : finish(deps, claimed, undefined, 0);
}

/** Turns the requests of users (pausing, cancelling) and the end of the file into facts. */
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
 * What becomes of an import that met an error. A refusal of the file, or a fault that will not pass by itself: it has failed. A fault that
 * may pass is thrown: another attempt follows.
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

/** What the holder of the lease makes of an import that rests. */
function settled(
  deps: RunDeps,
  claimed: ImportRecord,
  to: ImportStatus,
  change: Parameters<typeof finishTransition>[3],
): Promise<ImportRecord> {
  const holder = { leaseToken: claimed.leaseToken };
  return deps.db.transaction().execute((trx) => finishTransition(trx, claimed, to, change, holder));
}

/** Each attempt takes a new lease; kills count too. */
const maxAttempts = 1000;

/**
 * Out of memory, deadlock, serialization, cancelled statements: SQLSTATE classes 40, 53, 57. A connection that breaks in the middle
 * of a COPY ends as an error of the socket, of the stream, or of the client, whichever comes first.
 */
function mayPass(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return (
    /^(40|53|57|ERR_STREAM_)/.test(code) ||
    /^E[A-Z]+$/.test(code) ||
    /terminat|clos|connection/i.test(String(error))
  );
}
