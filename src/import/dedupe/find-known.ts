import type { ClientBase } from 'pg';
import type { LeadId } from '../../base/ids.ts';
import type { ImportScope } from '../model/import-scope.ts';
import { type LeadTables, storedTables } from '../model/lead-tables.ts';
import type { PreparedBatch } from '../model/prepared-batch.ts';
import type { RowRange } from '../model/row-range.ts';

/** A lead that is there already. `own`: it came from earlier batches of this very import. */
export type KnownLead = { readonly leadId: LeadId; readonly own: boolean };

/** Leads by the hash of their name, or of one of their numbers. Hashes as signed decimal text. */
type KnownLeads = ReadonlyMap<bigint, readonly KnownLead[]>;

/** What the database holds of the names and numbers of a batch, earlier batches of the same import included. */
export type Known = { readonly names: KnownLeads; readonly phones: KnownLeads };

/*
 * The inner lateral subquery with OFFSET 0 forces one probe of the hash index per key, whatever the planner believes of a project that
 * has no statistics yet (without it: 40 times slower). The tenant is hashed into the key and only checked again: as a plain
 * equality, a planner without statistics joins in an index of the whole tenant at every probe, from some 40,000 rows on. The outer one bounds
 * what a key that thousands share brings back; leads of this import come first, since they decide on grouping.
 */
const byName = ({ leads }: LeadTables) => `
  select q.k as hash, m.id, m.import_id
  from unnest($1::bigint[]) q(k)
  cross join lateral (
    select l.id, l.import_id from (
      select id, import_id, project_id from ${leads} t where name_hash = q.k and tenant_id + 0 = $2 offset 0
    ) l
    where $3::bigint is null or l.project_id = $3
    order by l.import_id = $4 desc nulls last, l.id limit $5
  ) m`;

const byPhone = ({ contacts }: LeadTables) => `
  select q.k as hash, m.id, m.import_id
  from unnest($1::bigint[]) q(k)
  cross join lateral (
    select c.lead_id as id, c.import_id from (
      select id, lead_id, import_id, project_id from ${contacts} t where phone_hash = q.k and tenant_id + 0 = $2 offset 0
    ) c
    where $3::bigint is null or c.project_id = $3
    order by c.import_id = $4 desc nulls last, c.id limit $5
  ) m`;

/** Where one match decides, one of this import and one of others are enough. */
const matchesWhereAny = 2;
/** Where name and number must be of one lead, all leads of a number are compared, up to this many. */
const matchesWhereAll = 1000;

const nothing: KnownLeads = new Map();

/**
 * Looks up the keys of the rows that the import's policy compares. The project's row must be locked already: what is found then stays
 * true until commit.
 */
export async function findKnown(
  client: ClientBase,
  scope: ImportScope,
  batch: PreparedBatch,
  range: RowRange,
  tables: LeadTables = storedTables,
): Promise<Known> {
  const { group, duplicates, duplicateKeys } = scope.options;
  const compares = (key: 'name' | 'phone') => duplicates !== 'add' && duplicateKeys.includes(key);
  const names = batch.nameHash.subarray(range.from, range.before);
  const phones = batch.phoneHash.subarray(batch.contactStart[range.from], batch.contactStart[range.before]);
  return {
    names: group || compares('name') ? await find(client, byName(tables), scope, names) : nothing,
    phones: compares('phone') ? await find(client, byPhone(tables), scope, phones) : nothing,
  };
}

async function find(
  client: ClientBase,
  text: string,
  scope: ImportScope,
  hashes: BigInt64Array,
): Promise<KnownLeads> {
  // One array literal: element by element the driver would quote and escape each number.
  const keys = `{${[...new Set(hashes)].join(',')}}`;
  const projectId = scope.options.scope === 'all' ? null : scope.projectId;
  const { rows } = await client.query<{ hash: string; id: LeadId; import_id: string | null }>(text, [
    keys,
    scope.tenantId,
    projectId,
    scope.id,
    scope.options.match === 'all' ? matchesWhereAll : matchesWhereAny,
  ]);
  const known = new Map<bigint, KnownLead[]>();
  for (const row of rows) {
    const hash = BigInt(row.hash);
    const lead = { leadId: row.id, own: row.import_id === scope.id };
    const same = known.get(hash);
    if (same) same.push(lead);
    else known.set(hash, [lead]);
  }
  return known;
}
