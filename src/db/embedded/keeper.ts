import { Client, type ClientConfig, DatabaseError } from 'pg';
import { databaseLocks } from '../locks.ts';
import { EmbeddedServerError, isSystemError } from './embedded-server-error.ts';
import { databaseName, maintenanceDatabase } from './superuser.ts';

/** A connection that says "I use this server". It goes with its process, however that ends. */
export type Keeper = {
  /**
   * Gives up the share. Returns true if no other process holds one; no process can then join until
   * the server is stopped.
   */
  leave(): Promise<boolean>;
  close(): Promise<void>;
};

/**
 * Registers as a user of the server and creates the product's database if it is missing. Returns
 * undefined if the server is stopping and the caller must try again. `onLost` is called if the
 * connection breaks before `leave`.
 */
export async function joinUsers(
  connection: ClientConfig,
  onLost: (cause: Error) => void,
): Promise<Keeper | undefined> {
  // If the share is refused, the last user is stopping the server. Do not rely on it to close this
  // connection.
  const client = new Client({ ...connection, database: maintenanceDatabase, lock_timeout: 10_000 });
  let joined = false;
  let broken: Error | undefined;
  client.on('error', (cause) => {
    broken ??= cause;
    if (joined) onLost(cause);
    joined = false;
  });
  try {
    await client.connect();
    await client.query(`select pg_advisory_lock_shared(${databaseLocks.embeddedServer})`);
    await createDatabase(client);
  } catch (error) {
    await client.end();
    // If the connection was cut between two statements, its own error is more precise than that of
    // the next statement.
    if (isServerGoing(broken ?? error)) return undefined;
    throw explain(error);
  }
  joined = true;
  return {
    async leave() {
      joined = false;
      await client.query(`select pg_advisory_unlock_shared(${databaseLocks.embeddedServer})`);
      const { rows } = await client.query<{ alone: boolean }>(
        `select pg_try_advisory_lock(${databaseLocks.embeddedServer}) as alone`,
      );
      return rows[0]?.alone === true;
    },
    close: () => client.end(),
  };
}

async function createDatabase(client: Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName]);
  if (rowCount !== 0) return;
  try {
    await client.query(`create database ${databaseName}`);
  } catch (error) {
    // 42P04 duplicate_database, 23505 unique_violation: another process has just created it
    if (!(error instanceof DatabaseError) || (error.code !== '42P04' && error.code !== '23505')) throw error;
  }
}

// 57P01 admin_shutdown, 57P02 crash_shutdown, 57P03 cannot_connect_now, 55P03 lock_not_available
const goingStates = ['57P01', '57P02', '57P03', '55P03'];

function isServerGoing(error: unknown): boolean {
  if (error instanceof DatabaseError) return goingStates.includes(error.code ?? '');
  if (isSystemError(error, 'ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE')) return true;
  return error instanceof Error && error.message.startsWith('Connection terminated');
}

function explain(error: unknown): unknown {
  if (!(error instanceof DatabaseError) || error.code !== '28P01') return error;
  return new EmbeddedServerError(
    'wrongPassword',
    "The running PostgreSQL does not accept the password in the data folder's postgres/password. " +
      'Put back the file of this database, or set the password of the role by hand.',
    { cause: error },
  );
}
