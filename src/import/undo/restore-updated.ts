import type { PoolClient } from 'pg';
import { basicColumns } from '../../contract/lead.ts';
import { judgeUpdated } from './judged-leads.ts';
import { keepLeads } from './keep-leads.ts';
import type { Step, UndoKey } from './step.ts';

/**
 * Restores leads that the import overwrote and removes the contacts it added to them. Leads that
 * were changed since stay unchanged and are listed.
 */
export const restoreUpdated: Step = async (client, key, after, limit) => {
  const { rows } = await client.query<Looked>(lookAt, [...key, after, limit]);
  const [looked] = rows;
  const unchanged = looked?.unchanged ?? [];
  const contacts = unchanged.length === 0 ? 0 : await restore(client, key, unchanged);
  return {
    last: looked?.last ?? undefined,
    contacts,
    restored: unchanged.length,
    kept: Number(looked?.kept),
    contactsOfOthers: contacts,
  };
};

type Looked = { last: string | null; unchanged: string[] | null; kept: string };

const lookAt = `
  with looked_at as materialized (
    select tenant_id, lead_id, image, version_after from import_before_images
    where tenant_id = $1 and import_id = $2 and not restored and lead_id > $5
    order by lead_id limit $6
  ), judged as materialized (${judgeUpdated('looked_at')}),
  kept as (${keepLeads('judged')})
  select (select max(lead_id) from looked_at) as last,
    (select array_agg(id) from judged where reason is null) as unchanged,
    (select count(*) from kept) as kept, $3::bigint, $4::bigint`;

/**
 * Returns the number of removed contacts. The counters of the leads' projects are lowered (there
 * can be several if duplicates were searched in all projects).
 */
async function restore(client: PoolClient, [tenantId, importId]: UndoKey, leads: string[]): Promise<number> {
  const values = [tenantId, importId, `{${leads.join(',')}}`];
  await client.query(restoreValues, values);
  await client.query(restoreContacts, values);
  const { rows } = await client.query<{ removed: string }>(removeContacts, values);
  await client.query(passVersionsOn, values);
  await client.query(
    'update import_before_images set restored = true where tenant_id = $1 and import_id = $2 and lead_id = any($3::bigint[])',
    values,
  );
  return Number(rows[0]?.removed ?? 0);
}

/**
 * Before-images of these leads, materialized first. The tenant for joined tables comes from each
 * row (see `judged-leads.ts`).
 */
const images = `(
    select * from import_before_images where tenant_id = $1 and import_id = $2 and lead_id = any($3::bigint[]) offset 0
  )`;

const restoredColumns = ['name', 'name_hash', ...basicColumns, 'custom'];

const restoreValues = `
  update leads l set ${restoredColumns.map((column) => `${column} = was.${column}`).join(', ')},
    version = l.version + 1, updated_at = now()
  from ${images} b, jsonb_populate_record(null::leads, b.image -> 'lead') was
  where l.tenant_id = b.tenant_id and l.id = b.lead_id`;

const restoreContacts = `
  update contacts c set name = was.name, kind = was.kind, phone = was.phone, extension = was.extension, updated_at = now()
  from ${images} b, jsonb_populate_recordset(null::contacts, b.image -> 'contacts') was
  where c.tenant_id = b.tenant_id and c.lead_id = b.lead_id and c.id = was.id`;

const removeContacts = `
  with removed as (
    delete from contacts
    where tenant_id = $1 and import_id = $2 and lead_id = any($3::bigint[])
      and edited_at is null and called_at is null
    returning project_id
  ), counted as (
    update projects p set contact_count = contact_count - n
    from (select project_id, count(*) as n from removed group by project_id) r
    where p.tenant_id = $1 and p.id = r.project_id
  )
  select count(*) as removed from removed`;

/**
 * If two imports overwrote a lead and the later one was undone, the lead is again what the earlier
 * import made of it, but with a new version. The earlier import must know that version to be undone
 * as well.
 */
const passVersionsOn = `
  update import_before_images earlier set version_after = l.version
  from ${images} b join leads l on l.tenant_id = b.tenant_id and l.id = b.lead_id
  where earlier.tenant_id = b.tenant_id and earlier.lead_id = b.lead_id and earlier.import_id < $2 and not earlier.restored
    and earlier.version_after = (b.image -> 'lead' ->> 'version')::int`;
