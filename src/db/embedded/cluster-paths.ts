import { join } from 'node:path';

/**
 * Where things lie below a data folder: `postgres/` appears whole, by one rename, once initdb is through.
 * The socket lies in the cluster itself (0700), so it needs no folder in a shared temporary place.
 */
export type ClusterPaths = {
  readonly dataDir: string;
  readonly folder: string;
  readonly cluster: string;
  readonly passwordFile: string;
  readonly versionFile: string;
  readonly pidFile: string;
};

/** The paths of the cluster below `dataDir` (absolute). */
export function clusterPaths(dataDir: string): ClusterPaths {
  return { dataDir, ...pathsIn(join(dataDir, 'postgres')) };
}

/** The same below any folder: initdb runs in one that is renamed afterwards. */
export function pathsIn(folder: string): Omit<ClusterPaths, 'dataDir'> {
  const cluster = join(folder, 'cluster');
  return {
    folder,
    cluster,
    passwordFile: join(folder, 'password'),
    versionFile: join(cluster, 'PG_VERSION'),
    pidFile: join(cluster, 'postmaster.pid'),
  };
}
