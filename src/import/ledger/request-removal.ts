import type { TenantId } from '../../base/ids.ts';
import type { Trx } from '../../db/database.ts';

/**
 * Requests deletion of a stored file after the transaction commits. Must be called in the
 * transaction that removes the last reference to the file.
 */
export async function requestRemoval(trx: Trx, tenantId: TenantId, fileKey: string): Promise<void> {
  await trx
    .insertInto('file_removals')
    .values({ tenant_id: tenantId, file_key: fileKey })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
