import { type ChildProcess, spawn } from 'node:child_process';
import { type Binaries, type Program, programPath } from './find-binaries.ts';
import { commandAs, type ServerIdentity } from './server-identity.ts';

type Files = { readonly stdin: number | 'ignore'; readonly output: number | 'pipe' };

/**
 * Starts a PostgreSQL program with the cluster as its working folder, in its own session: Ctrl-C is
 * handled by this process, and the server outlives it while others use it. HOME is set because
 * PostgreSQL looks for keys there. PG* variables and locales of the environment are not passed on.
 */
export function runInCluster(
  identity: ServerIdentity,
  binaries: Binaries,
  program: Program,
  cluster: string,
  args: string[],
  { stdin, output }: Files,
): ChildProcess {
  const all = ['-D', clusterArgument(identity, cluster), ...args];
  const { file, args: words, credentials } = commandAs(identity, programPath(binaries, program), all);
  return spawn(file, words, {
    ...credentials,
    cwd: cluster,
    env: { HOME: cluster, TZ: 'UTC', PATH: '/usr/local/bin:/usr/bin:/bin' },
    stdio: [stdin, output, output],
    detached: true,
  });
}

/**
 * Another user may have no access to the cluster, because folders above it, such as root's home,
 * can be closed. The working folder is entered as root, and Linux resolves `/proc/self/cwd` without
 * checking the folders above. See docs/decisions/0002-root-runs-postgresql-as-another-user.md.
 */
function clusterArgument(identity: ServerIdentity, cluster: string): string {
  return identity.kind !== 'self' && process.platform === 'linux' ? '/proc/self/cwd' : cluster;
}
