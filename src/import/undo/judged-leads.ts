/*
 * What an undo would do with a lead, said once for the undo and for the look at it beforehand. In every statement $1 is the tenant, $2 the
 * import, $3 and $4 the range of ids of what the import created.
 *
 * The tenant of what is joined to leads comes with them: before PostgreSQL 18, which can be told otherwise, a tenant that the statistics do not know has one
 * lead, and if it were named all its leads would be read for each one.
 */

/**
 * The leads of `source` (tenant_id, id, edited_at: leads that the import created), each with its number of contacts and why it is kept; `reason` is null for
 * those that go. An import that came later shows by the contacts it added, and by what it keeps of the lead as it was before.
 */
export const judgeCreated = (source: string) => `
  select l.tenant_id, l.id, c.contacts,
    case when l.edited_at is not null or c.by_hand then 'edited'
      when greatest(c.later, b.later) is not null then 'later_import' end as reason,
    case when l.edited_at is null and not coalesce(c.by_hand, false) then greatest(c.later, b.later) end as later_import_id
  from ${source} l
  cross join lateral (
    select count(*) as contacts, bool_or(import_id is null or edited_at is not null) as by_hand,
      max(import_id) filter (where import_id > $2) as later
    from contacts where tenant_id = l.tenant_id and lead_id = l.id
  ) c
  cross join lateral (
    select max(import_id) as later from import_before_images
    where tenant_id = l.tenant_id and lead_id = l.id and import_id > $2 and not restored
  ) b`;

/**
 * The leads of `source` (tenant_id, lead_id, image, version_after: leads that the import wrote over, as they were), each with why it is kept; `reason` is null
 * for those that get their values back. Leads that are gone are left out.
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
      when l.version = i.version_after then null
      when b.later is null then 'edited'
      else 'later_import' end as reason
  ) r
  cross join lateral (
    select r.reason, case when r.reason = 'later_import' then b.later end as later_import_id
  ) j`;

/** Contacts that the import added to leads it did not create, where the lead's own undo (`judgeUpdated`) does not see to them. */
export const joinedContacts = `
  select c.tenant_id, c.id, c.lead_id, c.project_id, c.edited_at is not null as edited
  from contacts c
  where c.tenant_id = $1 and c.id >= $3 and c.id < $4 and (c.lead_id < $3 or c.lead_id >= $4)
    and not exists (select 1 from import_before_images b where b.tenant_id = $1 and b.import_id = $2 and b.lead_id = c.lead_id)`;
