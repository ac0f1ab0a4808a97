import { sql } from 'kysely';
import { type TenantId, toId } from '../../base/ids.ts';
import type { ImportStatus } from '../../contract/import-state.ts';
import type { Database, Trx } from '../../db/database.ts';
import { type ImportRecord, toImportEntry } from './import-record.ts';
import { notifyChange } from './notify.ts';
import { sessionNamePrefix } from './session-name.ts';
import { activeStates, exclusiveStates } from './state-changes.ts';

/**
 * The database, and how long a holder may be silent before another worker takes over. Leases are
 * renewed three times per period.
 */
export type LeaseDeps = { readonly db: Database; readonly leaseSeconds: number };

/** The kind of imports that a worker claims: those to profile, or those to run and undo. */
export type WorkKind = 'profile' | 'run';

/** Limits the choice to the imports of one project, or to one import. */
export type ClaimScope = Pick<ImportRecord, 'tenantId'> & {
  readonly id?: ImportRecord['id'];
  readonly projectId?: ImportRecord['projectId'];
};

/**
 * Claims an import that waits for this kind of work or whose lease has expired, and returns it with
 * a new lease token. The previous holder can no longer write. Companies take turns, each with its
 * oldest import first. Returns undefined if there is no work. At most one import per project runs
 * at a time; do-not-call lists never block others.
 */
export async function claimImport(
  { db, leaseSeconds }: LeaseDeps,
  work: WorkKind,
  only?: ClaimScope,
): Promise<ImportRecord | undefined> {
  await endSilentSessions(db);
  return db.transaction().execute(async (trx) => {
    const candidate = await findCandidate(trx, work, only);
    if (!candidate) return undefined;
    if (!isHarmless(candidate) && !(await projectIsFree(trx, candidate))) return undefined;
    return take(trx, candidate, leaseSeconds);
  });
}

/** Renews the lease. Returns false if it was lost and nothing may be written any more. */
export async function renewLease({ db, leaseSeconds }: LeaseDeps, entry: ImportRecord): Promise<boolean> {
  const { rows } = await sql`
    insert into import_heartbeats (tenant_id, import_id, lease_token, alive_until)
    select tenant_id, id, lease_token, ${after(leaseSeconds)} from imports
    where tenant_id = ${entry.tenantId} and id = ${entry.id} and lease_token = ${entry.leaseToken}
    on conflict (tenant_id, import_id) do update
      set lease_token = excluded.lease_token, alive_until = excluded.alive_until
    returning 1`.execute(db);
  return rows.length === 1;
}

/**
 * SQL condition that the holder of the import (table alias `i` or similar) is alive: its initial
 * lease or a heartbeat with the same token is still valid.
 */
function isHeld(alias: string) {
  const i = sql.ref(alias);
  return sql<boolean>`(${i}.lease_until is not null and (${i}.lease_until >= now() or exists (
    select 1 from import_heartbeats h where h.tenant_id = ${i}.tenant_id and h.import_id = ${i}.id
      and h.lease_token = ${i}.lease_token and h.alive_until >= now())))`;
}

/**
 * Terminates the database sessions of holders whose lease has expired. A process frozen in the
 * middle of a batch would otherwise keep the locks of its import and project. Uncommitted work is
 * rolled back and repeated by the next holder.
 */
async function endSilentSessions(db: Database): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // Only the login role can terminate its sessions, not the less privileged role used for
    // queries.
    await sql`set local role none`.execute(trx);
    await sql`
      select pg_terminate_backend(a.pid) from imports i
      join pg_stat_activity a on a.application_name = ${sessionNamePrefix} || i.tenant_id || ':' || i.id
      where i.status = any(${[...activeStates]}) and i.lease_until is not null and not ${isHeld('i')}
        and a.datname = current_database() and a.usename = session_user and a.pid != pg_backend_pid()`.execute(
      trx,
    );
  });
}

/**
 * Releases an unfinished import so that another worker can claim it. Does nothing if another worker
 * already holds it.
 */
export async function endLease(db: Database, entry: ImportRecord): Promise<void> {
  await db
    .updateTable('imports')
    .set({ lease_until: null })
    .where('tenant_id', '=', entry.tenantId)
    .where('id', '=', entry.id)
    .where('lease_token', '=', entry.leaseToken)
    .execute();
  await notifyChange(db, entry.tenantId, entry.id);
}

