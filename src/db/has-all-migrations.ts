import { readdir } from 'node:fs/promises';
import { sql } from 'kysely';
import type { Database } from './database.ts';

/**
 * True if every migration of `folder` has been applied. Throws if the database does not answer or
 * was never migrated.
 */
export async function hasAllMigrations(db: Database, folder: string): Promise<boolean> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql'));
  const { rows } = await sql<{ name: string }>`select name from schema_migrations`.execute(db);
  const applied = new Set(rows.map((row) => row.name));
  return files.every((file) => applied.has(file));
}
