import type { Database } from '../db/database.ts';
import type { Storage } from '../storage/disk-storage.ts';
import { expireLists } from './expire-lists.ts';
import { expireUploads } from './expire-uploads.ts';
import { removeFiles } from './remove-files.ts';

/** `now`: the clock for ages. */
export type SweepDeps = { readonly db: Database; readonly storage: Storage; now(): Date };

/**
 * Deletes stored files that are no longer needed. Starts from database records, never from a
 * listing of the storage, so it never touches a file that an import refers to. Can be killed at any
 * point and run by several processes at the same time.
 */
export async function sweepFiles({ db, storage, now }: SweepDeps): Promise<void> {
  await expireUploads(db, now());
  await expireLists(db, now());
  await removeFiles(db, storage, now());
}
