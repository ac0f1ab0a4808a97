import { sql } from 'kysely';
import { type ImportId, toId } from '../../base/ids.ts';
import type { Database } from '../../db/database.ts';
import type { ImportEntry } from './import-entry.ts';

/** The latest import of the same project with failed rows and these very columns: the one whose failure file comes back. */
export async function findRetried(
  db: Database,
  entry: ImportEntry,
  columns: readonly string[],
): Promise<ImportId | null> {
  const row = await db
    .selectFrom('imports')
    .select('id')
    .where('tenant_id', '=', entry.tenantId)
    .where('project_id', '=', entry.projectId)
    .where('id', '<', entry.id)
    .where('failed', '>', '0')
    .where(sql<boolean>`profile -> 'columns' = ${JSON.stringify(columns)}::jsonb`)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row ? toId(row.id) : null;
}
