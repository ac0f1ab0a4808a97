import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ClusterPaths } from './cluster-paths.ts';
import { EmbeddedServerError } from './embedded-server-error.ts';
import type { Binaries } from './find-binaries.ts';
import { findPostmaster } from './postmaster.ts';
import { runInCluster } from './run-in-cluster.ts';
import type { ServerIdentity } from './server-identity.ts';
import { serverSettings } from './server-settings.ts';

const pollMs = 3;
const noticeAfterMs = 3_000;

// Another process is starting the server, or what the last server ran has not ended yet (PostgreSQL's miscinit.c).
const passingTroubles = ['"postmaster.pid" already exists', '"postmaster.pid" is empty', 'is still in use'];

/**
 * Starts PostgreSQL on the cluster and waits until it takes connections; recovery after a crash may take minutes.
 * False where another process got in first, or the last server's backends still hold its memory: to be tried again.
 */
export async function launchPostmaster(
  paths: ClusterPaths,
  identity: ServerIdentity,
  binaries: Binaries,
  log: (line: string) => void,
): Promise<boolean> {
  // What it says before its own log begins. A file, not a pipe: the server may outlive us.
  const path = join(paths.cluster, `start-${randomUUID()}.log`);
  const output = await open(path, 'wx', 0o600);
  const notice = setTimeout(
    () => log('PostgreSQL is catching up after a crash: this may take minutes'),
    noticeAfterMs,
  );
  try {
    const settings = (await serverSettings()).flatMap((setting) => ['-c', setting]);
    const files = { stdin: 'ignore', output: output.fd } as const;
    const child = runInCluster(identity, binaries, 'postgres', paths.cluster, settings, files);
    child.unref();
    if (await isReady(child, paths)) return true;
    if (child.exitCode === 0) return false; // another process came, was the last to leave, and stopped it
    const said = await readFile(path, 'utf8');
    if (passingTroubles.some((words) => said.includes(words))) return false;
    throw new EmbeddedServerError(
      'cannotStart',
      `PostgreSQL did not start on ${paths.cluster}:\n${said.trim()}\nSee the newest file in ${paths.cluster}/log.`,
    );
  } finally {
    clearTimeout(notice);
    await output.close();
    await rm(path, { force: true });
  }
}

/** False where it ended instead. */
async function isReady(child: ChildProcess, paths: ClusterPaths): Promise<boolean> {
  await once(child, 'spawn');
  while (child.exitCode === null && child.signalCode === null) {
    const postmaster = findPostmaster(paths);
    if (postmaster?.pid === child.pid && postmaster?.status === 'ready') return true;
    await sleep(pollMs);
  }
  return false;
}
