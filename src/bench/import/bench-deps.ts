import type { Pool } from 'pg';
import { makeNumberMask } from '../../contacts/erasure-hasher.ts';
import type { Database } from '../../db/database.ts';
import type { RunDeps } from '../../import/run/run-import.ts';
import type { StorageConfig } from '../../storage/disk-storage.ts';

/** The dependencies of a measured import. A fault ends the import. */
export function benchDeps(db: Database, pool: Pool, storage: StorageConfig): RunDeps {
  return {
    db,
    pool,
    storage,
    leaseSeconds: 15,
    mask: makeNumberMask('a key for the bench'),
    findCustomFields: async () => [],
    onProgress: () => undefined,
    reportFault: (error) => {
      throw error;
    },
  };
}
