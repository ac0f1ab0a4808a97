import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { Client, Pool, type PoolConfig } from 'pg';
import { type Database, openDatabase } from '../../src/db/database.ts';
import { migrate } from '../../src/db/migrate.ts';
import { atEnd } from './at-end.ts';
import { type TestServer, testServer } from './server.ts';

const migrations = new URL('../../migrations/', import.meta.url).pathname;

export type TestDatabase = { readonly db: Database; readonly pool: Pool; readonly connection: PoolConfig };

/**
 * Creates a migrated database for this test file on the real server: a clone of a template that the
 * first test file created. It is dropped after the tests of the file.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const server = await testServer();
  const template = await makeTemplate(server);
  const name = `leadport_test_${randomBytes(6).toString('hex')}`;
  await onServer(server, (client) => client.query(`create database ${name} template ${template}`));
  const connection = server.connectionTo(name);
  const { db, pool, close } = openDatabase(connection);
  atEnd(async () => {
    await close();
    await onServer(server, (client) => client.query(`drop database if exists ${name} with (force)`));
    await server.release();
  });
  return { db, pool, connection };
}

/** One template per set of migrations. Concurrent test files wait for each other. */
async function makeTemplate(server: TestServer): Promise<string> {
  const name = `leadport_template_${await digestOfMigrations()}`;
  await onServer(server, async (client) => {
    await client.query('select pg_advisory_lock(1)');
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount) return;
    const draft = `${name}_draft`;
    await client.query(`drop database if exists ${draft} with (force)`);
    await client.query(`create database ${draft}`);
    const pool = new Pool({ ...server.connectionTo(draft), max: 1 });
    await migrate(pool, migrations);
    await pool.end();
    await client.query(`alter database ${draft} rename to ${name}`);
  });
  return name;
}

async function digestOfMigrations(): Promise<string> {
  const files = (await readdir(migrations)).sort();
  const texts = await Promise.all(files.map((file) => readFile(migrations + file, 'utf8')));
  return createHash('sha256')
    .update([...files, ...texts].join('\n'))
    .digest('hex')
    .slice(0, 12);
}

async function onServer<T>(server: TestServer, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(server.connectionTo());
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
