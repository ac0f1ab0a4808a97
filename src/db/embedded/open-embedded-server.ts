import { existsSync } from 'node:fs';
import { mkdir, readFile, realpath } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { giveTo } from './cluster-ownership.ts';
import { type ClusterPaths, clusterPaths } from './cluster-paths.ts';
import { EmbeddedServerError, isSystemError } from './embedded-server-error.ts';
import { findBinaries } from './find-binaries.ts';
import { initialiseCluster } from './initialise-cluster.ts';
import { joinUsers, type Keeper } from './keeper.ts';
import { launchPostmaster } from './launch-postmaster.ts';
import { placeBinaries } from './place-binaries.ts';
import { discardStalePidFile, findPostmaster, type Postmaster } from './postmaster.ts';
import { refuseOtherMajor } from './refuse-other-major.ts';
import { removeAbandonedDrafts } from './remove-abandoned-drafts.ts';
import { chooseIdentity } from './server-identity.ts';
import { reachSocketFolder, type SocketFolder } from './socket-folder.ts';
import { stopPostmaster } from './stop-postmaster.ts';
import { databaseName, superuser } from './superuser.ts';

/** What a PostgreSQL client needs to connect; `host` is the folder of the socket, except on Windows. */
export type DatabaseConnection = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
};

export type DatabaseServer = {
  readonly connection: DatabaseConnection;
  /** True where it ran already: another process uses it, or one that was killed left it behind. */
  readonly adopted: boolean;
  /** Gives it up; the last of all processes that use it stops it. Close pools first: what they run is rolled back. */
  release(): Promise<void>;
};

export type EmbeddedServerOptions = {
  readonly dataDir: string;
  readonly log: (line: string) => void;
  /** The server went away under us. Called at most once, never after `release`. */
  readonly onLost: (cause: Error) => void;
};

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
  return launchPostmaster(paths, identity, binaries);
}

async function joinServer(
  paths: ClusterPaths,
  postmaster: Postmaster,
  adopted: boolean,
  { log, onLost }: EmbeddedServerOptions,
): Promise<DatabaseServer | undefined> {
  const password = await readPassword(paths);
  const socket = await reachSocketFolder(paths.cluster);
  const host = process.platform === 'win32' ? '127.0.0.1' : socket.path;
  const connection = { host, port: postmaster.port, user: superuser, password, database: databaseName };
  let keeper: Keeper | undefined;
  try {
    keeper = await joinUsers(connection, onLost);
  } catch (error) {
    if (!adopted) await stopPostmaster(paths, postmaster, log); // it would stay without a user
    throw error;
  } finally {
    if (keeper === undefined) await socket.remove();
  }
  if (keeper === undefined) return undefined;
  return { connection, adopted, release: once(() => releaseServer(paths, postmaster, keeper, socket, log)) };
}

async function releaseServer(
  paths: ClusterPaths,
  postmaster: Postmaster,
  keeper: Keeper,
  socket: SocketFolder,
  log: (line: string) => void,
): Promise<void> {
  try {
    if (await keeper.leave()) await stopPostmaster(paths, postmaster, log);
  } catch (error) {
    log(`The database server was gone before it was released: ${String(error)}`);
  } finally {
    await keeper.close();
    await socket.remove();
  }
}

async function readPassword(paths: ClusterPaths): Promise<string> {
  try {
    return (await readFile(paths.passwordFile, 'utf8')).trim();
  } catch (error) {
    if (!isSystemError(error, 'EACCES', 'ENOENT')) throw error;
    throw new EmbeddedServerError(
      'notOurs',
      `The password of the database, ${paths.passwordFile}, is missing or closed to this user. ` +
        'Run Leadport as the user the file belongs to, or put the file back from a backup.',
      { cause: error },
    );
  }
}

function once<T>(run: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= run();
    return result;
  };
}
