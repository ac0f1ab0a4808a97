import { refuse } from '../../contract/refusals.ts';
import type { Trx } from '../../db/database.ts';
import { type ImportRecord, toImportEntry } from './import-record.ts';
import { getImport } from './import-store.ts';

/**
 * Locks the record of an import under review, so that its count of undecided rows stays correct.
 * Throws `invalid_state` in any other state.
 */
export async function lockWaiting(
  trx: Trx,
  { tenantId, id }: Pick<ImportRecord, 'tenantId' | 'id'>,
): Promise<ImportRecord> {
  const row = await trx
    .selectFrom('imports')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('status', '=', 'waiting')
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (row) return toImportEntry(row);
  const { status } = await getImport(trx, tenantId, id);
  throw refuse('invalid_state', { status });
}
