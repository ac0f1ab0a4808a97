import type { ClientBase } from 'pg';
import type { ImportId, TenantId } from '../base/ids.ts';
import { inForce } from './entry-row.ts';

type Imported = { readonly tenantId: TenantId; readonly id: ImportId };

/**
 * Releases the next bans that the import made (by id, after `after`) and that nobody has released since. Gives the last entry looked at,
 * undefined where there was none left. Safe to repeat.
 */
export async function releaseImported(
  client: ClientBase,
  { tenantId, id }: Imported,
  after: string,
  limit: number,
): Promise<string | undefined> {
  const { rows } = await client.query<{ last: string | null }>(releaseSql, [tenantId, id, after, limit]);
  return rows[0]?.last ?? undefined;
}

const releaseSql = `
  with looked_at as (
    select tenant_id, id from do_not_call_entries where tenant_id = $1 and import_id = $2 and id > $3 order by id limit $4
  ), released as (
    update do_not_call_entries e set released_at = statement_timestamp(), release_reason = 'インポートの取り消し'
    from looked_at l where e.tenant_id = l.tenant_id and e.id = l.id and e.released_at is null
  )
  select max(id) as last from looked_at`;

/**
 * Bans the numbers of the next entries that the import released once more, each as it was: the history shows the time between. Those that
 * have ended since, or that something bans again, are left. Gives the last entry looked at; safe to repeat.
 */
export async function banReleased(
  client: ClientBase,
  { tenantId, id }: Imported,
  after: string,
  limit: number,
): Promise<string | undefined> {
  const { rows } = await client.query<{ last: string | null }>(banSql, [tenantId, id, after, limit]);
  return rows[0]?.last ?? undefined;
}

const kept =
  'tenant_id, phone_hash, phone_number, phone, lead_name, workgroup_id, project_id, reason, note, evidence, refused_on, erased_at, key_id';

const banSql = `
  with looked_at as (
    select * from do_not_call_entries where tenant_id = $1 and release_import_id = $2 and id > $3 order by id limit $4
  ), banned as (
    insert into do_not_call_entries (${kept}, source, import_id, lead_id, contact_id, expires_at, created_by)
    select ${kept}, 'import', $2, lead_id, contact_id, expires_at, created_by
    from looked_at l
    where (expires_at is null or expires_at > statement_timestamp()) and not exists (
      select from (select * from do_not_call_entries where phone_hash = l.phone_hash and tenant_id + 0 = $1 offset 0) e
      where ${inForce} and e.workgroup_id is not distinct from l.workgroup_id
        and e.project_id is not distinct from l.project_id
        and coalesce(e.expires_at, 'infinity') >= coalesce(l.expires_at, 'infinity'))
    order by id
  )
  select max(id) as last from looked_at`;
