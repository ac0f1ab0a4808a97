import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClientBase, Pool } from 'pg';
import { databaseLocks } from './locks.ts';
import { planForAnyCompany } from './plan-for-any-company.ts';
import { isLockTimeout, withSessionLock } from './session-lock.ts';

/**
 * Migrates the database to the newest file of `folder` (`0001_name.sql` …, forward only, each in
 * its own transaction) and returns the names of the applied files. Of two concurrent callers, one
 * migrates; the other waits and finds nothing to do. Throws if an applied file is missing from the
 * folder, because the database is then newer than this program, and if a file waits longer than a
 * minute for a lock.
 */
export async function migrate(pool: Pool, folder: string): Promise<readonly string[]> {
  const client = await pool.connect();
  try {
    // The tables belong to the login role.
    await client.query('reset role');
    return await withSessionLock(client, databaseLocks.migrate, async () => {
      const applied = await applyMissing(client, folder);
      await planForAnyCompany(client);
      return applied;
    });
  } finally {
    // Its role differs from that of the pool's other connections.
    client.release(true);
  }
}

async function applyMissing(client: ClientBase, folder: string): Promise<readonly string[]> {
  await client.query(
    'create table if not exists schema_migrations (name text primary key, applied_at timestamptz not null default now())',
  );
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
  const { rows } = await client.query<{ name: string }>('select name from schema_migrations order by name');
  const applied = new Set(rows.map((row) => row.name));
  refuseNewerDatabase(applied, files);
  const missing = files.filter((file) => !applied.has(file));
  for (const file of missing) await applyFile(client, file, await readFile(join(folder, file), 'utf8'));
  return missing;
}

function refuseNewerDatabase(applied: ReadonlySet<string>, files: readonly string[]): void {
  const unknown = [...applied].filter((name) => !files.includes(name));
  if (unknown.length === 0) return;
  throw new Error(
    `The database has migrations that this version does not know (${unknown.join(', ')}): it was used by a newer Leadport. Start that version, or restore a backup.`,
  );
}

/** A statement that waits for a table lock blocks all later statements on that table. */
const lockTimeoutMs = 60_000;

async function applyFile(client: ClientBase, file: string, sql: string): Promise<void> {
  await client.query('begin');
  try {
    await client.query(`set local lock_timeout = ${lockTimeoutMs}`);
    await client.query(sql);
    await client.query('insert into schema_migrations (name) values ($1)', [file]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback').catch(() => undefined);
    const reason = isLockTimeout(cause)
      ? 'another process uses a table that it changes. End all Leadport processes, then start again'
      : cause instanceof Error
        ? cause.message
        : String(cause);
    throw new Error(`Migration ${file} failed: ${reason}`, { cause });
  }
}
