import type { Pool } from 'pg';
import type { Database } from '../db/database.ts';
import type { RunDeps } from '../import/index.ts';
import type { Storage } from '../storage/index.ts';

/** The database and the files, opened for a command. */
export type System = {
  readonly db: Database;
  readonly pool: Pool;
  readonly storage: Storage;
  readonly runDeps: RunDeps;
  /** Writes a line into the log of faults; the reference finds it. */
  close(): Promise<void>;
};
