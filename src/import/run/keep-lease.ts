import type { ImportRecord } from '../ledger/import-record.ts';
import { type LeaseDeps, renewLease } from '../ledger/lease.ts';

/**
 * Renews the lease of a claimed import until it is released. `lost` aborts when another worker
 * holds the lease, or when renewal has failed for a whole lease period.
 */
export function keepLease(
  deps: LeaseDeps,
  entry: ImportRecord,
): { lost: AbortSignal; release(): Promise<void> } {
  const leaseMs = deps.leaseSeconds * 1000;
  const lost = new AbortController();
  let renewedAt = performance.now();
  let renewing: Promise<void> | undefined;
  const renew = async () => {
    const held = await renewLease(deps, entry).catch(() => undefined);
    if (held) renewedAt = performance.now();
    if (held === false || performance.now() - renewedAt > leaseMs) lost.abort();
    renewing = undefined;
  };
  const timer = setInterval(() => {
    // Only one renewal runs at a time, even if it hangs.
    renewing ??= renew();
  }, leaseMs / 3);
  timer.unref();
  return {
    lost: lost.signal,
    async release() {
      clearInterval(timer);
      await renewing;
    },
  };
}
