import { AsyncLocalStorage } from 'node:async_hooks';
import { Kysely, PostgresDialect } from 'kysely';
import { Pool, type PoolConfig } from 'pg';
import { type Database, openBoundDatabase } from './database.ts';
import type { Tables } from './tables.ts';

/** Time limit for one statement of a request. Longer work belongs in a worker. */
const statementTimeoutMs = 60_000;

const waiting = new AsyncLocalStorage<AbortSignal>();

/**
 * Cancels the queries of `work` on a request database when `gone` aborts, because no client waits
 * for the result.
 */
export function cancelQueriesWhen(gone: AbortSignal, work: () => void): void {
  waiting.run(gone, work);
}

/**
 * Opens the database for requests, with separate connections. Each statement has a time limit, and
 * queries of disconnected clients are cancelled (`cancelQueriesWhen`). Otherwise one slow query,
 * repeated often enough, would occupy every connection and core of the server.
 */
export function openRequestDatabase(
  config: PoolConfig,
  { timeoutMs = statementTimeoutMs }: { readonly timeoutMs?: number } = {},
): { db: Database; close(): Promise<void> } {
  const bound = openBoundDatabase(config, `set statement_timeout = ${timeoutMs}`);
  // Uses the login role, because other roles cannot cancel its queries. Never waits for a
  // connection used by them.
  const cancels = new Pool({ ...config, max: 2, idleTimeoutMillis: 10_000 });
  cancels.on('error', () => undefined);
  const connect = () => connectFor(bound.pool, cancels, waiting.getStore());
  const pool = { options: bound.pool.options, connect, end: () => bound.close() };
  return {
    db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }),
    async close() {
      await bound.close();
      await cancels.end();
    },
  };
}

const cancelSql = `
  select pg_cancel_backend(pid) from pg_stat_activity
  where pid = $1 and datname = current_database() and usename = session_user`;

async function connectFor(pool: Pool, cancels: Pool, gone: AbortSignal | undefined) {
  gone?.throwIfAborted();
  const client = await pool.connect();
  if (!gone) return client;
  const release = client.release;
  const cancel = () => {
    // A backend that has ended has nothing left to cancel.
    const { processID } = client as { processID?: number };
    cancels.query(cancelSql, [processID]).catch(() => undefined);
    // Not reused: the cancellation can arrive after the query has ended.
    client.release = () => release(true);
  };
  gone.addEventListener('abort', cancel, { once: true });
  client.release = (error) => {
    gone.removeEventListener('abort', cancel);
    release(error);
  };
  return client;
}
