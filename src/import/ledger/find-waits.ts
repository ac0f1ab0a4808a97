import { sql } from 'kysely';
import { type ImportId, type TenantId, toId } from '../../base/ids.ts';
import type { ImportWait } from '../../contract/import.ts';
import type { Database } from '../../db/database.ts';
import type { ImportRecord } from './import-record.ts';
import { exclusiveStates } from './state-changes.ts';

/**
 * Determines what queued imports wait for. One import runs per project at a time, oldest first. An
 * import that is missing from the result waits only for a free worker.
 */
export async function findWaits(
  db: Database,
  tenantId: TenantId,
  entries: readonly ImportRecord[],
): Promise<ReadonlyMap<ImportId, ImportWait>> {
  const ids = entries.filter(({ status }) => status === 'queued' || status === 'undoing').map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; next: string; file_name: string; ahead: string }>`
    select i.id, first.id as next, first.file_name, first.ahead
    from imports i
    cross join lateral (
      select o.id, o.file_name, count(*) over () as ahead
      from imports o
      where o.tenant_id = i.tenant_id and o.project_id = i.project_id and o.id != i.id
        and (o.status in (${sql.join(exclusiveStates)}) and o.lease_until is not null
          or o.status in ('queued', ${sql.join(exclusiveStates)}) and o.created_at < i.created_at)
      order by o.lease_until is null, o.created_at limit 1
    ) first
    where i.tenant_id = ${tenantId} and i.id in (${sql.join(ids)}) and i.lease_until is null`.execute(db);
  return new Map(
    rows.map((row) => [
      toId<ImportId>(row.id),
      { importId: toId(row.next), fileName: row.file_name, ahead: Number(row.ahead) },
    ]),
  );
}
