/**
 * The queries of `findKnown`. Parameters: $1 hashes, $2 tenant, $3 project (null: all), $4 imports
 * whose rows belong to the same list, $5 maximum number of leads per key, $6 hashes of names in
 * addition to those of numbers, or for names the fields with a date of birth.
 *
 * The inner lateral subquery with OFFSET 0 forces one probe of the hash index per key, regardless
 * of missing statistics (40 times slower without it). The tenant is part of the hash and only
 * checked again: with an index by tenant the planner would read all leads of a tenant without
 * statistics for every key.
 *
 * The window function around the probe limits the result of a key that thousands share. Leads of
 * the list itself come first, because they decide about grouping. A LIMIT inside would sort for
 * every key and take twice as long.
 */
import { keyBits } from '../model/key-hash.ts';
import type { LeadTables } from '../model/lead-tables.ts';

const isOwn = (id: string) => `(${id} >> 32) = any($4::bigint[])`;

/**
 * Maximum number of leads with exactly the same name (possibly different persons) to compare by
 * their other values.
 */
const namesakes = 64;

/**
 * Leads whose names share the core of the given name. Leads with exactly the same name are counted
 * separately. Without `others`: only leads of the list itself with exactly that name.
 */
export function knownByName({ leads }: LeadTables, others: boolean): string {
  return `
  select n, id, name, kana, prefecture, city, street || building, birthday from (
    select q.n::int, l.id, l.name, l.kana, l.prefecture, l.city, l.street, l.building, l.birthday,
      l.name_hash = q.k as isnamed,
      row_number() over (partition by q.n, l.name_hash = q.k order by ${isOwn('l.id')} desc, l.id) as place
    from unnest($1::bigint[]) with ordinality q(k, n)
    cross join lateral (
      select id, name, name_hash, project_id, kana, prefecture, city, street, building,
        (select value from jsonb_each_text(custom) where key = any($6::text[]) and value <> '' limit 1) as birthday
      from ${leads} t
      where tenant_id + 0 = $2 and name_hash >> ${keyBits} = q.k >> ${keyBits} ${others ? '' : `and name_hash = q.k and ${isOwn('id')}`} offset 0
    ) l
    where $3::bigint is null or l.project_id = $3
  ) m where place <= greatest($5, case when isnamed then ${namesakes} end) order by n, place`;
}

/**
 * Leads that have the number. As many as namesakes: the lead that a row joins must be among them,
 * so that a contact that it already has is found.
 */
export function knownByPhone({ contacts }: LeadTables): string {
  return `
  select n, id, phone, phone_e164, name, extension from (
    select q.n::int, c.lead_id as id, c.phone, c.phone_e164, c.name, c.extension,
      row_number() over (partition by q.n order by ${isOwn('c.lead_id')} desc, c.lead_id) as place
    from unnest($1::bigint[]) with ordinality q(k, n)
    cross join lateral (
      select lead_id, project_id, phone, phone_e164, name, extension from ${contacts} t
      where tenant_id + 0 = $2 and phone_hash = q.k offset 0
    ) c
    where $3::bigint is null or c.project_id = $3
  ) m where place <= greatest($5, ${namesakes}) order by n, place`;
}

/**
 * Leads that have the number and a name with the same core. Queried number by number, so that a
 * number shared by thousands is read once per batch.
 */
export function knownByBoth({ leads, contacts }: LeadTables): string {
  return `
  select n, id, phone, phone_e164, name from (
    select p.n::int, l.id, c.phone, c.phone_e164, l.name,
      row_number() over (partition by p.n, l.name_hash = p.name order by ${isOwn('l.id')} desc, l.id) as place
    from (select distinct k from unnest($1::bigint[]) k) q
    cross join lateral (
      select lead_id, project_id, phone, phone_e164 from ${contacts} t where tenant_id + 0 = $2 and phone_hash = q.k offset 0
    ) c
    cross join lateral (
      select id, name, name_hash from ${leads} t where tenant_id = $2 and id = c.lead_id offset 0
    ) l
    join unnest($1::bigint[], $6::bigint[]) with ordinality p(k, name, n)
      on p.k = q.k and p.name >> ${keyBits} = l.name_hash >> ${keyBits}
    where $3::bigint is null or c.project_id = $3
  ) m where place <= $5 order by n, place`;
}
