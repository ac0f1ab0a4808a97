import { randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../db/database.ts';
import { isSecretRecorded, SecretMismatchError, type SecretName } from '../db/secret-fingerprints.ts';

/** The secret in the data folder, if there is one. */
export async function findSecret(dataDir: string, name: SecretName): Promise<string | undefined> {
  const kept = await readFile(join(dataDir, name), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return kept?.trim() || undefined;
}

/**
 * Returns the secret in the data folder, and generates it the first time. `session-secret` signs
 * cookies; `erasure-key` recognises erased numbers. Throws `SecretMismatchError` when the folder
 * has none but the database is used with one, unless it is to be replaced.
 */
export async function keepSecret(
  db: Database,
  dataDir: string,
  name: SecretName,
  { replace }: { readonly replace: boolean },
): Promise<string> {
  const kept = await findSecret(dataDir, name);
  if (kept) return kept;
  if (!replace && (await isSecretRecorded(db, name))) throw new SecretMismatchError(name);
  const path = join(dataDir, name);
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
  // Of two concurrent starts, the first one's complete file is kept.
  await link(draft, path).catch(() => undefined);
  await rm(draft);
  return (await readFile(path, 'utf8')).trim();
}
