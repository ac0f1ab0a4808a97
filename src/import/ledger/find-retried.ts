import { sql } from 'kysely';
import { type ImportId, type ProjectId, type TenantId, toId } from '../../base/ids.ts';
import type { FileProfile } from '../../contract/import.ts';
import type { Database } from '../../db/database.ts';
import { jsonText } from '../../db/json-text.ts';
import { isFailureFile, originalColumns } from '../model/failure-file.ts';

/**
 * The import that a failure file of ours came from: the latest of the project (or of the do-not-call lists) with failed rows and the same columns, itself
 * a failure file perhaps. null where the
 * file is none. `id`: only imports before this one.
 */
export async function findRetried(
  db: Database,
  entry: { readonly tenantId: TenantId; readonly projectId: ProjectId | null; readonly id?: ImportId },
  profile: FileProfile,
): Promise<ImportId | null> {
  if (!isFailureFile(profile.columns)) return null;
  const columns = originalColumns(profile.columns);
  const row = await db
    .selectFrom('imports')
    .select('id')
    .where('tenant_id', '=', entry.tenantId)
    .where(sql<boolean>`project_id is not distinct from ${entry.projectId}::bigint`)
    .$if(entry.id !== undefined, (query) => query.where('id', '<', entry.id ?? ''))
    .where('failed', '>', '0')
    .where(
      sql<boolean>`profile -> 'columns' in (${jsonText(columns)}::jsonb, ${jsonText(profile.columns)}::jsonb)`,
    )
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row ? toId(row.id) : null;
}
