import type { ClientBase } from 'pg';
import { type ImportId, toId } from '../../base/ids.ts';
import type { ImportRecord } from './import-record.ts';

/**
 * Returns the import and the chain of imports that it retries, back to the original list. All of
 * their rows belong to one list.
 */
export async function findFamily(client: ClientBase, entry: ImportRecord): Promise<readonly ImportId[]> {
  if (entry.retryOf === null) return [entry.id];
  const { rows } = await client.query<{ id: string }>(
    `with recursive family as (
       select id, retry_of from imports where tenant_id = $1 and id = $2
       union select i.id, i.retry_of from imports i join family f on i.id = f.retry_of where i.tenant_id = $1
     ) select id from family`,
    [entry.tenantId, entry.id],
  );
  return rows.map(({ id }) => toId(id));
}
