import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Maximum length of a socket path with its terminating zero: 108 bytes on Linux, 104 on macOS.
const longestPathBytes = 103;

export type SocketFolder = { readonly path: string; remove(): Promise<void> };

/**
 * A path of the cluster that is short enough for a socket: its own, or a link in a new temporary
 * folder. The link belongs to this process only, so processes with other temporary folders still
 * find the server.
 */
export async function reachSocketFolder(cluster: string): Promise<SocketFolder> {
  if (Buffer.byteLength(join(cluster, '.s.PGSQL.5432')) <= longestPathBytes) {
    return { path: cluster, remove: async () => {} };
  }
  const folder = await mkdtemp(join(tmpdir(), 'leadport-'));
  const path = join(folder, 'cluster');
  await symlink(cluster, path);
  return { path, remove: () => rm(folder, { recursive: true, force: true }) };
}
