import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Room for a socket's path with its closing zero: 108 bytes on Linux, 104 on macOS.
const longestPathBytes = 103;

export type SocketFolder = { readonly path: string; remove(): Promise<void> };

/**
 * A name for the cluster short enough for the path of a socket in it: its own, or a link of ours in a new temporary
 * folder. The link is this process's alone, so processes with other temporary folders find the server just the same.
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
