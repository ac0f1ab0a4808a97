import type { Pool, PoolConfig } from 'pg';
import type { ErasureHasher } from '../contacts/erasure-hasher.ts';
import type { Database } from '../db/database.ts';
import type { RunDeps } from '../import/run/run-import.ts';
import type { Storage } from '../storage/disk-storage.ts';

/** The database and storage, opened for a command. */
export type System = {
  readonly db: Database;
  readonly pool: Pool;
  /** Connection parameters of the same database. */
  readonly connection: PoolConfig;
  readonly storage: Storage;
  readonly runDeps: RunDeps;
  /** Finds erased numbers in the do-not-call list. */
  readonly mask: ErasureHasher;
  /** Migrations that were applied when opening it. */
  readonly applied: readonly string[];
  close(): Promise<void>;
};
