import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../db/database.ts';
import { findStatus } from '../ledger/find-status.ts';
import type { ImportRecord } from '../ledger/import-record.ts';

/**
 * Polling interval. Together with the current commit, requests must take effect within a second.
 */
const intervalMs = 200;

/**
 * Watches for pause and cancel requests while an import runs, and then aborts `asked`. Checking
 * only between commits would be too slow, because after a pause the rows already imported are first
 * read again.
 */
export function watchRequests(
  db: Database,
  entry: ImportRecord,
): { asked: AbortSignal; release(): Promise<void> } {
  const asked = new AbortController();
  const over = new AbortController();
  const look = async () => {
    while (!over.signal.aborted && !asked.signal.aborted) {
      // If the database does not answer, the next commit reports it.
      const status = await findStatus(db, entry).catch(() => 'running');
      if (status !== 'running') asked.abort();
      else await sleep(intervalMs, undefined, { signal: over.signal }).catch(() => undefined);
    }
  };
  const looking = look();
  return {
    asked: asked.signal,
    async release() {
      over.abort();
      await looking;
    },
  };
}
