import type { TenantId } from '../../base/ids.ts';
import { type Database, withTenant } from '../../db/database.ts';
import type { Storage } from '../../storage/disk-storage.ts';
import { announceFile } from '../ledger/request-removal.ts';
import { newFileKey, type ReceivedFile, receiveFile } from '../receive/receive-file.ts';

/**
 * Stores a list that an import is to be created for. If the process is killed before that, the file
 * is deleted later.
 */
export async function receiveList(
  { db, storage }: { readonly db: Database; readonly storage: Storage },
  tenantId: TenantId,
  bytes: AsyncIterable<Buffer>,
): Promise<ReceivedFile> {
  const fileKey = newFileKey();
  await withTenant(db, tenantId, (trx) => announceFile(trx, tenantId, fileKey));
  return receiveFile(storage, fileKey, bytes);
}
