import type { ProjectId, TenantId, UserId } from '../base/ids.ts';
import type { NumberMask } from '../contacts/index.ts';
import { type Ask, arrayOf } from './ask.ts';
import { type EntryRecord, type EntryRow, entryColumns, entryNames, inForce, toEntry } from './entry-row.ts';

/**
 * Who would call, and for which project. `userId` null: anybody, so that the ban of any workgroup counts (an import asks so).
 * `projectId` null: no project is named, so that the bans of all projects count that the user is a member of (of all there
 * are, with `allProjects`).
 */
export type BanScope = {
  readonly tenantId: TenantId;
  readonly userId: UserId | null;
  readonly projectId: ProjectId | null;
  readonly allProjects: boolean;
};

/** A number, by the hash of its key and by its place among those asked about, and the entry that bans it. */
export type Ban = { readonly hash: string; readonly at: number; readonly entry: EntryRecord };

/*
 * The authority. The inner subquery with OFFSET 0 forces one probe of the hash index for each number, whatever the planner
 * believes; the tenant is hashed into the key and only checked again (see the look-up of duplicates). Of several entries the widest decides, then the one
 * that lasts longest. An erased entry is found by the masked hash alone.
 */
const findBansSql = `
  select q.hash, q.at, ${entryColumns}
  from unnest($1::bigint[], $6::bigint[], $7::bigint[]) with ordinality q(hash, masked, project_id, at)
  cross join lateral (
    select e.* from (
      (select * from do_not_call_entries
        where phone_hash = q.hash and tenant_id + 0 = $2 and erased_at is null offset 0)
      union all
      (select * from do_not_call_entries
        where phone_hash = q.masked and tenant_id + 0 = $2 and erased_at is not null offset 0)
    ) e
    where ${inForce}
      and ($3::bigint is null or e.workgroup_id is null or exists (
        select from workgroup_members m
        where m.tenant_id = $2 and m.workgroup_id = e.workgroup_id and m.user_id = $3))
      and (e.project_id is null or e.project_id = coalesce(q.project_id, $4) or (coalesce(q.project_id, $4::bigint) is null and ($5 or exists (
        select from project_members m
        where m.tenant_id = $2 and m.project_id = e.project_id and m.user_id = $3))))
    order by e.workgroup_id is not null, e.project_id is not null, e.expires_at desc nulls first, e.id
    limit 1
  ) e ${entryNames}`;

/** A company without entries is not looked up number by number, and one without erased entries masks none. */
const hasEntriesSql = `
  select exists (select from do_not_call_entries where tenant_id = $1) as "any",
    exists (select from do_not_call_entries where tenant_id = $1 and erased_at is not null) as erased`;

/** What the driver gives for a ban. */
type BanRow = EntryRow & { hash: string; at: string };

/**
 * The one answer to "is this number banned, and by what": at import, in lists and at the moment of calling. One question
 * for all `hashes` (of the numbers' matching keys, signed decimals); those that nothing bans are not in the answer. `projectIds`: for
 * which project each of them would be called, where it is not that of the scope.
 */
export async function findBans(
  ask: Ask,
  scope: BanScope,
  mask: NumberMask,
  hashes: readonly (string | bigint)[],
  projectIds: readonly (ProjectId | null)[] = [],
): Promise<readonly Ban[]> {
  if (hashes.length === 0) return [];
  const { tenantId, userId, projectId, allProjects } = scope;
  const [has] = await ask<{ any: boolean; erased: boolean }>(hasEntriesSql, [tenantId]);
  if (!has?.any) return [];
  const masked = has.erased ? hashes.map((hash) => mask.mask(tenantId, hash)) : [];
  const rows = await ask<BanRow>(findBansSql, [
    arrayOf(hashes),
    tenantId,
    userId,
    projectId,
    allProjects,
    arrayOf(masked),
    arrayOf(projectIds),
  ]);
  return rows.map((row) => ({ hash: row.hash, at: Number(row.at) - 1, entry: toEntry(row) }));
}
