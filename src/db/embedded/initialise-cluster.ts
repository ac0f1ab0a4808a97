import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, open, rename, rm, writeFile } from 'node:fs/promises';
import { giveTo } from './cluster-ownership.ts';
import { type ClusterPaths, pathsIn } from './cluster-paths.ts';
import { EmbeddedServerError, isSystemError } from './embedded-server-error.ts';
import type { Binaries } from './find-binaries.ts';
import { runInCluster } from './run-in-cluster.ts';
import type { ServerIdentity } from './server-identity.ts';
import { superuser } from './superuser.ts';

/**
 * Prefix of the folder in which initdb runs. It contains the process id and is renamed at the end.
 */
export function initialisingPrefix({ folder }: ClusterPaths): string {
  return `${folder}.new-`;
}

/**
 * Creates the cluster if there is none: writes the password and runs initdb in a separate folder,
 * then renames it. A cluster is therefore never incomplete. If two processes do this at once, the
 * second finds the first one's cluster and deletes its own. No lock can be left behind.
 */
export async function initialiseCluster(
  paths: ClusterPaths,
  identity: ServerIdentity,
  binaries: Binaries,
): Promise<void> {
  const draft = pathsIn(await mkdtemp(`${initialisingPrefix(paths)}${process.pid}-`));
  try {
    await mkdir(draft.cluster, { mode: 0o700 });
    await writeFile(draft.passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
    await giveTo(identity, draft.folder);
    await initdb(draft, identity, binaries);
    await rename(draft.folder, paths.folder);
    await makeDurable(paths.dataDir);
  } catch (error) {
    if (!isSystemError(error, 'ENOTEMPTY', 'EEXIST', 'EPERM')) throw error;
    if (!existsSync(paths.versionFile)) throw placeTaken(paths.folder);
  } finally {
    await rm(draft.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function placeTaken(folder: string): EmbeddedServerError {
  return new EmbeddedServerError(
    'cannotInitialise',
    `${folder} holds something that is no PostgreSQL database of ours. Move it away, or use another data folder.`,
  );
}

/**
 * The locale is the same on every machine: ordered by code point, with Unicode case mapping.
 * Extensions such as pg_trgm use `--lc-ctype` (with C they ignore all Japanese text). It is omitted
 * on systems without C.UTF-8.
 */
async function initdb(draft: Omit<ClusterPaths, 'dataDir'>, identity: ServerIdentity, binaries: Binaries) {
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = [`--username=${superuser}`, '--auth=scram-sha-256', '--no-instructions'];
  const password = await open(draft.passwordFile);
  const run = async (args: string[]) => {
    const pwfile = process.platform === 'win32' ? draft.passwordFile : '/dev/stdin';
    const files = { stdin: password.fd, output: 'pipe' } as const;
    const all = [...access, ...locale, `--pwfile=${pwfile}`, ...args];
    return outcomeOf(runInCluster(identity, binaries, 'initdb', draft.cluster, all, files));
  };
  try {
    let { code, output } = await run(['--lc-ctype=C.UTF-8']);
    if (code !== 0 && output.includes('invalid locale name')) ({ code, output } = await run([]));
    if (code === 0) return;
    throw new EmbeddedServerError('cannotInitialise', `initdb could not make a database:\n${output.trim()}`);
  } finally {
    await password.close();
  }
}

async function outcomeOf(child: ChildProcess): Promise<{ code: number | null; output: string }> {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  await once(child, 'close');
  return { code: child.exitCode, output };
}

// A power failure must not lose the rename after rows have been committed.
async function makeDurable(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // folders cannot be opened on Windows
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
