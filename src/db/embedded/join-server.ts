import { readFile } from 'node:fs/promises';
import type { ClusterPaths } from './cluster-paths.ts';
import { EmbeddedServerError, isSystemError } from './embedded-server-error.ts';
import { joinUsers, type Keeper } from './keeper.ts';
import type { Postmaster } from './postmaster.ts';
import type { SocketFolder } from './socket-folder.ts';
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
  /** The connection to the server broke. It is started again where it does not run; never called after `release`. */
  readonly onLost: (cause: Error) => void;
  /** The server answers again. */
  readonly onBack?: () => void;
};

/**
 * Makes this process one of the users of the running server. Undefined where it is being stopped: try again. One that
 * we started (`adopted` false) and cannot join is stopped: it would stay without a user.
 */
export async function joinServer(
  paths: ClusterPaths,
  postmaster: Postmaster,
  adopted: boolean,
  socket: SocketFolder,
  { log, onLost }: EmbeddedServerOptions,
): Promise<DatabaseServer | undefined> {
  const password = await readPassword(paths);
  const host = process.platform === 'win32' ? '127.0.0.1' : socket.path;
  const connection = { host, port: postmaster.port, user: superuser, password, database: databaseName };
  let keeper: Keeper | undefined;
  try {
    keeper = await joinUsers(connection, onLost);
  } catch (error) {
    if (!adopted) await stopPostmaster(paths, postmaster, log);
    throw error;
  }
  if (keeper === undefined) return undefined;
  return { connection, adopted, release: once(() => releaseServer(paths, postmaster, keeper, log)) };
}

async function releaseServer(
  paths: ClusterPaths,
  postmaster: Postmaster,
  keeper: Keeper,
  log: (line: string) => void,
): Promise<void> {
  try {
    if (await keeper.leave()) await stopPostmaster(paths, postmaster, log);
  } catch (error) {
    log(`The database server was gone before it was released: ${String(error)}`);
  } finally {
    await keeper.close();
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

/** Runs it at the first call; later calls get the same result. */
export function once<T>(run: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= run();
    return result;
  };
}
