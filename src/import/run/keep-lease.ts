import type { Database } from '../../db/database.ts';
import { type ImportEntry, leaseSeconds, renewLease } from '../ledger/index.ts';

/** Renews the lease of a claimed import until released. `lost` aborts when another has it, or when renewing failed for a whole lease. */
export function keepLease(db: Database, entry: ImportEntry): { lost: AbortSignal; release(): Promise<void> } {
  const lost = new AbortController();
  let renewedAt = performance.now();
  let renewing = Promise.resolve();
  const renew = async () => {
    const held = await renewLease(db, entry).catch(() => undefined);
    if (held) renewedAt = performance.now();
    if (held === false || performance.now() - renewedAt > leaseSeconds * 1000) lost.abort();
  };
  const timer = setInterval(
    () => {
      renewing = renew();
    },
    (leaseSeconds * 1000) / 3,
  );
  timer.unref();
  return {
    lost: lost.signal,
    async release() {
      clearInterval(timer);
      await renewing;
    },
  };
}
