import { AsyncLocalStorage } from 'node:async_hooks';
import { Kysely, PostgresDialect, sql, Transaction } from 'kysely';
import { Pool, type PoolConfig } from 'pg';
import type { TenantId } from '../base/ids.ts';
import type { Tables } from './tables.ts';

/**
 * The database with the privileges of the table owner: for the importer, sign-in and start-up.
 * Requests use `withTenant`.
 */
export type Database = Kysely<Tables>;

/** A transaction. Required for locks and for statements that must be atomic. */
export type Trx = Transaction<Tables>;

/** How long a request waits for a database connection before it fails as unavailable. */
const connectionTimeoutMillis = 15_000;

/** Opens a pool and the query builder on it. `close` waits for running queries. */
export function openDatabase(config: PoolConfig): { pool: Pool; db: Database; close(): Promise<void> } {
  const pool = new Pool({ max: 12, connectionTimeoutMillis, ...config });
  // A connection cut by the server reports this twice: to the waiting query, and as an event that
  // would end the process without a listener. The pool replaces the connection, but it only listens
  // while the connection is idle.
  const ignore = () => undefined;
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { pool, db, close: () => db.destroy() };
}

/** Runs `work` in the given transaction, or in a new one. */
export function inTransaction<T>(db: Database, work: (trx: Trx) => Promise<T>): Promise<T> {
  return db instanceof Transaction ? work(db) : db.transaction().execute(work);
}

/**
 * Opens the database as the program uses it. A superuser login, which no privilege would restrict,
 * switches to `leadport_system` (see migration 0019), which cannot change the audit log. Nothing
 * changes before that migration or for other logins. `settings`: additional statements for each new
 * connection.
 */
export function openBoundDatabase(config: PoolConfig, settings = ''): ReturnType<typeof openDatabase> {
  return openDatabase({
    ...config,
    // The connection is handed out after this. If this fails, the caller of `connect` gets the
    // error.
    onConnect: async (client) => {
      await client.query(`${roomForDrafts}; ${settings}; ${takeSystemRole}`);
    },
  });
}

/**
 * A dry run stores matched rows in indexed temporary tables. The memory is allocated on demand; the
 * setting has no effect after a session has used temporary tables.
 */
const roomForDrafts = `set temp_buffers = '128MB'`;

const takeSystemRole = `select set_config('role', 'leadport_system', false) where exists (
  select from pg_roles me, pg_roles system where me.rolname = session_user and me.rolsuper and system.rolname = 'leadport_system')`;

/**
 * Runs `work` in a transaction that can only see and write rows of this tenant. Row-level security
 * enforces it for all statements. READ COMMITTED: lock first, then read.
 */
export function withTenant<T>(db: Database, tenantId: TenantId, work: (trx: Trx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await sql`select set_config('role', 'leadport_api', true), set_config('app.tenant_id', ${tenantId}, true)`.execute(
      trx,
    );
    const result = await work(trx);
    await commitMarks.getStore()?.(trx);
    return result;
  });
}

const commitMarks = new AsyncLocalStorage<(trx: Trx) => Promise<void>>();

/** Runs `work`, whose tenant transactions call `mark` before they commit. */
export function markCommits<T>(mark: (trx: Trx) => Promise<void>, work: () => T): T {
  return commitMarks.run(mark, work);
}
