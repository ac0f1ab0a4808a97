import type { ProjectId, TenantId, UserId } from '../base/ids.ts';
import type { NumberMask } from '../contacts/index.ts';
import { type Ask, arrayOf } from './ask.ts';
import { type EntryRecord, type EntryRow, entryColumns, entryNames, toEntry } from './entry-row.ts';
import { seesErased } from './find-erased.ts';

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

/** The authority is a function of the database (migration 0023), whose plan the session keeps. */
const findBansSql = 'select hash, at, entry_id from find_bans($1, $2, $3, $4, $5, $6, $7)';

/** What is to be said of the entries that ban. */
const describeSql = `
  select ${entryColumns} from do_not_call_entries e ${entryNames} where e.tenant_id = $1 and e.id = any($2::bigint[])`;

/** So few numbers are masked in less time than it takes to ask whether any was erased. */
const few = 100;

/** What the driver gives for a ban. */
type BanRow = { readonly hash: string; readonly at: string; readonly entry_id: string };

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
  const masks = hashes.length <= few || (await seesErased(ask, tenantId));
  const masked = masks ? hashes.map((hash) => mask.mask(tenantId, hash)) : [];
  const asked = [arrayOf(hashes), arrayOf(masked), arrayOf(projectIds)];
  const rows = await ask<BanRow>(findBansSql, [tenantId, userId, projectId, allProjects, ...asked]);
  const entries = await describe(ask, tenantId, new Set(rows.map((row) => row.entry_id)));
  return rows.flatMap(({ hash, at, entry_id }) => {
    const entry = entries.get(entry_id);
    return entry ? [{ hash, at: Number(at) - 1, entry }] : [];
  });
}

async function describe(
  ask: Ask,
  tenantId: TenantId,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, EntryRecord>> {
  if (ids.size === 0) return new Map();
  const rows = await ask<EntryRow>(describeSql, [tenantId, arrayOf([...ids])]);
  return new Map(rows.map((row) => [row.id, toEntry(row)]));
}
