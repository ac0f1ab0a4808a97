import type { ClientBase } from 'pg';
import type { ImportId, ProjectId, TenantId, UserId, WorkgroupId } from '../base/ids.ts';
import { refuse } from '../contract/refusals.ts';
import { tenantLocks } from '../db/locks.ts';
import { inForce } from './entry-row.ts';
import { arrayOf } from './queryable.ts';

/**
 * The import that adds or releases numbers, its scope and its user. `workgroupIds` empty: the
 * company when adding, all bans when releasing.
 */
export type ListedScope = {
  readonly tenantId: TenantId;
  readonly importId: ImportId;
  readonly userId: UserId;
  readonly workgroupIds: readonly WorkgroupId[];
  readonly projectId: ProjectId | null;
};

/** `draft`: writes only what later rows of the same check must match. */
type StagingOptions = { readonly draft: boolean };

/**
 * Creates the session's table of incoming numbers (filled by `write/number-line.ts`), and the draft
 * table. Both are empty between batches.
 */
export async function openIncomingNumbers(client: ClientBase, { draft }: StagingOptions): Promise<void> {
  await client.query(incomingTable);
  if (draft) await client.query(draftTable);
}

export async function closeIncomingNumbers(client: ClientBase): Promise<void> {
  await client.query('drop table if exists incoming_numbers, draft_entries');
}

const incomingTable = `create temp table if not exists incoming_numbers (
  row_no bigint not null, position smallint not null, phone_hash bigint not null, phone_number text not null,
  phone text not null, lead_name text not null, reason text not null, note text not null,
  evidence text not null, refused_on date, expires_at timestamptz)`;

const draftTable = `
  create temp table draft_entries (tenant_id bigint, id bigint, phone_hash bigint, workgroup_id bigint, project_id bigint,
    expires_at timestamptz, released_at timestamptz);
  create index on draft_entries using hash (phone_hash)`;

/**
 * Serializes writers of the list until the transaction ends, so that no ban is added twice. Throws
 * `scope_gone` if a workgroup or the project no longer exists; otherwise they are kept until the
 * end.
 */
export async function lockList(client: ClientBase, scope: ListedScope): Promise<void> {
  const { tenantId, workgroupIds, projectId } = scope;
  await client.query(`select pg_advisory_xact_lock(${tenantLocks.doNotCallList})`, [tenantId]);
  const { rows } = await client.query<{ there: string }>(
    `with w as (select from workgroups where tenant_id = $1 and id = any($2::bigint[]) for key share),
       p as (select from projects where tenant_id = $1 and id = $3 for key share)
     select (select count(*) from w) + (select count(*) from p) as there`,
    [tenantId, listOf(workgroupIds), projectId],
  );
  const wanted = workgroupIds.length + (projectId === null ? 0 : 1);
  if (Number(rows[0]?.there) !== wanted) throw refuse('scope_gone');
}

/**
 * Bans the incoming numbers in each scope. Returns the rows that added nothing: their numbers are
 * already banned there for at least as long, by the given entry or (null) by an earlier row of the
 * file. `erased`: erased incoming numbers by hash, with the entries that ban them. They are not
 * stored again.
 */
export async function banIncoming(
  client: ClientBase,
  scope: ListedScope,
  { draft, erased }: StagingOptions & { readonly erased: ReadonlyMap<string, string> },
): Promise<ReadonlyMap<number, string | null>> {
  const { tenantId, workgroupIds, projectId, importId, userId } = scope;
  const scopes = workgroupIds.length > 0 ? `{${workgroupIds.join(',')}}` : '{NULL}';
  const known = [arrayOf([...erased.keys()]), arrayOf([...erased.values()])];
  const values = [tenantId, scopes, projectId, ...known, ...(draft ? [] : [importId, userId])];
  const { rows } = await client.query<{ row_no: string; entry_id: string | null }>(banSql(draft), values);
  await client.query('truncate incoming_numbers');
  return new Map(rows.map(({ row_no, entry_id }) => [Number(row_no), entry_id]));
}

/**
 * As in find-bans.ts, OFFSET 0 forces one hash index probe per number. `lasting`: how long earlier
 * rows of the same batch ban the number. An entry without an id belongs to a draft.
 */
