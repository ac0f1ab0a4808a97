import type { ListDeletion } from '../../contract/import.ts';
import type { Trx } from '../../db/database.ts';
import type { ImportRecord } from './import-record.ts';
import { notifyChange } from './notify.ts';
import { requestRemoval } from './request-removal.ts';

/**
 * Records that the stored list of an import is deleted and requests deletion of its file. The list
 * cannot be read afterwards.
 */
export async function markListDeleted(
  trx: Trx,
  { tenantId, id }: Pick<ImportRecord, 'tenantId' | 'id'>,
  because: ListDeletion['because'],
  at: Date,
): Promise<void> {
  const { file_key } = await trx
    .updateTable('imports')
    .set({ file_erased_at: at, file_erased_because: because })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .returning('file_key')
    .executeTakeFirstOrThrow();
  await requestRemoval(trx, tenantId, file_key);
  await notifyChange(trx, tenantId, id);
}
