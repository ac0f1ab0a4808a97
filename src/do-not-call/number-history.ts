import type { ErasureHasher } from '../contacts/erasure-hasher.ts';
import type { PhoneReading } from '../contacts/match-key-hasher.ts';
import type { Trx } from '../db/database.ts';
import type { Viewer } from '../people/viewer.ts';
import { type CallAttempt, listAttempts } from './call-attempt-store.ts';
import { pageEntries } from './entry-page-store.ts';
import type { EntryRecord } from './entry-row.ts';

/** All bans of a number and all attempts to call it, newest first. */
export type NumberHistory = {
  readonly entries: readonly EntryRecord[];
  readonly attempts: readonly CallAttempt[];
};

const most = { entries: 1000, attempts: 200 };

/**
 * What the viewer may know about the number: administrators everything, others the bans that apply
 * to them and their own attempts.
 */
export async function getNumberHistory(
  trx: Trx,
  viewer: Viewer,
  mask: ErasureHasher,
  number: PhoneReading,
): Promise<NumberHistory> {
  const maskedHash = mask.mask(viewer.tenantId, number.hash);
  const userId = viewer.role === 'admin' ? null : viewer.userId;
  return {
    entries: await pageEntries(
      trx,
      viewer,
      { number: { ...number, maskedHash }, state: 'all' },
      { limit: most.entries },
    ),
    attempts: await listAttempts(trx, viewer.tenantId, [number.hash, maskedHash], {
      userId,
      limit: most.attempts,
    }),
  };
}
