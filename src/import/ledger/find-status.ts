import { z } from 'zod';
import { type ImportStatus, importStatuses } from '../../contract/import-state.ts';
import type { Database } from '../../db/database.ts';
import type { ImportRecord } from './import-record.ts';

/** The current state of an import. Undefined if it was deleted. */
export async function findStatus(
  db: Database,
  { tenantId, id }: Pick<ImportRecord, 'tenantId' | 'id'>,
): Promise<ImportStatus | undefined> {
  const row = await db
    .selectFrom('imports')
    .select('status')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && z.enum(importStatuses).parse(row.status);
}
