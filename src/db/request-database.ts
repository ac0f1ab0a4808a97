import { AsyncLocalStorage } from 'node:async_hooks';
import { Kysely, PostgresDialect } from 'kysely';
import { Pool, type PoolConfig } from 'pg';
import { type Database, openBoundDatabase } from './database.ts';
import type { Tables } from './tables.ts';

/** Longest time of one statement of a request. What takes longer belongs to a worker. */
const statementTimeoutMs = 60_000;

const waiting = new AsyncLocalStorage<AbortSignal>();

/** Cancels the queries of `work` on a request database when `gone` aborts: nobody waits for their answer. */
export function cancelQueriesWhen(gone: AbortSignal, work: () => void): void {
  waiting.run(gone, work);
}

/**
 * The database as requests use it, on connections of its own: each statement has a time limit, and a query
 * whose client has gone is cancelled (`cancelQueriesWhen`). Without both, one slow question that is asked again
 * and again takes every connection and core of the server.
 */
export function openRequestDatabase(
  config: PoolConfig,
  { timeoutMs = statementTimeoutMs }: { readonly timeoutMs?: number } = {},
): { db: Database; close(): Promise<void> } {
  const bound = openBoundDatabase(config, `set statement_timeout = ${timeoutMs}`);
  // As the login itself: a role it takes may not cancel its queries. Never waits for a connection that they hold.
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
    // A backend that ends meanwhile has nothing left to cancel.
    const { processID } = client as { processID?: number };
    cancels.query(cancelSql, [processID]).catch(() => undefined);
    // Not used again: the cancellation may arrive after the query has ended.
    client.release = () => release(true);
  };
  gone.addEventListener('abort', cancel, { once: true });
  client.release = (error) => {
    gone.removeEventListener('abort', cancel);
    release(error);
  };
  return client;
}
