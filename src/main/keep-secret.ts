import { randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A secret made once and kept in the data folder: `session-secret` signs cookies, so that a restart signs nobody out;
 * `erasure-key` is what erased numbers are recognised by.
 */
export async function keepSecret(dataDir: string, name: 'session-secret' | 'erasure-key'): Promise<string> {
  const path = join(dataDir, name);
  const kept = await readFile(path, 'utf8').catch(() => undefined);
  if (kept) return kept.trim();
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
  // Of two starters at once the first one's is kept, whole.
  await link(draft, path).catch(() => undefined);
  await rm(draft);
  return (await readFile(path, 'utf8')).trim();
}
