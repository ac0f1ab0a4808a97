import type { TenantId } from '../../base/ids.ts';
import type { Trx } from '../../db/database.ts';

/** Has a stored file deleted once the transaction has committed. Must be called in the one that removes the last reference to it. */
export async function requestRemoval(trx: Trx, tenantId: TenantId, fileKey: string): Promise<void> {
  await trx
    .insertInto('file_removals')
    .values({ tenant_id: tenantId, file_key: fileKey })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
