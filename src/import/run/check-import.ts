import type { PoolClient } from 'pg';
import type { ImportCheck } from '../../contract/import.ts';
import { withSession } from '../../db/with-session.ts';
import { closeIncomingNumbers, openIncomingNumbers } from '../../do-not-call/import-numbers.ts';
import type { ImportRecord } from '../ledger/import-record.ts';
import { changeState } from '../ledger/import-store.ts';
import { endLease } from '../ledger/lease.ts';
import { waitForList } from '../ledger/list-missing.ts';
import { forgetFlagged, keepFlagged } from '../review/keep-flagged.ts';
import type { BatchCounts } from '../write/batch-counts.ts';
import { closeDraft, openDraft } from '../write/draft-batch.ts';
import { makeJob } from './import-job.ts';
import { keepLease } from './keep-lease.ts';
import { checkRows } from './pipeline.ts';
import { queryableOn } from './queryable-on.ts';
import { isListMissing, requireList } from './require-list.ts';
import { customFieldsOf, failImport, type RunDeps } from './run-import.ts';
import { readBatches } from './thread/start-reader.ts';

/**
 * Runs the check (事前チェック) of a claimed import: the whole file passes through the stages of a run,
 * but nothing is written. The import then returns to `mapping` with the expected counts, or fails
 * if the file cannot be read. On `shutdown` the import is released and the next worker restarts the
 * check.
 *
 * When duplicates are to be reviewed, the flagged rows are stored. The import then goes to
 * `waiting`, or to `queued` if no row is flagged.
 */
export async function checkImport(
  deps: RunDeps,
  claimed: ImportRecord,
  shutdown: AbortSignal,
): Promise<ImportRecord> {
  const lease = keepLease(deps, claimed);
  const stopped = AbortSignal.any([shutdown, lease.lost]);
  try {
    await requireList(deps, claimed);
    const check = await withSession(deps.pool, (client) => countRows(deps, client, claimed, stopped));
    return await finish(deps, claimed, check);
  } catch (error) {
    if (isListMissing(error)) return await waitForList(deps.db, claimed, deps.leaseSeconds);
    return await failImport(deps, claimed, error);
  } finally {
    await lease.release();
  }
}

/** An interrupted check stays in `checking` and can be claimed by the next worker. */
async function finish(
  deps: RunDeps,
  claimed: ImportRecord,
  check: ImportCheck | undefined,
): Promise<ImportRecord> {
  const holder = { leaseToken: claimed.leaseToken };
  if (!check) {
    await endLease(deps.db, claimed);
    return claimed;
  }
  if (!claimed.forReview) return changeState(deps.db, claimed, 'mapping', { check }, holder);
  return changeState(deps.db, claimed, check.waiting > 0 ? 'waiting' : 'queued', { check }, holder);
}

/** Returns undefined when asked to stop before the end of the file. */
async function countRows(
  deps: RunDeps,
  client: PoolClient,
  entry: ImportRecord,
  stopped: AbortSignal,
): Promise<ImportCheck | undefined> {
  const job = makeJob(entry, await customFieldsOf(deps, entry), 1);
  const secondaryConnection = queryableOn(deps.pool);
  const total = emptyCheck();
  if (entry.kind === 'lead') await openDraft(client, entry);
  else await openIncomingNumbers(client, { draft: true });
  try {
    if (entry.forReview) await forgetFlagged(client, entry);
    for await (const batch of readBatches(deps, job, stopped)) {
      const range = { from: 0, before: batch.rowCount };
      const { counts, flagged } = await checkRows(client, {
        entry,
        batch,
        range,
        mask: deps.mask,
        secondaryConnection,
      });
      add(total, counts, batch.rowCount);
      if (entry.forReview) await keepFlagged(client, entry, flagged);
      deps.onProgress({ ...entry, ...total });
      if (stopped.aborted) break;
    }
    return stopped.aborted ? undefined : { ...total, excluded: job.rows - total.rows };
  } finally {
    if (entry.kind === 'lead') await closeDraft(client);
    else await closeIncomingNumbers(client);
  }
}

function emptyCheck(): ImportCheck {
  return {
    rows: 0,
    created: 0,
    updated: 0,
    skippedDuplicate: 0,
    skippedDoNotCall: 0,
    failed: 0,
    waiting: 0,
    excluded: 0,
    leads: 0,
    contacts: 0,
    problems: {},
    warnings: {},
    phoneKinds: {},
  };
}

function add(total: ImportCheck, counts: BatchCounts, rows: number): void {
  total.rows += rows;
  for (const key of [
    'created',
    'updated',
    'skippedDuplicate',
    'skippedDoNotCall',
    'failed',
    'waiting',
    'leads',
    'contacts',
  ] as const) {
    total[key] += counts[key];
  }
  for (const key of ['problems', 'warnings'] as const) addCounts(total[key], counts[key]);
  addCounts(total.phoneKinds, counts.phoneKinds);
}

function addCounts<Key extends string>(
  total: Partial<Record<Key, number>>,
  counts: Readonly<Partial<Record<Key, number>>>,
): void {
  for (const key in counts) total[key] = (total[key] ?? 0) + (counts[key] ?? 0);
}
