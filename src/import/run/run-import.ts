import type { Pool, PoolClient } from 'pg';
import { Refusal } from '../../base/refusal.ts';
import type { ImportStatus } from '../../contract/import-state.ts';
import { withSession } from '../../db/with-session.ts';
import type { StorageConfig } from '../../storage/index.ts';
import {
  changeState,
  FencedError,
  findNextRow,
  getImport,
  type ImportEntry,
  type LeaseDeps,
} from '../ledger/index.ts';
import type { CustomField } from '../model/custom-field.ts';
import { commitBatch } from './commit-batch.ts';
import { formatOf, type ImportJob, undecodableOf } from './import-job.ts';
import { keepLease } from './keep-lease.ts';
import { readBatches } from './start-reader.ts';

/** What a run needs from outside. `findCustomFields`: those bound to the project of the import. */
export type RunDeps = LeaseDeps & {
  readonly pool: Pool;
  readonly storage: StorageConfig;
  findCustomFields(entry: ImportEntry): Promise<readonly CustomField[]>;
  /** Told after each committed batch. */
  onProgress(entry: ImportEntry): void;
  /** Writes a fault of ours down and gives the reference under which it is found. */
  reportFault(error: unknown, entry: ImportEntry): string;
};

/**
 * Runs a claimed import from its first uncommitted row until it is done, stopped or asked to stop; `shutdown` hands it back after the
 * batch under way. Gives its record as it is then. Whatever happens, what is committed stays committed and in the ledger.
 */
export async function runImport(
  deps: RunDeps,
  claimed: ImportEntry,
  shutdown: AbortSignal,
): Promise<ImportEntry> {
  const lease = keepLease(deps, claimed);
  const stopped = AbortSignal.any([shutdown, lease.lost]);
  try {
    const rowCount = await withSession(deps.pool, (client) => writeRows(deps, client, claimed, stopped));
    return await finish(deps, claimed, rowCount);
  } catch (error) {
    return await stop(deps, claimed, error);
  } finally {
    await lease.release();
  }
}

/** Gives the number of data rows when the file has been written to its end, undefined where something stopped it before. */
async function writeRows(
  deps: RunDeps,
  client: PoolClient,
  entry: ImportEntry,
  stopped: AbortSignal,
): Promise<number | undefined> {
  if (await asksToStop(deps, entry)) return undefined;
  let next = await findNextRow(client, entry);
  const job = makeJob(entry, await deps.findCustomFields(entry), next);
  const clock = stopwatch();
  for await (const batch of readBatches(deps.storage, job)) {
    const range = { from: 0, before: batch.rowCount };
    const work = { seconds: clock(), peakRssBytes: process.resourceUsage().maxRSS * 1024 };
    const status = await commitBatch(client, { entry, batch, range, work }, deps);
    next = batch.firstRow + batch.rowCount;
    deps.onProgress(await getImport(deps.db, entry.tenantId, entry.id));
    if (stopped.aborted || status !== 'running') return undefined;
  }
  return next - 1;
}

/** Seconds since the last call. The writing of a batch is thus counted with the next one; the rate is over all. */
function stopwatch(): () => number {
  let last = performance.now();
  return () => {
    const now = performance.now();
    const seconds = (now - last) / 1000;
    last = now;
    return seconds;
  };
}

async function asksToStop(deps: RunDeps, entry: ImportEntry): Promise<boolean> {
  const { status } = await getImport(deps.db, entry.tenantId, entry.id);
  return status !== 'running';
}

function makeJob(entry: ImportEntry, customFields: readonly CustomField[], firstRow: number): ImportJob {
  const { profile, mapping } = entry;
  const format = profile && formatOf(profile);
  if (!profile || !format || !mapping) throw new Error('an import without profile or mapping was queued');
  return {
    tenantId: entry.tenantId,
    projectId: entry.projectId,
    importId: entry.id,
    fileKey: entry.fileKey,
    format,
    headerRow: profile.headerRow,
    columns: profile.columns,
    undecodable: undecodableOf(entry.reading),
    mapping,
    customFields,
    options: entry.options,
    firstRow,
  };
}

/** Turns the requests of users (pausing, cancelling) and the end of the file into facts. */
async function finish(
  deps: RunDeps,
  claimed: ImportEntry,
  rowCount: number | undefined,
): Promise<ImportEntry> {
  const now = await getImport(deps.db, claimed.tenantId, claimed.id);
  const holder = { leaseToken: claimed.leaseToken };
  if (rowCount !== undefined) {
    const to: ImportStatus = now.failed > 0 ? 'completed_with_failures' : 'completed';
    return changeState(deps.db, claimed, to, { rowCount }, holder);
  }
  if (now.leaseToken !== claimed.leaseToken) return now;
  switch (now.status) {
    case 'pausing':
      return changeState(deps.db, claimed, 'paused', {}, holder);
    case 'cancelling':
      return changeState(deps.db, claimed, 'cancelled', {}, holder);
    case 'running':
      return changeState(deps.db, claimed, 'queued', {}, holder);
    default:
      return now;
  }
}

/** A refusal of the file, a fault that will not pass by itself: the import has failed. A fault that may pass: another attempt follows. */
async function stop(deps: RunDeps, claimed: ImportEntry, error: unknown): Promise<ImportEntry> {
  const holder = { leaseToken: claimed.leaseToken };
  const replaced = error instanceof FencedError || (error instanceof Refusal && error.code === 'wrong_state');
  if (replaced) return getImport(deps.db, claimed.tenantId, claimed.id);
  if (error instanceof Refusal) {
    const reason = { code: error.code, params: error.params, line: error.place.line ?? null };
    return changeState(deps.db, claimed, 'failed', { stop: reason }, holder);
  }
  const reference = deps.reportFault(error, claimed);
  if (mayPass(error) && Number(claimed.leaseToken) < maxAttempts) throw error;
  const reason = { code: 'system_fault', params: { reference }, line: null };
  return changeState(deps.db, claimed, 'failed', { stop: reason }, holder);
}

/** Each attempt takes a new lease; kills count too. */
const maxAttempts = 1000;

/** Connection lost, server shut down or out of resources, deadlock, serialization: SQLSTATE classes 08, 40, 53, 57. */
function mayPass(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^(08|40|53|57)/.test(code) || /^E[A-Z]+$/.test(code) || /terminat|closed/i.test(String(error));
}
