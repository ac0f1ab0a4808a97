import { judgeCreated } from './judged-leads.ts';
import { keepLeads } from './keep-leads.ts';
import type { Step } from './step.ts';

/**
 * Removes leads that the import created, with their contacts. Leads that were changed or called
 * since are kept completely and listed. The leads are locked first: a concurrent call waits and
 * then finds no lead.
 */
export const removeCreated: Step = async (client, key, after, limit) => {
  const { rows } = await client.query<{ last: string | null }>(lockNext, [...key, after, limit]);
  const last = rows[0]?.last;
  if (!last) return { last: undefined };
  // Ids below the range belong to other imports.
  const start = BigInt(after) < BigInt(key[2]) ? String(BigInt(key[2]) - 1n) : after;
  await client.query('set local enable_nestloop = off');
  const judged = await client.query<{ kept: string; ids: string[] }>(keepChanged, [...key, start, last]);
  await client.query('set local enable_nestloop = on');
  const [found] = judged.rows;
  const unkept = [key[0], start, last, `{${found?.ids.join(',') ?? ''}}`];
  const contacts = await client.query(deleteContacts, unkept);
  const leads = await client.query(deleteLeads, unkept);
  return { last, leads: leads.rowCount ?? 0, contacts: contacts.rowCount ?? 0, kept: Number(found?.kept) };
};

const lockNext = `
  select max(id) as last from (
    select id from leads
    where tenant_id = $1 and id >= $3 and id < $4 and id > $5 and import_id = $2
    order by id limit $6 for update
  ) l`;

/** `ids` are all leads that stay. `kept` counts those that no earlier attempt listed. */
const keepChanged = `
  with judged as materialized (${judgeCreated}), kept as (${keepLeads('judged')})
  select (select count(*) from kept) as kept, $3::bigint, $4::bigint,
    (select coalesce(array_agg(id), '{}') from judged where reason is not null) as ids`;

/** The import's id range contains only its own leads. */
const deleteContacts = `
  delete from contacts where tenant_id = $1 and lead_id > $2 and lead_id <= $3 and lead_id <> all($4::bigint[])`;
const deleteLeads = `
  delete from leads where tenant_id = $1 and id > $2 and id <= $3 and id <> all($4::bigint[])`;
