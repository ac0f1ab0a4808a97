import { existsSync } from 'node:fs';
import { mkdir, realpath } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { giveTo } from './cluster-ownership.ts';
import { type ClusterPaths, clusterPaths } from './cluster-paths.ts';
import { EmbeddedServerError } from './embedded-server-error.ts';
import { findBinaries } from './find-binaries.ts';
import { initialiseCluster } from './initialise-cluster.ts';
import { type DatabaseServer, type EmbeddedServerOptions, joinServer, once } from './join-server.ts';
import { launchPostmaster } from './launch-postmaster.ts';
import { placeBinaries } from './place-binaries.ts';
import { discardStalePidFile, findPostmaster } from './postmaster.ts';
import { refuseOtherMajor } from './refuse-other-major.ts';
import { removeAbandonedDrafts } from './remove-abandoned-drafts.ts';
import { chooseIdentity } from './server-identity.ts';
import { reachSocketFolder, type SocketFolder } from './socket-folder.ts';

// Longer than a stop can take: another process must finish its stop before this attempt counts as
// failed.
const patienceMs = 40_000;
const retryMs = 10;
/** Pause between restarts, so that a server that always exits is not restarted in a tight loop. */
const restartPauseMs = 300;

/**
 * An embedded PostgreSQL server on `<dataDir>/postgres`: created on first use, started if it is not
 * running, and shared by all processes with the same folder. A lost server is restarted until
 * `release`, with the same connection parameters. Throws `EmbeddedServerError` with advice if the
 * first start fails.
 */
export async function openEmbeddedServer(options: EmbeddedServerOptions): Promise<DatabaseServer> {
  await mkdir(options.dataDir, { recursive: true });
  const paths = clusterPaths(await realpath(options.dataDir));
  refuseOtherMajor(paths, findBinaries());
  const socket = await reachSocketFolder(paths.cluster);
  const released = new AbortController();
  let restarting: Promise<void> | undefined;
  const reach = () => reachServer(paths, socket, { ...options, onLost });
  const restart = async () => {
    let said: string | undefined;
    while (!released.signal.aborted) {
      await sleep(restartPauseMs, undefined, { signal: released.signal }).catch(() => undefined);
      if (released.signal.aborted) return;
      try {
        server = await reach();
        if (!released.signal.aborted) options.onBack?.();
        return;
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        if (message !== said) options.log(message);
        said = message;
      }
    }
  };
  function onLost(cause: Error): void {
    options.onLost(cause);
    restarting = restart();
  }
  let server: DatabaseServer;
  try {
    server = await reach();
  } catch (error) {
    await socket.remove();
    throw error;
  }
  const release = once(async () => {
    released.abort();
    await restarting;
    await server.release();
    await socket.remove();
  });
  return { connection: server.connection, adopted: server.adopted, release };
}

/** Joins the server. Starts it first if it is not running. */
async function reachServer(
  paths: ClusterPaths,
  socket: SocketFolder,
  options: EmbeddedServerOptions,
): Promise<DatabaseServer> {
  let deadline = performance.now() + patienceMs;
  while (performance.now() < deadline) {
    const started = findPostmaster(paths) === undefined && (await startServer(paths, options.log));
    const postmaster = findPostmaster(paths);
    if (postmaster?.status === 'ready') {
      const server = await joinServer(paths, postmaster, !started, socket, options);
      if (server !== undefined) return server;
    }
    // Another process has started it and it is recovering from a crash. Recovery has no time limit.
    if (postmaster?.status === 'starting') deadline = performance.now() + patienceMs;
    await sleep(retryMs);
  }
  throw new EmbeddedServerError(
    'cannotStart',
    `PostgreSQL on ${paths.cluster} neither answers nor lets itself be started. ` +
      'Look for a postgres process that works in that folder and stop it (kill -INT), then try again.',
  );
}

/** Returns false if another process started it or it cannot be started yet. */
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
