import { readFile } from 'node:fs/promises';
import type { ClusterPaths } from './cluster-paths.ts';
import { EmbeddedServerError, isSystemError } from './embedded-server-error.ts';
import { joinUsers, type Keeper } from './keeper.ts';
import type { Postmaster } from './postmaster.ts';
import type { SocketFolder } from './socket-folder.ts';
import { stopPostmaster } from './stop-postmaster.ts';
import { databaseName, superuser } from './superuser.ts';

/**
 * Connection parameters for a PostgreSQL client. `host` is the socket folder, except on Windows.
 */
export type DatabaseConnection = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
};

export type DatabaseServer = {
  readonly connection: DatabaseConnection;
  /**
   * True if the server was already running, because another process uses it or a killed process
   * left it behind.
   */
  readonly adopted: boolean;
  /**
   * Stops using the server. The last process that uses it stops it. Close pools first, because
   * their queries are rolled back.
   */
  release(): Promise<void>;
};

export type EmbeddedServerOptions = {
  readonly dataDir: string;
  readonly log: (line: string) => void;
  /**
   * Called when the connection to the server is lost. The server is then restarted if necessary.
   * Never called after `release`.
   */
  readonly onLost: (cause: Error) => void;
  /** Called when the server answers again. */
  readonly onBack?: () => void;
};

/**
 * Registers this process as a user of the running server. Returns undefined if the server is being
 * stopped and the caller must try again. A server that this process started (`adopted` false) but
 * cannot join is stopped, because it would stay without a user.
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

/** Runs the function on the first call. Later calls return the same result. */
export function once<T>(run: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= run();
    return result;
  };
}
