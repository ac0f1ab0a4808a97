import { sql } from 'kysely';
import type { ImportId, TenantId } from '../../base/ids.ts';
import type { Database } from '../../db/database.ts';

/**
 * The channel for changes of imports, sent as `<tenant id>:<import id>` to waiting workers and to
 * pages that show the import.
 */
export const importChannel = 'leadport_imports';

/** Announces a change of an import when the transaction commits. */
export async function notifyChange(db: Database, tenantId: TenantId, id: ImportId): Promise<void> {
  await sql`select pg_notify(${importChannel}, ${`${tenantId}:${id}`})`.execute(db);
}
