import type { PoolClient } from 'pg';
import { basicColumns } from '../../contract/lead.ts';
import type { ImportEntry } from '../ledger/index.ts';

/**
 * Gives the next leads that the import wrote over (by id, after `after`) their values back, and takes away the contacts it added to them. Leads
 * that were changed since (by a person, or by a later import) stay as they are. In the caller's transaction, under the projects' locks;
 * the projects' counters are lowered here. Gives the last lead looked at, undefined where there was none left.
 */
export async function restoreLeads(
  client: PoolClient,
  entry: ImportEntry,
  after: string,
  limit: number,
): Promise<string | undefined> {
  const { rows } = await client.query<{ lead_id: string; unchanged: boolean }>(imagesOfBatch, [
    entry.tenantId,
    entry.id,
    after,
    limit,
  ]);
  const unchanged = rows.filter((row) => row.unchanged).map((row) => row.lead_id);
  const key = [entry.tenantId, entry.id, `{${unchanged.join(',')}}`];
  await client.query(restoreValues, key);
  await client.query(restoreContacts, key);
  await client.query(removeContacts, key);
  await client.query(
    'update import_before_images set restored = true where tenant_id = $1 and import_id = $2 and lead_id = any($3::bigint[])',
    key,
  );
  return rows.at(-1)?.lead_id;
}

const imagesOfBatch = `
  select b.lead_id, coalesce(l.version = b.version_after, false) as unchanged
  from import_before_images b left join leads l on l.tenant_id = $1 and l.id = b.lead_id
  where b.tenant_id = $1 and b.import_id = $2 and not b.restored and b.lead_id > $3
  order by b.lead_id limit $4`;

const restoredColumns = ['name', 'name_hash', ...basicColumns, 'custom'];

const restoreValues = `
  update leads l set ${restoredColumns.map((column) => `${column} = was.${column}`).join(', ')},
    version = l.version + 1, updated_at = now()
  from import_before_images b, jsonb_populate_record(null::leads, b.image -> 'lead') was
  where b.tenant_id = $1 and b.import_id = $2 and b.lead_id = any($3::bigint[]) and l.tenant_id = $1 and l.id = b.lead_id`;

const restoreContacts = `
  update contacts c set name = was.name, kind = was.kind, phone = was.phone, extension = was.extension, updated_at = now()
  from import_before_images b, jsonb_populate_recordset(null::contacts, b.image -> 'contacts') was
  where b.tenant_id = $1 and b.import_id = $2 and b.lead_id = any($3::bigint[]) and c.tenant_id = $1 and c.id = was.id`;

const removeContacts = `
  with removed as (
    delete from contacts
    where tenant_id = $1 and import_id = $2 and lead_id = any($3::bigint[]) and edited_at is null
    returning project_id
  )
  update projects p set contact_count = contact_count - n
  from (select project_id, count(*) as n from removed group by project_id) r
  where p.tenant_id = $1 and p.id = r.project_id`;
