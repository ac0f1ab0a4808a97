import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Client, type Pool, type PoolConfig } from 'pg';
import { type Database, openDatabase } from '../../db/database.ts';
import { migrate } from '../../db/migrate.ts';

const migrations = fileURLToPath(new URL('../../../migrations', import.meta.url));

/** A new, migrated database; `connection` connects to it. */
export type ScratchDatabase = {
  readonly db: Database;
  readonly pool: Pool;
  readonly connection: PoolConfig;
};

/**
 * Creates a database on the same server, passes it to `work`, and always drops it afterwards. The
 * user must be allowed to create databases.
 */
export async function withScratchDatabase<T>(
  server: PoolConfig,
  work: (scratch: ScratchDatabase) => Promise<T>,
): Promise<T> {
  const name = `leadport_bench_${randomBytes(6).toString('hex')}`;
  await onServer(server, (client) => client.query(`create database ${name}`));
  const connection = connectionTo(server, name);
  const { db, pool, close } = openDatabase(connection);
  try {
    await migrate(pool, migrations);
    await onServer(server, checkpoint);
    return await work({ db, pool, connection });
  } finally {
    await close();
    await onServer(server, (client) => client.query(`drop database if exists ${name} with (force)`));
  }
}

async function onServer(server: PoolConfig, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client(server);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Writes pending changes to disk, so that the next measurement does not pay for them. If the user
 * is not allowed to, PostgreSQL does it later.
 */
export async function checkpoint(client: Client | Pool): Promise<void> {
  await client.query('checkpoint').catch((error: unknown) => {
    const insufficientPrivilege = '42501';
    if (!(error instanceof Error && 'code' in error && error.code === insufficientPrivilege)) throw error;
  });
}

function connectionTo(server: PoolConfig, database: string): PoolConfig {
  if (server.connectionString === undefined) return { ...server, database };
  const url = new URL(server.connectionString);
  url.pathname = `/${database}`;
  return { ...server, connectionString: url.href };
}
