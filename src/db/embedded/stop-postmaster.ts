import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ClusterPaths } from './cluster-paths.ts';
import { findBinaries, programPath } from './find-binaries.ts';
import { findPostmaster, type Postmaster } from './postmaster.ts';

const pollMs = 3;
const fastShutdownMs = 20_000;
const immediateShutdownMs = 10_000;

/**
 * Stops the server: rolls back open transactions, then writes a checkpoint. A server that does not
 * finish is stopped immediately. This loses no data, but the next start must read the WAL.
 */
export async function stopPostmaster(
  paths: ClusterPaths,
  postmaster: Postmaster,
  log: (line: string) => void,
): Promise<void> {
  sendStop(paths, postmaster, 'SIGINT');
  if (await hasGone(paths, postmaster, fastShutdownMs)) return;
  log(`PostgreSQL did not stop in ${fastShutdownMs} ms: stopping it at once`);
  sendStop(paths, postmaster, 'SIGQUIT');
  if (await hasGone(paths, postmaster, immediateShutdownMs)) return;
  log(`PostgreSQL (process ${postmaster.pid}) still runs; the next command will find it`);
}

function sendStop(paths: ClusterPaths, { pid }: Postmaster, signal: 'SIGINT' | 'SIGQUIT'): void {
  if (process.platform === 'win32') {
    const mode = signal === 'SIGINT' ? 'fast' : 'immediate'; // Windows has no signals
    spawnSync(programPath(findBinaries(), 'pg_ctl'), ['stop', '--no-wait', '-m', mode, '-D', paths.cluster]);
    return;
  }
  try {
    process.kill(pid, signal);
  } catch {
    // it exited by itself, which is the goal
  }
}

async function hasGone(
  paths: ClusterPaths,
  { pid, startedAt }: Postmaster,
  timeoutMs: number,
): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  while (performance.now() < deadline) {
    const now = findPostmaster(paths);
    if (now?.pid !== pid || now.startedAt !== startedAt) return true;
    await sleep(pollMs);
  }
  return false;
}
