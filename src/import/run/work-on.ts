import { assertNever } from '../../base/assert-never.ts';
import type { ImportRecord } from '../ledger/import-record.ts';
import { getImport } from '../ledger/import-store.ts';
import { endLease } from '../ledger/lease.ts';
import { FencedError } from '../ledger/record-batch.ts';
import { undoImport } from '../undo/undo-import.ts';
import { checkImport } from './check-import.ts';
import { keepLease } from './keep-lease.ts';
import { profileImport } from './profile-import.ts';
import { type RunDeps, runImport } from './run-import.ts';

/**
 * Performs the work that the state of a claimed import requires, until it is done or `shutdown`
 * asks to release it. Returns the updated record.
 */
export function workOn(deps: RunDeps, claimed: ImportRecord, shutdown: AbortSignal): Promise<ImportRecord> {
  switch (claimed.status) {
    case 'receiving':
      return profileImport(deps, claimed);
    case 'running':
    case 'pausing':
    case 'cancelling':
      return runImport(deps, claimed, shutdown);
    case 'checking':
      return checkImport(deps, claimed, shutdown);
    case 'undoing':
      return undo(deps, claimed, shutdown);
    case 'mapping':
    case 'waiting':
    case 'queued':
    case 'paused':
    case 'cancelled':
    case 'completed':
    case 'completed_with_failures':
    case 'failed':
    case 'undone':
      throw new Error(`an import in ${claimed.status} was claimed`);
    default:
      return assertNever(claimed.status);
  }
}

async function undo(deps: RunDeps, claimed: ImportRecord, shutdown: AbortSignal): Promise<ImportRecord> {
  const lease = keepLease(deps, claimed);
  try {
    const ended = await undoImport(deps, claimed, AbortSignal.any([shutdown, lease.lost]));
    if (ended.status === 'undoing') await endLease(deps.db, claimed);
    return ended;
  } catch (error) {
    if (error instanceof FencedError) return await getImport(deps.db, claimed.tenantId, claimed.id);
    throw error;
  } finally {
    await lease.release();
  }
}
