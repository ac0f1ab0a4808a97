import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ClusterPaths } from './cluster-paths.ts';
import { EmbeddedServerError } from './embedded-server-error.ts';
import type { Binaries } from './find-binaries.ts';
import { findPostmaster } from './postmaster.ts';
import { runInCluster } from './run-in-cluster.ts';
import type { ServerIdentity } from './server-identity.ts';
import { serverSettings } from './server-settings.ts';

const pollMs = 3;

/**
 * Starts PostgreSQL on the cluster and waits until it takes connections; recovery after a crash may take minutes.
 * False where another process got in first, or the last server's backends still hold its memory: to be tried again.
 */
export async function launchPostmaster(
  paths: ClusterPaths,
  identity: ServerIdentity,
  binaries: Binaries,
): Promise<boolean> {
  const output = await open(paths.startLog, 'w', 0o600);
  try {
    const settings = (await serverSettings()).flatMap((setting) => ['-c', setting]);
    const files = { stdin: 'ignore', output: output.fd } as const;
    const child = runInCluster(identity, binaries, 'postgres', paths.cluster, settings, files);
    child.unref();
    return await isReady(child, paths);
  } finally {
    await output.close();
  }
}

async function isReady(child: ChildProcess, paths: ClusterPaths): Promise<boolean> {
  await once(child, 'spawn');
  while (child.exitCode === null && child.signalCode === null) {
    const postmaster = findPostmaster(paths);
    if (postmaster?.pid === child.pid && postmaster?.status === 'ready') return true;
    await sleep(pollMs);
  }
  const output = await readFile(paths.startLog, 'utf8');
  if (output.includes('"postmaster.pid" already exists') || output.includes('is still in use')) return false;
  throw new EmbeddedServerError(
    'cannotStart',
    `PostgreSQL did not start on ${paths.cluster}:\n${output.trim()}\nSee the newest file in ${paths.cluster}/log.`,
  );
}
