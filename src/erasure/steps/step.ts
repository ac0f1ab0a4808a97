import type { TenantId, UserId } from '../../base/ids.ts';
import type { ErasureHasher, MatchKeyHasher } from '../../contacts/index.ts';
import type { ErasurePlace } from '../../contract/erasure.ts';
import type { Database, Trx } from '../../db/database.ts';
import type { Storage } from '../../storage/index.ts';

/** `db` as the system: requests may not rewrite what has happened. */
export type ErasureDeps = {
  readonly db: Database;
  readonly storage: Storage;
  readonly keys: MatchKeyHasher;
  readonly mask: ErasureHasher;
};

/** The number that is being erased. `key`: as it is compared; `hash`: of that. */
export type SoughtNumber = {
  readonly tenantId: TenantId;
  readonly requestedBy: UserId;
  readonly key: string;
  readonly hash: string;
};

export type Counts = { readonly [Place in ErasurePlace]?: number };

/** The last key that is done; null before the first. */
export type AfterKey = readonly string[] | null;

/** `after` null: the step is done. `waits`: it goes on when an import under way has come to rest. */
export type Progress = {
  readonly after: AfterKey;
  readonly counts: Counts;
  readonly waits?: boolean;
};

/**
 * Looks for the next batch after `after`, and gives what is to be done with it in the transaction that records it: a crash
 * neither loses nor counts anything twice. Doing it again does no harm.
 */
export type Step = (
  deps: ErasureDeps,
  number: SoughtNumber,
  after: AfterKey,
) => Promise<(trx: Trx) => Promise<Progress>>;
