import type { TenantId, UserId } from '../../base/ids.ts';
import type { ErasureHasher } from '../../contacts/erasure-hasher.ts';
import type { MatchKeyHasher } from '../../contacts/match-key-hasher.ts';
import type { ErasurePlace } from '../../contract/erasure.ts';
import type { Database, Trx } from '../../db/database.ts';
import type { Storage } from '../../storage/disk-storage.ts';

/** `db` as the system, because requests may not rewrite history. */
export type ErasureDeps = {
  readonly db: Database;
  readonly storage: Storage;
  readonly keys: MatchKeyHasher;
  readonly mask: ErasureHasher;
};

/** The number to erase. `key`: its comparable form; `hash`: the hash of the key. */
export type SoughtNumber = {
  readonly tenantId: TenantId;
  readonly requestedBy: UserId;
  readonly key: string;
  readonly hash: string;
};

export type Counts = { readonly [Place in ErasurePlace]?: number };

/** The last processed key; null before the first. */
export type AfterKey = readonly string[] | null;

/** `after` null: the step is done. `waits`: it continues when a running import has come to rest. */
export type Progress = {
  readonly after: AfterKey;
  readonly counts: Counts;
  readonly waits?: boolean;
};

/**
 * Finds the next batch after `after` and returns the work to do in the transaction that records it,
 * so that a crash neither loses work nor counts it twice. Safe to repeat.
 */
export type Step = (
  deps: ErasureDeps,
  number: SoughtNumber,
  after: AfterKey,
) => Promise<(trx: Trx) => Promise<Progress>>;
