import type { ClientBase } from 'pg';
import { copyInto } from '../../db/copy-into.ts';
import { contactColumns, leadColumns } from '../model/copy-columns.ts';
import type { ImportScope } from '../model/import-scope.ts';
import { planOverwrite } from './overwrite-plan.ts';
import { overwriteSql } from './overwrite-sql.ts';

/**
 * Lines for existing leads, each lead at most once, with the lead's id in place of the row's.
 * `fields`: the fields that may be overwritten; null: all.
 */
export type LeadUpdates = {
  readonly fields: readonly string[] | null;
  readonly leads: readonly Uint8Array[];
  readonly contacts: readonly Uint8Array[];
};

/**
 * Overwrites existing leads with rows, after storing their previous values in
 * `import_before_images`. An empty value overwrites nothing unless the options say so. Custom
 * fields are merged. A number that the lead already has updates its contact; a new number is added
 * as a contact. Returns the number of added contacts. Raises the counters of their projects here
 * (there can be several if duplicates are searched in all projects).
 */
export async function updateLeads(
  client: ClientBase,
  scope: ImportScope,
  updates: LeadUpdates,
): Promise<number> {
  const plan = await planOverwrite(client, scope, updates.fields);
  await client.query(stages);
  await copyInto(client, 'incoming_leads', leadColumns, updates.leads);
  await copyInto(client, 'incoming_contacts', contactColumns, updates.contacts);
  await client.query(keepImages, [scope.id]);
  await client.query(overwriteSql('leads', plan), [plan.custom, plan.blankCustom]);
  if (plan.contacts) await client.query(updateContacts);
  const added = plan.numbers
    ? await client.query<{ added: string }>(addContacts, [scope.tenantId])
    : undefined;
  await client.query(rememberVersions, [scope.id]);
  await client.query('truncate incoming_leads, incoming_contacts');
  return Number(added?.rows[0]?.added ?? 0);
}

/**
 * Here and in the statements below the tenant id is taken from the joined rows, not given as a
 * constant. Before PostgreSQL 18, the planner assumes that a tenant missing from the statistics has
 * one lead, and with a constant it would read all leads of the tenant for each row
 * (docs/decisions/0020-planned-for-any-company.md).
 */
const stages = `
  create temp table if not exists incoming_leads (like leads including defaults) on commit drop;
  create temp table if not exists incoming_contacts (like contacts including defaults) on commit drop`;

/**
 * Only the first before-image of an import counts. Later updates of the same lead by the same
 * import do not change it.
 */
const keepImages = `
  insert into import_before_images (tenant_id, import_id, lead_id, image)
  select l.tenant_id, $1::bigint, l.id, jsonb_build_object(
    'lead', to_jsonb(l),
    'contacts', (select coalesce(jsonb_agg(to_jsonb(c) order by c.id), '[]') from contacts c where c.tenant_id = l.tenant_id and c.lead_id = l.id))
  from incoming_leads i join leads l on l.tenant_id = i.tenant_id and l.id = i.id
  where l.import_id is distinct from $1
  on conflict do nothing`;

const updateContacts = `
  update contacts c set name = i.name, kind = coalesce(i.kind, c.kind), phone = i.phone,
    extension = coalesce(nullif(i.extension, ''), c.extension), updated_at = now()
  from incoming_contacts i
  where c.tenant_id = i.tenant_id and c.lead_id = i.lead_id and c.phone_hash = i.phone_hash
    and (c.name, c.kind, c.phone, c.extension)
      is distinct from (i.name, coalesce(i.kind, c.kind), i.phone, coalesce(nullif(i.extension, ''), c.extension))`;

/**
 * An added contact belongs to the project of its lead, which may differ from that of the import.
 */
const addContacts = `
  with added as (
    insert into contacts (${contactColumns.join(', ')})
    select ${contactColumns.map((column) => (column === 'project_id' ? 'l.project_id' : `i.${column}`)).join(', ')}
    from incoming_contacts i join leads l on l.tenant_id = i.tenant_id and l.id = i.lead_id
    where not exists (
      select 1 from contacts c where c.tenant_id = i.tenant_id and c.lead_id = i.lead_id and c.phone_hash = i.phone_hash)
    returning project_id
  ), counted as (
    update projects p set contact_count = contact_count + n
    from (select project_id, count(*) as n from added group by project_id) a
    where p.tenant_id = $1 and p.id = a.project_id
  )
  select count(*) as added from added`;

const rememberVersions = `
  update import_before_images b set version_after = l.version
  from incoming_leads i join leads l on l.tenant_id = i.tenant_id and l.id = i.id
  where b.tenant_id = i.tenant_id and b.import_id = $1 and b.lead_id = l.id`;
