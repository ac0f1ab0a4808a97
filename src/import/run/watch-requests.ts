import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../db/database.ts';
import { findStatus, type ImportRecord } from '../ledger/index.ts';

/** Together with a commit that is under way, a request is to be seen within a second. */
const intervalMs = 200;

/**
 * Looks, beside the work on a running import, whether a person has asked it to pause or to stop; `asked` aborts then. Between two commits alone it would be
 * seen late: rows that went in before a pause are read again first.
 */
export function watchRequests(
  db: Database,
  entry: ImportRecord,
): { asked: AbortSignal; release(): Promise<void> } {
  const asked = new AbortController();
  const over = new AbortController();
  const look = async () => {
    while (!over.signal.aborted && !asked.signal.aborted) {
      // Where the database does not answer, the next commit will say so.
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
