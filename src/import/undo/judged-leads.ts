/**
 * What an undo does with each lead. The undo and its preview share these statements. In each, $1 is
 * the tenant, $2 the import, and $3 and $4 the range of ids of created leads (end exclusive). Where
 * rows are looked up one by one, the tenant of a joined table comes from the joined row: before
 * PostgreSQL 18 the planner assumes one lead for a tenant without statistics and would read all of
 * its leads for each row.
 */

/**
 * The leads that the import created with ids above $5 and up to $6, each with its number of
 * contacts and the reason why it is kept. `reason` is null for leads to remove. A later import is
 * detected by the contacts it added and by its before-images of the lead. Reads three id ranges
 * once each. Must run with `enable_nestloop` off, because a planner that underestimates the
 * tenant's rows would read a range again for every lead.
 */
export const judgeCreated = `
  select l.id, coalesce(c.contacts, 0) as contacts,
    case when l.edited_at is not null or c.by_hand then 'edited'
      when l.called_at is not null then 'called'
      when greatest(c.later, b.later) is not null then 'later_import' end as reason,
    case when l.edited_at is null and l.called_at is null and not coalesce(c.by_hand, false)
      then greatest(c.later, b.later) end as later_import_id
  from leads l
  left join (
    select lead_id, count(*) as contacts, bool_or(import_id is null or edited_at is not null) as by_hand,
      max(import_id) filter (where import_id > $2) as later
    from contacts where tenant_id = $1 and lead_id > $5 and lead_id <= $6 group by lead_id
  ) c on c.lead_id = l.id
  left join (
    select lead_id, max(import_id) as later from import_before_images
    where tenant_id = $1 and lead_id > $5 and lead_id <= $6 and import_id > $2 and not restored group by lead_id
  ) b on b.lead_id = l.id
  where l.tenant_id = $1 and l.id > $5 and l.id <= $6 and l.import_id = $2`;

/**
 * The leads of `source` (tenant_id, lead_id, image, version_after: overwritten leads with their
 * previous values), each with the reason why it is kept. `reason` is null for leads to restore.
 * Deleted leads are omitted.
 */
export const judgeUpdated = (source: string) => `
  select l.tenant_id, l.id, j.*
  from ${source} i
  join leads l on l.tenant_id = i.tenant_id and l.id = i.lead_id
  cross join lateral (
    select max(import_id) as later from import_before_images
    where tenant_id = l.tenant_id and lead_id = l.id and import_id > $2 and not restored
  ) b
  cross join lateral (
    select case
      when l.edited_at is distinct from (i.image -> 'lead' ->> 'edited_at')::timestamptz then 'edited'
      when l.called_at is distinct from (i.image -> 'lead' ->> 'called_at')::timestamptz then 'called'
      when l.version = i.version_after then null
      when b.later is null then 'edited'
      else 'later_import' end as reason
  ) r
  cross join lateral (
    select r.reason, case when r.reason = 'later_import' then b.later end as later_import_id
  ) j`;

/**
 * Contacts that the import added to leads that it neither created nor overwrote (`judgeUpdated`
 * handles those of overwritten leads). `reason`: why the contact is kept; null for contacts to
 * remove.
 */
export const joinedContacts = `
  select c.tenant_id, c.id, c.lead_id, c.project_id,
    case when c.edited_at is not null then 'edited' when c.called_at is not null then 'called' end as reason
  from contacts c
  where c.tenant_id = $1 and c.id >= $3 and c.id < $4 and (c.lead_id < $3 or c.lead_id >= $4)
    and not exists (
      select from import_before_images b where b.tenant_id = $1 and b.import_id = $2 and b.lead_id = c.lead_id)`;

/**
 * The leads of `joined` (`joinedContacts`) that are kept, each once. An edited contact takes
 * precedence over a called one.
 */
export const keptOfJoined = (joined: string) => `
  select lead_id as id, max(reason) as reason, null::bigint as later_import_id
  from ${joined} where reason is not null group by lead_id`;
