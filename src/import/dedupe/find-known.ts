import type { ClientBase } from 'pg';
import type { ImportId, LeadId, ProjectId, TenantId } from '../../base/ids.ts';

/** A lead that is there already. `own`: it came from earlier batches of this very import. */
export type KnownLead = { readonly leadId: LeadId; readonly own: boolean };

/** Leads by the hash of their name, or of one of their numbers. Hashes as signed decimal text. */
export type KnownLeads = ReadonlyMap<bigint, readonly KnownLead[]>;

export type KnownScope = {
  readonly tenantId: TenantId;
  readonly importId: ImportId;
  /** null: all projects of the tenant. */
  readonly projectId: ProjectId | null;
};

/*
 * The lateral subquery with OFFSET 0 forces one probe of the hash index per key, whatever the planner believes of a project that
 * has no statistics yet (without it: 40 times slower). It names the tenant inside, so that it also runs on one shard.
 */
const byName = `
  select q.k as hash, l.id, l.import_id
  from unnest($1::bigint[]) q(k)
  cross join lateral (
    select id, import_id, project_id from leads where tenant_id = $2 and name_hash = q.k offset 0
  ) l
  where $3::bigint is null or l.project_id = $3`;

const byPhone = `
  select q.k as hash, c.lead_id as id, c.import_id
  from unnest($1::bigint[]) q(k)
  cross join lateral (
    select lead_id, import_id, project_id from contacts where tenant_id = $2 and phone_hash = q.k offset 0
  ) c
  where $3::bigint is null or c.project_id = $3`;

/** Finds leads with these names. The project row must be locked already: what is found stays true until commit. */
export function findKnownNames(
  client: ClientBase,
  scope: KnownScope,
  hashes: BigInt64Array,
): Promise<KnownLeads> {
  return find(client, byName, scope, hashes);
}

/** Finds leads with these numbers; same rules as `findKnownNames`. */
export function findKnownPhones(
  client: ClientBase,
  scope: KnownScope,
  hashes: BigInt64Array,
): Promise<KnownLeads> {
  return find(client, byPhone, scope, hashes);
}

async function find(
  client: ClientBase,
  text: string,
  scope: KnownScope,
  hashes: BigInt64Array,
): Promise<KnownLeads> {
  // One array literal: element by element the driver would quote and escape each number.
  const keys = `{${hashes.join(',')}}`;
  const { rows } = await client.query<{ hash: string; id: LeadId; import_id: string | null }>(text, [
    keys,
    scope.tenantId,
    scope.projectId,
  ]);
  const known = new Map<bigint, KnownLead[]>();
  for (const row of rows) {
    const lead = { leadId: row.id, own: row.import_id === scope.importId };
    const same = known.get(BigInt(row.hash));
    if (same) same.push(lead);
    else known.set(BigInt(row.hash), [lead]);
  }
  return known;
}
