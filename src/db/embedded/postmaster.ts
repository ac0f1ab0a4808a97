import { readFileSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { link, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClusterPaths } from './cluster-paths.ts';

// The time a server that starts may take between making its pid file and writing it: in truth microseconds.
const writingMs = 10_000;

/** What `postmaster.pid` says of the server of a cluster. `startedAt`: seconds since 1970, tells apart two with one id. */
export type Postmaster = {
  readonly pid: number;
  readonly startedAt: string;
  readonly port: number;
  readonly status: 'starting' | 'ready' | 'stopping';
};

/** The server that runs on the cluster now; undefined where none does, whatever a left-over pid file says. */
export function findPostmaster(paths: ClusterPaths): Postmaster | undefined {
  const postmaster = readPidFile(paths.pidFile);
  return postmaster !== undefined && isAlive(postmaster.pid, paths.cluster) ? postmaster : undefined;
}

/**
 * Puts away a pid file which PostgreSQL would believe: it only asks whether a process of that id exists, and that is
 * so of a zombie nobody reaps (containers without an init) and of any program that has got the id since.
 * Other processes may be starting the server meanwhile: a file that turns out to be their fresh one is put back.
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

// Made, but not written when the power went; PostgreSQL would wait for somebody to remove it.
async function discardEmptyPidFile(path: string): Promise<void> {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.size === 0 && Date.now() - stats.mtimeMs > writingMs) await rm(path, { force: true });
}

// Lines: 1 process id, 3 start time, 4 port, 8 status padded with blanks (PostgreSQL's miscadmin.h).
function readPidFile(path: string): Postmaster | undefined {
  const lines = readIfThere(path)?.split('\n') ?? [];
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined; // none, or being written
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

// Another cluster's postgres may have got the id of ours.
function worksIn(pid: number, cluster: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    return true; // not to be asked, as root in a container of few rights: the log-in will tell
  }
}

/** True for zombies too, and for processes that are not ours. */
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
    return undefined; // gone, or not ours to read: no server of ours
  }
}
