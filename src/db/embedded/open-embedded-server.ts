import { existsSync } from 'node:fs';
import { mkdir, realpath } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { giveTo } from './cluster-ownership.ts';
import { type ClusterPaths, clusterPaths } from './cluster-paths.ts';
import { EmbeddedServerError } from './embedded-server-error.ts';
import { findBinaries } from './find-binaries.ts';
import { initialiseCluster } from './initialise-cluster.ts';
import { type DatabaseServer, type EmbeddedServerOptions, joinServer } from './join-server.ts';
import { launchPostmaster } from './launch-postmaster.ts';
import { placeBinaries } from './place-binaries.ts';
import { discardStalePidFile, findPostmaster } from './postmaster.ts';
import { refuseOtherMajor } from './refuse-other-major.ts';
import { removeAbandonedDrafts } from './remove-abandoned-drafts.ts';
import { chooseIdentity } from './server-identity.ts';

// Longer than a stop may take: somebody else's must be over before ours is called a failure.
const patienceMs = 40_000;
const retryMs = 10;

/**
 * A PostgreSQL server of our own on `<dataDir>/postgres`: made on first use, started where it does not run, shared by
 * all processes that name the same folder. Throws `EmbeddedServerError` with what to do.
 */
export async function openEmbeddedServer(options: EmbeddedServerOptions): Promise<DatabaseServer> {
  await mkdir(options.dataDir, { recursive: true });
  const paths = clusterPaths(await realpath(options.dataDir));
  refuseOtherMajor(paths, findBinaries());
  let deadline = performance.now() + patienceMs;
  while (performance.now() < deadline) {
    const started = findPostmaster(paths) === undefined && (await startServer(paths, options.log));
    const postmaster = findPostmaster(paths);
    if (postmaster?.status === 'ready') {
      const server = await joinServer(paths, postmaster, !started, options);
      if (server !== undefined) return server;
    }
    // Another process has started it and it recovers from a crash: that takes as long as it takes.
    if (postmaster?.status === 'starting') deadline = performance.now() + patienceMs;
    await sleep(retryMs);
  }
  throw new EmbeddedServerError(
    'cannotStart',
    `PostgreSQL on ${paths.cluster} neither answers nor lets itself be started. ` +
      'Look for a postgres process that works in that folder and stop it (kill -INT), then try again.',
  );
}

/** False where another process did, or nobody can yet. */
async function startServer(paths: ClusterPaths, log: (line: string) => void): Promise<boolean> {
  const identity = chooseIdentity(paths.cluster);
  const binaries = await placeBinaries(findBinaries(), identity, paths.dataDir, log);
  await removeAbandonedDrafts(paths, log);
  if (!existsSync(paths.versionFile)) {
    log(`Making a new database in ${paths.folder}`);
    await initialiseCluster(paths, identity, binaries);
  }
  await giveTo(identity, paths.folder);
  await discardStalePidFile(paths);
  return launchPostmaster(paths, identity, binaries, log);
}
