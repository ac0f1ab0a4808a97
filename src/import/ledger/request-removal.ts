import { sql } from 'kysely';
import type { TenantId } from '../../base/ids.ts';
import type { Database, Trx } from '../../db/database.ts';

/** Long enough to store the largest list and to start its import. */
const graceDays = 7;

/**
 * Requests deletion of a stored file after the transaction commits. Must be called in the
 * transaction that removes the last reference to the file. The lists of deleted imports need no
 * call: the database requests their removal.
 */
export async function requestRemoval(trx: Trx, tenantId: TenantId, fileKey: string): Promise<void> {
  await trx
    .insertInto('file_removals')
    .values({ tenant_id: tenantId, file_key: fileKey })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'file_key']).doUpdateSet({ due_at: sql`now()` }))
    .execute();
}

/**
 * Announces a file that is about to be stored, so that no process that is killed leaves one behind:
 * it is deleted in a week, unless an import that refers to it was created.
 */
export async function announceFile(db: Database, tenantId: TenantId, fileKey: string): Promise<void> {
  await db
    .insertInto('file_removals')
    .values({
      tenant_id: tenantId,
      file_key: fileKey,
      due_at: sql`now() + make_interval(days => ${graceDays})`,
    })
    .execute();
}
