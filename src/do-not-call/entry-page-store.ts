import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { DoNotCallEntryId, ImportId, ProjectId, WorkgroupId } from '../base/ids.ts';
import type { PhoneReading } from '../contacts/match-key-hasher.ts';
import type { DoNotCallReason, DoNotCallState } from '../contract/do-not-call.ts';
import { refuse } from '../contract/refusals.ts';
import type { Trx } from '../db/database.ts';
import type { Viewer } from '../people/viewer.ts';
import { type EntryRecord, type EntryRow, toEntry } from './entry-row.ts';
import { visibleEntry } from './visible-entry.ts';

/**
 * `number`: the number to find, if complete; `digits`: otherwise its first digits. `workgroupIds`:
 * entries of any of these.
 */
export type EntryFilter = {
  readonly number?: SoughtNumber | undefined;
  readonly digits?: string | undefined;
  readonly workgroupIds?: readonly WorkgroupId[] | undefined;
  readonly projectId?: ProjectId | undefined;
  readonly reason?: DoNotCallReason | undefined;
  readonly importId?: ImportId | undefined;
  readonly state: DoNotCallState;
};

/** `maskedHash`: replaces the hash in an erased entry of the number. */
type SoughtNumber = Pick<PhoneReading, 'hash'> & { readonly maskedHash?: string };

/**
 * A page of entries that the viewer may see, newest first. `before`: only older ones. Keyset
 * pagination by id, so that all pages cost the same.
 */
export async function pageEntries(
  trx: Trx,
  viewer: Viewer,
  filter: EntryFilter,
  page: { readonly before?: DoNotCallEntryId | undefined; readonly limit: number },
): Promise<readonly EntryRecord[]> {
  const conditions = [
    sql<SqlBool>`e.tenant_id = ${viewer.tenantId}`,
    visibleEntry(viewer),
    ...conditionsOf(filter),
    ...(page.before ? [sql<SqlBool>`e.id < ${page.before}`] : []),
  ];
  return select(trx, sql`${sql.join(conditions, sql` and `)} order by e.id desc limit ${page.limit}`);
}

/** Returns the entry. Throws if the viewer cannot see it. */
export async function getEntry(trx: Trx, viewer: Viewer, id: DoNotCallEntryId): Promise<EntryRecord> {
  const [entry] = await getEntries(trx, viewer, [id]);
  if (!entry) throw refuse('not_found');
  return entry;
}

/** Those of these entries that the viewer can see, in order of creation. */
export function getEntries(
  trx: Trx,
  viewer: Viewer,
  ids: readonly DoNotCallEntryId[],
): Promise<readonly EntryRecord[]> {
  return select(
    trx,
    sql`e.tenant_id = ${viewer.tenantId} and e.id = any(${ids}) and ${visibleEntry(viewer)} order by e.id`,
  );
}

async function select(trx: Trx, where: RawBuilder<unknown>): Promise<readonly EntryRecord[]> {
  const { rows } = await sql<EntryRow>`
    select * from described_entries e where ${where}`.execute(trx);
  return rows.map(toEntry);
}

function conditionsOf(filter: EntryFilter): RawBuilder<SqlBool>[] {
  const { number, digits, workgroupIds, projectId, reason, importId, state } = filter;
  const conditions: RawBuilder<SqlBool>[] = [];
  if (number) conditions.push(isOf(number));
  // Not LIKE: with row-level security, only leakproof operators can use an index. ':' is the
  // character after '9'.
  if (digits !== undefined)
    conditions.push(sql`e.phone_digits ~>=~ ${digits} and e.phone_digits ~<~ ${`${digits}:`}`);
  if (workgroupIds) conditions.push(sql`e.workgroup_id = any(${workgroupIds})`);
  if (projectId) conditions.push(sql`e.project_id = ${projectId}`);
  if (reason) conditions.push(sql`e.reason = ${reason}`);
  if (importId) conditions.push(sql`(e.import_id = ${importId} or e.release_import_id = ${importId})`);
  if (state === 'active') conditions.push(sql`e.active`);
  if (state === 'expired')
    conditions.push(sql`e.released_at is null and e.expires_at <= statement_timestamp()`);
  if (state === 'released') conditions.push(sql`e.released_at is not null`);
  return conditions;
}

function isOf({ hash, maskedHash }: SoughtNumber): RawBuilder<SqlBool> {
  const own = sql<SqlBool>`e.phone_hash = ${hash}`;
  return maskedHash === undefined
    ? own
    : sql`(${own} or (e.phone_hash = ${maskedHash} and e.erased_at is not null))`;
}
