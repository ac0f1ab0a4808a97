import { Refusal } from '../../base/refusal.ts';
import { refuse } from '../../contract/refusals.ts';
import type { Database } from '../../db/database.ts';
import { openStorage, type StorageConfig } from '../../storage/disk-storage.ts';
import type { ImportRecord } from '../ledger/import-record.ts';
import { noteListFound } from '../ledger/list-missing.ts';

type Deps = { readonly db: Database; readonly storage: StorageConfig };

/**
 * Throws `stored_list_missing` if the stored list of a claimed import is missing. Records when a
 * missing list is available again.
 */
export async function requireList({ db, storage }: Deps, claimed: ImportRecord): Promise<void> {
  if (claimed.listDeleted) throw refuse('list_deleted');
  await openStorage(storage)
    .stampOf(claimed.fileKey)
    .catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? refuse('stored_list_missing') : error;
    });
  await noteListFound(db, claimed);
}

/** True if the error means that the stored list is missing. The import then waits for it. */
export function isListMissing(error: unknown): boolean {
  return error instanceof Refusal && error.code === 'stored_list_missing';
}