const banSql = (draft: boolean) => `
  with incoming as (
    select *, coalesce(expires_at, 'infinity') as until, max(coalesce(expires_at, 'infinity')) over (
      partition by phone_hash order by row_no, position rows between unbounded preceding and 1 preceding) as lasting
    from incoming_numbers
  ), wanted as (
    select i.*, s.workgroup_id, coalesce(e.entry_id, x.entry_id) as entry_id,
      coalesce(e.is_there, false) or x.entry_id is not null or coalesce(lasting >= until, false) as is_banned
    from incoming i cross join unnest($2::bigint[]) s(workgroup_id)
    left join unnest($4::bigint[], $5::bigint[]) x(phone_hash, entry_id) on x.phone_hash = i.phone_hash
    left join lateral (
      select true as is_there, ${draft ? 'e.id' : 'case when e.import_id is distinct from $6 then e.id end'} as entry_id from (
        select * from ${draft ? entriesWithDraft : 'do_not_call_entries'} x
        where phone_hash = i.phone_hash and tenant_id + 0 = $1 offset 0
      ) e
      where ${inForce} and e.workgroup_id is not distinct from s.workgroup_id
        and e.project_id is not distinct from $3::bigint and coalesce(e.expires_at, 'infinity') >= i.until
      order by e.id limit 1
    ) e on true
  ), made as (${draft ? insertDraft : insertEntries})
  select row_no, max(entry_id) as entry_id from wanted group by row_no having bool_and(is_banned)`;

const entryKeys = 'tenant_id, id, phone_hash, workgroup_id, project_id, expires_at, released_at';
const entriesWithDraft = `(select ${entryKeys} from do_not_call_entries union all select ${entryKeys} from draft_entries)`;

const insertEntries = `
  insert into do_not_call_entries (tenant_id, phone_hash, phone_number, phone, lead_name, workgroup_id, project_id, reason, note,
    evidence, refused_on, source, import_id, import_row, expires_at, created_by)
  select $1, phone_hash, phone_number, phone, lead_name, workgroup_id, $3::bigint, reason, note,
    evidence, refused_on, 'import', $6, row_no, expires_at, $7
  from wanted where not is_banned order by row_no, position`;

const insertDraft = `
  insert into draft_entries (tenant_id, phone_hash, workgroup_id, project_id, expires_at)
  select $1, phone_hash, workgroup_id, $3::bigint, expires_at from wanted where not is_banned`;

/**
 * Releases every ban of the incoming numbers that is in force in the scope. Returns the rows that
 * released nothing. A number released by an earlier row of this import counts as released.
 */
export async function releaseIncoming(
  client: ClientBase,
  scope: ListedScope,
  { draft }: StagingOptions,
): Promise<ReadonlySet<number>> {
  const { tenantId, workgroupIds, projectId, importId, userId } = scope;
  const workgroups = workgroupIds.length > 0 ? listOf(workgroupIds) : null;
  const values = [tenantId, workgroups, projectId, importId, ...(draft ? [] : [userId])];
  const { rows } = await client.query<{ row_no: string }>(releaseSql(draft), values);
  await client.query('truncate incoming_numbers');
  return new Set(rows.map(({ row_no }) => Number(row_no)));
}

const releaseSql = (draft: boolean) => `
  with wanted as (
    select i.row_no, i.reason, e.id
    from incoming_numbers i
    left join lateral (
      select e.id from (
        select * from do_not_call_entries where phone_hash = i.phone_hash and tenant_id + 0 = $1 offset 0
      ) e
      where ((${inForce}) or e.release_import_id = $4) and ($2::bigint[] is null or e.workgroup_id = any($2))
        and ($3::bigint is null or e.project_id = $3)
    ) e on true
  )${draft ? '' : releaseEntries}
  select row_no from wanted group by row_no having bool_and(id is null)`;

const releaseEntries = `, released as (
    update do_not_call_entries d set released_at = statement_timestamp(), released_by = $5, release_reason = w.reason,
      release_import_id = $4
    from (select distinct on (id) id, reason from wanted where id is not null order by id, row_no) w
    where d.tenant_id = $1 and d.id = w.id and d.released_at is null
  )`;

function listOf(ids: readonly WorkgroupId[]): string {
  return `{${ids.join(',')}}`;
}
