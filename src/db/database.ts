import { Kysely, PostgresDialect, sql, Transaction } from 'kysely';
import { Pool, type PoolConfig } from 'pg';
import type { TenantId } from '../base/ids.ts';
import type { Tables } from './tables.ts';

/** The database as the owner of its tables sees it: for the importer, the sign-in and start-up. Requests use `withTenant`. */
export type Database = Kysely<Tables>;

/** A transaction. What locks or must hold together takes one. */
export type Trx = Transaction<Tables>;

/** How long a request waits for a connection, a free one or a new one, before it is answered that there is none. */
const connectionTimeoutMillis = 15_000;

/** Opens the pool and the query builder on it. `close` waits for queries under way. */
export function openDatabase(config: PoolConfig): { pool: Pool; db: Database; close(): Promise<void> } {
  const pool = new Pool({ max: 12, connectionTimeoutMillis, ...config });
  // What the server cuts says so twice: to who waits for it, and as an event that would end the process if nobody listened. The pool
  // replaces the connection; it listens itself only while the connection is idle.
  const ignore = () => undefined;
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { pool, db, close: () => db.destroy() };
}

/** Runs `work` in the transaction that is there, or in one of its own. */
export function inTransaction<T>(db: Database, work: (trx: Trx) => Promise<T>): Promise<T> {
  return db instanceof Transaction ? work(db) : db.transaction().execute(work);
}

/**
 * The same as the program runs it: a login that is a superuser, whom no privilege would bind, works as `leadport_system` (see
 * migration 0019), who cannot change the audit log. Before that migration, and for another login, nothing changes.
 * `settings`: further statements for each new connection.
 */
export function openBoundDatabase(config: PoolConfig, settings = ''): ReturnType<typeof openDatabase> {
  return openDatabase({
    ...config,
    // The connection is handed out when this is done; should it fail, whoever wanted the connection is told.
    onConnect: async (client) => {
      await client.query(`${roomForDrafts}; ${settings}; ${takeSystemRole}`);
    },
  });
}

/** A check holds what it has met in temporary tables with indexes; taken as it is needed, and of no use once a session has begun to use such tables. */
const roomForDrafts = `set temp_buffers = '128MB'`;

const takeSystemRole = `select set_config('role', 'leadport_system', false) where exists (
  select from pg_roles me, pg_roles system where me.rolname = session_user and me.rolsuper and system.rolname = 'leadport_system')`;

/**
 * Runs `work` in a transaction that sees and writes rows of this tenant alone: row-level security does it, whatever the
 * statements say. READ COMMITTED: take a lock first, then look.
 */
export function withTenant<T>(db: Database, tenantId: TenantId, work: (trx: Trx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await sql`select set_config('role', 'leadport_api', true), set_config('app.tenant_id', ${tenantId}, true)`.execute(
      trx,
    );
    return work(trx);
  });
}
