import { type ClientBase, DatabaseError } from 'pg';
import type { DatabaseLock } from './locks.ts';

const waitMs = 10_000;

/**
 * Runs `work` while this session holds the advisory lock, and then releases it: behind a connection
 * pooler the session can outlive the connection. Waits while the holder is working. Throws if the
 * holder has been idle for a whole wait.
 */
export async function withSessionLock<T>(
  client: ClientBase,
  lock: DatabaseLock,
  work: () => Promise<T>,
  timeoutMs = waitMs,
): Promise<T> {
  await takeLock(client, lock, timeoutMs);
  try {
    return await work();
  } finally {
    // If the connection is lost, the server has already released the lock.
    await client.query('select pg_advisory_unlock($1)', [lock]).catch(() => undefined);
  }
}

async function takeLock(client: ClientBase, lock: DatabaseLock, timeoutMs: number): Promise<void> {
  while (true) {
    try {
      await client.query(`set lock_timeout = ${timeoutMs}`);
      await client.query('select pg_advisory_lock($1)', [lock]);
      return;
    } catch (error) {
      if (!isLockTimeout(error)) throw error;
      await refuseIdleHolder(client, lock, timeoutMs);
    } finally {
      await client.query('reset lock_timeout').catch(() => undefined);
    }
  }
}

/** SQLSTATE 55P03, lock_not_available. */
export function isLockTimeout(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === '55P03';
}

/**
 * A holder that works is active, or idle for moments. One that sits idle was left behind, as by a
 * pooler in transaction mode.
 */
async function refuseIdleHolder(client: ClientBase, lock: DatabaseLock, timeoutMs: number): Promise<void> {
  const { rows } = await client.query<{ pid: number }>(
    `select l.pid from pg_locks l join pg_stat_activity a on a.pid = l.pid
     where l.locktype = 'advisory' and l.granted and l.database = (select oid from pg_database where datname = current_database())
       and ((l.classid::bigint << 32) | l.objid::bigint) = $1 and l.objsubid = 1
       and a.state = 'idle' and a.state_change < clock_timestamp() - make_interval(secs => $2)`,
    [lock, timeoutMs / 1000],
  );
  const [holder] = rows;
  if (!holder) return;
  throw new Error(
    `The database session ${holder.pid} holds a lock of Leadport and does nothing. A connection pooler in transaction mode leaves ` +
      'such sessions behind. Set DATABASE_URL to PostgreSQL itself or to a pooler in session mode, end the session ' +
      `(select pg_terminate_backend(${holder.pid})), and start again.`,
  );
}
