import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { EmbeddedServerError } from './embedded-server-error.ts';

/**
 * The user that runs PostgreSQL, which refuses to run as root. Root switches to another user
 * (`user`) or, if that is forbidden, appears as another user id in a user namespace (`namespace`:
 * the files still belong to root).
 */
export type ServerIdentity =
  | { readonly kind: 'self' }
  | { readonly kind: 'user'; readonly uid: number; readonly gid: number }
  | { readonly kind: 'namespace' };

type Command = {
  readonly file: string;
  readonly args: string[];
  readonly credentials: { uid?: number; gid?: number };
};

const unshareArgs = ['--user', '--map-user=1000', '--map-group=1000', '--'];

/**
 * Other users run it as themselves. Root runs it as the owner of the cluster, so that a command
 * under sudo does not change the ownership of a user's database. A new cluster belongs to the
 * system user `postgres`, or else `nobody`.
 */
export function chooseIdentity(cluster: string): ServerIdentity {
  if (process.getuid?.() !== 0) return { kind: 'self' };
  const user = ownerOf(cluster) ?? findUser('postgres') ?? findUser('nobody') ?? { uid: 65534, gid: 65534 };
  const candidates: ServerIdentity[] = [{ kind: 'user', ...user }, { kind: 'namespace' }];
  const identity = candidates.find(isPossible);
  if (identity === undefined) {
    throw new EmbeddedServerError(
      'noIdentity',
      'PostgreSQL does not run as root, and this system lets root neither become another user nor make a user ' +
        'namespace. Run Leadport as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
    );
  }
  return identity;
}

/** The command that runs `file` as `identity`. The process id stays the same in each case. */
export function commandAs(identity: ServerIdentity, file: string, args: string[]): Command {
  switch (identity.kind) {
    case 'self':
      return { file, args, credentials: {} };
    case 'user':
      return { file, args, credentials: { uid: identity.uid, gid: identity.gid } };
    case 'namespace':
      return { file: 'unshare', args: [...unshareArgs, file, ...args], credentials: {} };
  }
}

function isPossible(identity: ServerIdentity): boolean {
  const { file, args, credentials } = commandAs(identity, '/bin/sh', ['-c', ':']);
  return spawnSync(file, args, { ...credentials, cwd: '/', stdio: 'ignore' }).status === 0;
}

function ownerOf(path: string): { uid: number; gid: number } | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined || stats.uid === 0 ? undefined : { uid: stats.uid, gid: stats.gid };
}

function findUser(name: string): { uid: number; gid: number } | undefined {
  const line = readFileSync('/etc/passwd', 'utf8').match(new RegExp(`^${name}:[^:]*:(\\d+):(\\d+):`, 'm'));
  return line === null ? undefined : { uid: Number(line[1]), gid: Number(line[2]) };
}
