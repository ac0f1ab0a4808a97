import { join } from 'node:path';

/**
 * Paths below a data folder. `postgres/` appears complete, by one rename after initdb. The socket
 * is inside the cluster (0700), so that no shared temporary folder is needed.
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

/** The same paths below any folder. initdb runs in a folder that is renamed afterwards. */
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
