import type { ProjectId, TenantId, UserId } from '../base/ids.ts';
import type { ErasureHasher } from '../contacts/index.ts';
import { bigintArray } from '../db/bigint-array.ts';
import { type EntryRecord, type EntryRow, toEntry } from './entry-row.ts';
import { seesErased } from './find-erased.ts';
import { arrayOf, type Queryable } from './queryable.ts';

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

/** A number, by its place among those asked about, and the entry that bans it. */
export type Ban = { readonly at: number; readonly entry: EntryRecord };

/** The authority is a function of the database (migration 0028), whose plan the session keeps. */
const findBansSql = 'select at, (entry).* from find_bans($1, $2, $3, $4, $5, $6, $7)';

/** So few numbers are masked in less time than it takes to ask whether any was erased. */
const few = 100;

/** What the driver gives for a ban. */
type BanRow = EntryRow & { readonly at: string };

/**
 * The one answer to "is this number banned, and by what": at import, in lists and at the moment of calling. One question
 * for all `hashes` (of the numbers' matching keys); those that nothing bans are not in the answer. `projectIds`: for
 * which project each of them would be called, where it is not that of the scope.
 */
export async function findBans(
  ask: Queryable,
  scope: BanScope,
  mask: ErasureHasher,
  hashes: BigInt64Array,
  projectIds: readonly (ProjectId | null)[] = [],
): Promise<readonly Ban[]> {
  if (hashes.length === 0) return [];
  const { tenantId, userId, projectId, allProjects } = scope;
  const masks = hashes.length <= few || (await seesErased(ask, tenantId));
  const masked = masks ? Array.from(hashes, (hash) => mask.mask(tenantId, hash)) : [];
  const asked = [bigintArray(hashes), arrayOf(masked), arrayOf(projectIds)];
  const rows = await ask<BanRow>(findBansSql, [tenantId, userId, projectId, allProjects, ...asked]);
  return rows.map((row) => ({ at: Number(row.at) - 1, entry: toEntry(row) }));
}
