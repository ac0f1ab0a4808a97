import { sql } from 'kysely';
import type { ImportId, TenantId } from '../../base/ids.ts';
import type { Database } from '../../db/database.ts';

/** Where changes of imports are told, as `<tenant id>:<import id>`: to workers that wait, and to pages that look on. */
export const importChannel = 'leadport_imports';

/** Tells, when the transaction commits, that an import has changed. */
export async function notifyChange(db: Database, tenantId: TenantId, id: ImportId): Promise<void> {
  await sql`select pg_notify(${importChannel}, ${`${tenantId}:${id}`})`.execute(db);
}
