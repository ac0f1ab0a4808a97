import { type ProjectId, type TenantId, toId, type UserId } from '../base/ids.ts';
import type { ErasureHasher } from '../contacts/erasure-hasher.ts';
import { type Ban, findBans } from './find-bans.ts';
import type { Queryable } from './queryable.ts';

type ProjectOf = { readonly tenantId: TenantId; readonly projectId: ProjectId | null };

/**
 * Of `bans` (the result of `findBans` for any user), the indexes of numbers that no user who can
 * see the project may call. A company-wide ban applies to everyone. For bans of workgroups the
 * users are checked one by one; one user represents all with the same workgroups.
 */
export async function findBarred(
  ask: Queryable,
  { tenantId, projectId }: ProjectOf,
  mask: ErasureHasher,
  hashes: BigInt64Array,
  bans: readonly Ban[],
): Promise<ReadonlySet<number>> {
  let open = bans.filter(({ entry }) => entry.workgroup !== null).map(({ at }) => at);
  const callers = open.length === 0 ? [] : await findCallers(ask, tenantId, projectId);
  for (const userId of callers) {
    if (open.length === 0) break;
    const scope = { tenantId, userId, projectId, allProjects: false };
    const asked = open;
    const own = await findBans(
      ask,
      scope,
      mask,
      BigInt64Array.from(asked, (at) => hashes[at] ?? 0n),
    );
    open = own.flatMap(({ at }) => asked[at] ?? []);
  }
  const barred = new Set(open);
  for (const { at, entry } of bans) if (entry.workgroup === null) barred.add(at);
  return barred;
}

/**
 * One user for each combination of workgroups among the active users who can see the project,
 * fewest workgroups first.
 */
async function findCallers(
  ask: Queryable,
  tenantId: TenantId,
  projectId: ProjectId | null,
): Promise<readonly UserId[]> {
  const rows = await ask<{ id: string }>(callersSql, [tenantId, projectId]);
  return rows.map(({ id }) => toId<UserId>(id));
}

const callersSql = `
  select min(id) as id from (
    select u.id, array(
      select m.workgroup_id from workgroup_members m where m.tenant_id = u.tenant_id and m.user_id = u.id order by 1
    ) as workgroups
    from users u
    where u.tenant_id = $1 and u.active and (u.role = 'admin' or exists (
      select from project_members p where p.tenant_id = u.tenant_id and p.user_id = u.id and p.project_id = $2))
  ) callers group by workgroups order by cardinality(workgroups), 1`;
