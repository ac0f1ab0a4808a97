import { joinedContacts, keptOfJoined } from './judged-leads.ts';
import { keepLeads } from './keep-leads.ts';
import type { Step } from './step.ts';

/**
 * Removes contacts that the import added to existing leads. Contacts that were changed or called
 * since are kept, and their leads are listed.
 */
export const removeJoined: Step = async (client, key, after, limit) => {
  const { rows } = await client.query<{ last: string | null; contacts: string; kept: string }>(takeAway, [
    ...key,
    after,
    limit,
  ]);
  const [taken] = rows;
  const contacts = Number(taken?.contacts);
  const last = taken?.last ?? undefined;
  return { last, contacts, kept: Number(taken?.kept), contactsOfOthers: contacts };
};

const takeAway = `
  with looked_at as materialized (
    ${joinedContacts} and c.id > $5 order by c.id limit $6 for update of c
  ), judged as (${keptOfJoined('looked_at')}), kept as (${keepLeads('judged')}),
  removed as (
    delete from contacts c using looked_at d where d.reason is null and c.tenant_id = d.tenant_id and c.id = d.id returning c.project_id
  ), counted as (
    update projects p set contact_count = contact_count - n
    from (select project_id, count(*) as n from removed group by project_id) r
    where p.tenant_id = $1 and p.id = r.project_id
  )
  select (select max(id) from looked_at) as last, (select count(*) from removed) as contacts, (select count(*) from kept) as kept`;
