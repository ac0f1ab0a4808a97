import type { PoolClient } from 'pg';
import { judgeCreated } from './judged-leads.ts';
import { keepLeads } from './keep-leads.ts';
import type { Step } from './step.ts';

/** Takes leads that the import created away, with their contacts; those that were changed since are kept whole, and listed. */
export const removeCreated: Step = async (client, key, after, limit) => {
  const taken = await takeBack(client, [...key, after, limit]);
  return {
    last: taken?.last ?? undefined,
    leads: Number(taken?.leads),
    contacts: Number(taken?.contacts),
    restored: 0,
    kept: Number(taken?.kept),
    contactsOfOthers: 0,
  };
};

type Taken = { last: string | null; leads: string; contacts: string; kept: string };

async function takeBack(client: PoolClient, values: readonly unknown[]): Promise<Taken | undefined> {
  const { rows } = await client.query<Taken>(
    `with looked_at as materialized (
      select tenant_id, id, edited_at from leads
      where tenant_id = $1 and id >= $3 and id < $4 and id > $5 and import_id = $2
      order by id limit $6
    ), judged as materialized (${judgeCreated('looked_at')}),
    kept as (${keepLeads('judged')}),
    gone_contacts as (
      delete from contacts c using judged d where d.reason is null and c.tenant_id = d.tenant_id and c.lead_id = d.id returning 1
    ), gone_leads as (
      delete from leads l using judged d where d.reason is null and l.tenant_id = d.tenant_id and l.id = d.id returning 1
    )
    select (select max(id) from looked_at) as last, (select count(*) from gone_leads) as leads,
      (select count(*) from gone_contacts) as contacts, (select count(*) from kept) as kept`,
    [...values],
  );
  return rows[0];
}
