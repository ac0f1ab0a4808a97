import { readFileSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { link, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClusterPaths } from './cluster-paths.ts';

// Maximum time between creating the pid file and writing it; usually microseconds.
const writingMs = 10_000;

/**
 * The content of a cluster's `postmaster.pid`. `startedAt`: seconds since 1970, distinguishes
 * servers with the same process id.
 */
export type Postmaster = {
  readonly pid: number;
  readonly startedAt: string;
  readonly port: number;
  readonly status: 'starting' | 'ready' | 'stopping';
};

/** The server that runs on the cluster. Undefined if none does, regardless of a stale pid file. */
export function findPostmaster(paths: ClusterPaths): Postmaster | undefined {
  const postmaster = readPidFile(paths.pidFile);
  return postmaster !== undefined && isAlive(postmaster.pid, paths.cluster) ? postmaster : undefined;
}

/**
 * Removes a stale pid file that PostgreSQL would accept. PostgreSQL only checks that a process with
 * that id exists, which is also true for zombies (containers without an init) and for other
 * programs that got the id later. Other processes may be starting the server at the same time: if
 * the file turns out to be a new one, it is restored.
 */
export async function discardStalePidFile(paths: ClusterPaths): Promise<void> {
  await discardEmptyPidFile(paths.pidFile);
  const stale = readPidFile(paths.pidFile);
  if (stale === undefined || !processExists(stale.pid) || isAlive(stale.pid, paths.cluster)) return;
  const aside = `${paths.pidFile}.stale-${process.pid}`;
  await rename(paths.pidFile, aside);
  if (readPidFile(aside)?.startedAt === stale.startedAt) {
    await rm(join(paths.cluster, `.s.PGSQL.${stale.port}.lock`), { force: true });
  } else {
    await link(aside, paths.pidFile);
  }
  await rm(aside);
}

// Created, but not written before a power failure. PostgreSQL would wait until an operator removes
// it.
async function discardEmptyPidFile(path: string): Promise<void> {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.size === 0 && Date.now() - stats.mtimeMs > writingMs) await rm(path, { force: true });
}

// Lines: 1 process id, 3 start time, 4 port, 8 status padded with spaces (PostgreSQL's
// miscadmin.h).
function readPidFile(path: string): Postmaster | undefined {
  const lines = readIfThere(path)?.split('\n') ?? [];
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined; // missing, or being written
  const word = lines[7]?.trim();
  const status = word === 'ready' || word === 'stopping' ? word : 'starting';
  return { pid, startedAt: lines[2] ?? '', port: Number(lines[3] ?? 0), status };
}

function isAlive(pid: number, cluster: string): boolean {
  if (!processExists(pid)) return false;
  if (process.platform !== 'linux') return true;
  // pid (comm) state …
  const [, comm, state] = readIfThere(`/proc/${pid}/stat`)?.match(/^\d+ \((.*)\) (\S)/s) ?? [];
  return comm === 'postgres' && state !== 'Z' && state !== 'X' && worksIn(pid, cluster);
}

// The process id may now belong to the postgres of another cluster.
function worksIn(pid: number, cluster: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    return true; // not permitted, as for root in a restricted container: logging in will show it
  }
}

/** True for zombies and for processes of other users too. */
export function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined; // gone or not readable, so it is not our server
  }
}
