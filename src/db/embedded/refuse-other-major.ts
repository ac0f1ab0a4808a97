import { readFileSync } from 'node:fs';
import type { ClusterPaths } from './cluster-paths.ts';
import { EmbeddedServerError, isSystemError } from './embedded-server-error.ts';
import type { Binaries } from './find-binaries.ts';

/**
 * Throws if the cluster has another major version: PostgreSQL 19 cannot read the files of 18. A
 * missing cluster is accepted.
 */
export function refuseOtherMajor(paths: ClusterPaths, { major }: Binaries): void {
  const found = readMajor(paths);
  if (found === undefined || found === major) return;
  throw new EmbeddedServerError(
    'otherMajor',
    `The database in ${paths.folder} is of PostgreSQL ${found}, and this Leadport brings PostgreSQL ${major}. ` +
      `Nothing was changed. Either go back to the Leadport that brings PostgreSQL ${found}, or copy the data over: ` +
      `start a PostgreSQL ${found} server on it, take a pg_dump, move ${paths.folder} away and restore the dump.`,
  );
}

function readMajor(paths: ClusterPaths): string | undefined {
  try {
    return readFileSync(paths.versionFile, 'utf8').trim();
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return undefined;
    if (!isSystemError(error, 'EACCES')) throw error;
    throw new EmbeddedServerError(
      'notOurs',
      `The database in ${paths.folder} is closed to this user. Run Leadport as the user it belongs to, or as root.`,
      { cause: error },
    );
  }
}
