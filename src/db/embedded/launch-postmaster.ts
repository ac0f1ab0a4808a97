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

// Another process is starting the server, or processes of the previous server still run
// (PostgreSQL's miscinit.c).
const passingTroubles = ['"postmaster.pid" already exists', '"postmaster.pid" is empty', 'is still in use'];

/**
 * Starts PostgreSQL on the cluster and waits until it accepts connections. Crash recovery can take
 * minutes. Returns false if another process was faster, or if backends of the previous server still
 * hold its shared memory; the caller must try again.
 */
export async function launchPostmaster(
  paths: ClusterPaths,
  identity: ServerIdentity,
  binaries: Binaries,
  log: (line: string) => void,
): Promise<boolean> {
  // Output before its own log starts. A file and not a pipe, because the server can outlive this
  // process.
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
    if (child.exitCode === 0) return false; // another process joined, was the last to leave, and stopped it
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

/** Returns false if it exited instead. */
async function isReady(child: ChildProcess, paths: ClusterPaths): Promise<boolean> {
  await once(child, 'spawn');
  while (child.exitCode === null && child.signalCode === null) {
    const postmaster = findPostmaster(paths);
    if (postmaster?.pid === child.pid && postmaster?.status === 'ready') return true;
    await sleep(pollMs);
  }
  return false;
}
