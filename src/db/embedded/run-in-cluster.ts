import { type ChildProcess, spawn } from 'node:child_process';
import { type Binaries, type Program, programPath } from './find-binaries.ts';
import { commandAs, type ServerIdentity } from './server-identity.ts';

type Files = { readonly stdin: number | 'ignore'; readonly output: number | 'pipe' };

/**
 * Starts a PostgreSQL program with the cluster as its working folder and in a session of its own: Ctrl-C on our
 * terminal is for us to answer, and the server outlives us where others still use it.
 * HOME is set because PostgreSQL looks for keys there; PG* variables and locales of our environment do not reach it.
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
 * Another user may have no way to the cluster: folders above it, such as root's home, can be closed to others. The
 * working folder is entered while we are still root, and Linux leads `/proc/self/cwd` there without asking at the
 * folders above. See docs/decisions/0002-root-runs-postgresql-as-another-user.md.
 */
function clusterArgument(identity: ServerIdentity, cluster: string): string {
  return identity.kind !== 'self' && process.platform === 'linux' ? '/proc/self/cwd' : cluster;
}
