import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { Client } from 'pg';
import { clusterPaths } from '../cluster-paths.ts';
import type { DatabaseServer } from '../join-server.ts';
import { openEmbeddedServer } from '../open-embedded-server.ts';
import { findPostmaster } from '../postmaster.ts';
import { stopPostmaster } from '../stop-postmaster.ts';

/**
 * Creates a data folder for the test. Any server still running on it is stopped and the folder is
 * deleted when the test ends.
 */
export async function makeDataFolder(t: TestContext, below = ''): Promise<string> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'leadport-test-')));
  await chmod(root, 0o755);
  const dataDir = join(root, below);
  t.after(async () => {
    const postmaster = postmasterOf(dataDir);
    if (postmaster !== undefined) await stopPostmaster(clusterPaths(dataDir), postmaster, () => {});
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  });
  return dataDir;
}

/** The server running on the data folder, by its pid file. */
export function postmasterOf(dataDir: string) {
  return findPostmaster(clusterPaths(dataDir));
}

/** Opens the server without log output. A lost server fails the test unless the test expects it. */
export function open(
  dataDir: string,
  onLost: (cause: Error) => void = failOnLoss,
  onBack: () => void = () => undefined,
): Promise<DatabaseServer> {
  return openEmbeddedServer({ dataDir, log: () => {}, onLost, onBack });
}

/**
 * Runs one statement on a separate connection. Returns the first column of the first row as text.
 */
export async function ask(
  server: DatabaseServer,
  sql: string,
  password?: string,
): Promise<string | undefined> {
  const client = new Client({ ...server.connection, ...(password === undefined ? {} : { password }) });
  try {
    await client.connect();
    const { rows } = await client.query({ text: sql, rowMode: 'array' });
    return rows[0]?.[0] === undefined ? undefined : String(rows[0][0]);
  } finally {
    await client.end();
  }
}

function failOnLoss(cause: Error): void {
  throw cause;
}
