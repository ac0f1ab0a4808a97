import type { ProjectId, TenantId, UserId } from '../base/ids.ts';
import type { ErasureHasher } from '../contacts/erasure-hasher.ts';
import { bigintArray } from '../db/bigint-array.ts';
import { type EntryRecord, type EntryRow, toEntry } from './entry-row.ts';
import { seesErased } from './find-erased.ts';
import { arrayOf, type Queryable } from './queryable.ts';

/**
 * Who would call, and for which project. `userId` null: anyone, so bans of every workgroup count
 * (used by imports). `projectId` null: bans of all of the user's projects count (with
 * `allProjects`: of all projects).
 */
export type BanScope = {
  readonly tenantId: TenantId;
  readonly userId: UserId | null;
  readonly projectId: ProjectId | null;
  readonly allProjects: boolean;
};

/** The index of a number in the query and the entry that bans it. */
export type Ban = { readonly at: number; readonly entry: EntryRecord };

/** The lookup is a database function (migration 0028), whose plan the session caches. */
const findBansSql = 'select at, (entry).* from find_bans($1, $2, $3, $4, $5, $6, $7)';

/** For up to this many numbers, masking is faster than asking whether any number was erased. */
const few = 100;

/** A ban as returned by the driver. */
type BanRow = EntryRow & { readonly at: string };

/**
 * The only implementation of "is this number banned, and by what". Used by imports, lists and
 * calls. One query for all `hashes` (of the numbers' match keys); numbers that are not banned are
 * omitted. `projectIds`: the project of each number if it differs from that of the scope.
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