/**
 * Releases the import; it can be claimed again after the given number of seconds. Does nothing
 * without the lease.
 */
export async function postponeImport(db: Database, entry: ImportRecord, seconds: number): Promise<void> {
  await db
    .updateTable('imports')
    .set({ lease_until: null, not_before: after(seconds) })
    .where('tenant_id', '=', entry.tenantId)
    .where('id', '=', entry.id)
    .where('lease_token', '=', entry.leaseToken)
    .execute();
}

const after = (seconds: number) => sql<Date>`now() + make_interval(secs => ${seconds})`;

/** States whose work writes no leads. It does not wait for other imports of the project. */
const harmlessStates = ['receiving', 'checking'] as const;

function isHarmless({ status }: Candidate): boolean {
  return harmlessStates.some((state) => state === status);
}

type Candidate = { tenant_id: string; id: string; project_id: string | null; status: string };

async function findCandidate(
  trx: Trx,
  work: WorkKind,
  only: ClaimScope | undefined,
): Promise<Candidate | undefined> {
  const states = work === 'profile' ? ['receiving'] : activeStates.filter((state) => state !== 'receiving');
  return trx
    .selectFrom('imports as i')
    .select(['i.tenant_id', 'i.id', 'i.project_id', 'i.status'])
    .where('i.status', 'in', states)
    .where(sql<boolean>`(i.not_before is null or i.not_before <= now())`)
    .where(sql<boolean>`not ${isHeld('i')}`)
    .where(({ eb, or, not, exists, selectFrom }) =>
      or([
        eb('i.status', 'in', [...harmlessStates]),
        not(
          exists(
            selectFrom('imports as other')
              .select('other.id')
              .whereRef('other.tenant_id', '=', 'i.tenant_id')
              .whereRef('other.project_id', '=', 'i.project_id')
              .whereRef('other.id', '!=', 'i.id')
              .where('other.status', 'in', [...exclusiveStates])
              .where(isHeld('other')),
          ),
        ),
      ]),
    )
    .$if(only !== undefined, (query) => query.where('i.tenant_id', '=', only?.tenantId ?? ''))
    .$if(only?.id !== undefined, (query) => query.where('i.id', '=', only?.id ?? ''))
    .$if(typeof only?.projectId === 'string', (query) =>
      query.where('i.project_id', '=', only?.projectId ?? ''),
    )
    .orderBy(held)
    .orderBy(lastServed)
    .orderBy('i.created_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}

/**
 * Companies take turns: the one with the fewest running imports goes first, then the one whose last
 * claim is the oldest. A company with many lists therefore cannot block the others.
 */
const held = sql`(select count(*) from imports r where r.tenant_id = i.tenant_id and ${isHeld('r')})`;
const lastServed = sql`(select max(r.claimed_at) from imports r where r.tenant_id = i.tenant_id) nulls first`;

/**
 * Checked again under the project's lock, because two workers may have chosen two imports of the
 * same project.
 */
async function projectIsFree(trx: Trx, candidate: Candidate): Promise<boolean> {
  if (candidate.project_id === null) return true;
  await sql`select 1 from projects where tenant_id = ${candidate.tenant_id} and id = ${candidate.project_id} for no key update`.execute(
    trx,
  );
  const other = await trx
    .selectFrom('imports')
    .select('id')
    .where('tenant_id', '=', candidate.tenant_id)
    .where('project_id', '=', candidate.project_id)
    .where('id', '!=', candidate.id)
    .where('status', 'in', [...exclusiveStates])
    .where(isHeld('imports'))
    .executeTakeFirst();
  return other === undefined;
}

async function take(trx: Trx, candidate: Candidate, leaseSeconds: number): Promise<ImportRecord> {
  const status: ImportStatus | undefined = candidate.status === 'queued' ? 'running' : undefined;
  const row = await trx
    .updateTable('imports')
    .set({
      lease_token: sql<string>`lease_token + 1`,
      lease_until: after(leaseSeconds),
      claimed_at: sql<Date>`now()`,
      ...(status && { status, started_at: sql<Date>`coalesce(started_at, now())` }),
    })
    .where('tenant_id', '=', toId<TenantId>(candidate.tenant_id))
    .where('id', '=', candidate.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return toImportEntry(row);
}
