import type { ClientBase } from 'pg';
import type { ImportId, LeadId } from '../../base/ids.ts';
import type { ImportScope } from '../model/import-scope.ts';
import { type LeadTables, storedTables } from '../model/lead-tables.ts';
import type { PreparedBatch } from '../model/prepared-batch.ts';
import type { RowRange } from '../model/row-range.ts';
import { firstEquals } from './first-equals.ts';

/** A lead that is there already. `own`: it came from earlier rows of the same list. */
export type KnownLead = { readonly leadId: LeadId; readonly own: boolean };

/**
 * What the database holds of a run of keys. Key `i` is the same as key `first[i]`; `leads` has those of the first keys that any lead has. Both are
 * empty where the import's policy compares no such keys.
 */
export type KnownLeads = {
  readonly first: Int32Array;
  readonly leads: ReadonlyMap<number, readonly KnownLead[]>;
};

/** What the database holds of the names (by row) and numbers (by contact) of a batch, earlier batches of the same import included. */
export type Known = { readonly names: KnownLeads; readonly phones: KnownLeads };

/*
 * The inner lateral subquery with OFFSET 0 forces one probe of the hash index per key, whatever the planner believes of a project that
 * has no statistics yet (without it: 40 times slower). It names the tenant inside, so that it also runs on one shard. The window around it bounds
 * what a key that thousands share brings back; leads of this import come first, since they decide on grouping. (A LIMIT inside instead would make a
 * sort for every key: twice the time.)
 */
const byName = ({ leads }: LeadTables) => `
  select n, id, own from (
    select q.n::int, l.id, coalesce(l.import_id = any($4::bigint[]), false) as own,
      row_number() over (partition by q.n order by coalesce(l.import_id = any($4::bigint[]), false) desc, l.id) as place
    from unnest($1::bigint[]) with ordinality q(k, n)
    cross join lateral (
      select id, import_id, project_id from ${leads} t where tenant_id = $2 and name_hash = q.k offset 0
    ) l
    where $3::bigint is null or l.project_id = $3
  ) m where place <= $5 order by n, place`;

const byPhone = ({ contacts }: LeadTables) => `
  select n, id, own from (
    select q.n::int, c.lead_id as id, coalesce(c.import_id = any($4::bigint[]), false) as own,
      row_number() over (partition by q.n order by coalesce(c.import_id = any($4::bigint[]), false) desc, c.id) as place
    from unnest($1::bigint[]) with ordinality q(k, n)
    cross join lateral (
      select id, lead_id, import_id, project_id from ${contacts} t where tenant_id = $2 and phone_hash = q.k offset 0
    ) c
    where $3::bigint is null or c.project_id = $3
  ) m where place <= $5 order by n, place`;

/** Where one match decides, one of this import and one of others are enough. */
const matchesWhereAny = 2;
/** Where name and number must be of one lead, all leads of a number are compared, up to this many. */
const matchesWhereAll = 1000;

const nothing: KnownLeads = { first: new Int32Array(), leads: new Map() };

/**
 * Looks up the keys of the rows that the import's policy compares. The project's row must be locked already: what is found then stays
 * true until commit. `family`: the imports whose rows are of one list, this one among them.
 */
export async function findKnown(
  client: ClientBase,
  scope: ImportScope,
  batch: PreparedBatch,
  range: RowRange,
  family: readonly ImportId[] = [scope.id],
  tables: LeadTables = storedTables,
): Promise<Known> {
  const { group, duplicates, duplicateKeys } = scope.options;
  const compares = (key: 'name' | 'phone') => duplicates !== 'add' && duplicateKeys.includes(key);
  const names = batch.nameHash.subarray(range.from, range.before);
  const phones = batch.phoneHash.subarray(batch.contactStart[range.from], batch.contactStart[range.before]);
  return {
    names: group || compares('name') ? await find(client, byName(tables), scope, names, family) : nothing,
    phones: compares('phone') ? await find(client, byPhone(tables), scope, phones, family) : nothing,
  };
}

async function find(
  client: ClientBase,
  text: string,
  scope: ImportScope,
  hashes: BigInt64Array,
  family: readonly ImportId[],
): Promise<KnownLeads> {
  const first = firstEquals(hashes);
  const asked = first.filter((index, at) => index === at);
  const projectId = scope.options.scope === 'all' ? null : scope.projectId;
  const limit = scope.options.match === 'all' ? matchesWhereAll : matchesWhereAny;
  // One array literal: element by element the driver would quote and escape each number.
  const keys = `{${Array.from(asked, (index) => hashes[index]).join(',')}}`;
  const { rows } = await client.query<[n: number, id: LeadId, own: boolean]>({
    text,
    values: [keys, scope.tenantId, projectId, family, limit],
    rowMode: 'array',
  });
  const leads = new Map<number, KnownLead[]>();
  for (const [n, leadId, own] of rows) {
    const index = asked[n - 1] ?? 0;
    const same = leads.get(index);
    if (same) same.push({ leadId, own });
    else leads.set(index, [{ leadId, own }]);
  }
  return { first, leads };
}
