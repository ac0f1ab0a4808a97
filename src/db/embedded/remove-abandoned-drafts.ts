import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ClusterPaths } from './cluster-paths.ts';
import { initialisingPrefix } from './initialise-cluster.ts';
import { processExists } from './postmaster.ts';

/**
 * Removes the folders of initdb runs interrupted by a crash (40 MB each). Running ones are left
 * alone.
 */
export async function removeAbandonedDrafts(paths: ClusterPaths, log: (line: string) => void): Promise<void> {
  const prefix = basename(initialisingPrefix(paths));
  const drafts = (await readdir(paths.dataDir)).filter((name) => name.startsWith(prefix));
  for (const name of drafts) {
    const makerPid = Number.parseInt(name.slice(prefix.length), 10);
    if (processExists(makerPid)) continue;
    log(`Removing ${name}: the making of a database was cut short there`);
    try {
      await rm(join(paths.dataDir, name), { recursive: true, force: true, maxRetries: 5 });
    } catch (error) {
      log(`Could not remove ${name}, it will be tried again: ${String(error)}`); // an orphaned initdb may still write
    }
  }
}
