import { sql } from 'kysely';
import { type ImportId, toId } from '../../base/ids.ts';
import type { ImportRetry } from '../../contract/import.ts';
import { importStatuses } from '../../contract/import-state.ts';
import type { Database } from '../../db/database.ts';
import type { ImportRecord } from './import-record.ts';

/** Maximum number of retries shown with an import. */
const shownRetries = 20;

/** The latest retries of an import's failed rows, and how many rows each has handled. */
export async function listRetries(db: Database, { tenantId, id }: ImportRecord): Promise<ImportRetry[]> {
  const rows = await db
    .selectFrom('imports as i')
    .select(['i.id', 'i.file_name', 'i.status', 'i.created_at'])
    .select(
      sql<string>`(select count(*) from import_rows r where r.tenant_id = i.tenant_id and r.retried_by = i.id)`.as(
        'rows',
      ),
    )
    .where('i.tenant_id', '=', tenantId)
    .where('i.retry_of', '=', id)
    .orderBy('i.id', 'desc')
    .limit(shownRetries)
    .execute();
  return rows.map((row) => ({
    id: toId<ImportId>(row.id),
    fileName: row.file_name,
    status: importStatuses.find((status) => status === row.status) ?? 'failed',
    createdAt: row.created_at.toISOString(),
    rows: Number(row.rows),
  }));
}
