import { existsSync, readFileSync, readlinkSync } from 'node:fs';
import { rename, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

type Link = { readonly path: string; readonly to: string };

/**
 * The links between shared libraries which `folder` lacks. npm packages hold no symbolic links: the package lists them
 * in `native/pg-symlinks.json` and makes them in a postinstall script, which package managers may block; without them
 * `postgres` ends with "cannot open shared object file".
 */
export function missingLibraryLinks(folder: string): Link[] {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const entries = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  return entries
    .map(({ source, target }) => ({ path: join(folder, target), to: relative(dirname(target), source) }))
    .filter(({ path, to }) => readLink(path) !== to);
}

/** Makes them, each by a rename: another process may be doing the same. Throws where the folder is not ours to write. */
export async function makeLibraryLinks(links: readonly Link[]): Promise<void> {
  for (const { path, to } of links) {
    const fresh = `${path}.${process.pid}`;
    await symlink(to, fresh);
    await rename(fresh, path);
  }
}

function readLink(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined; // missing, or a plain file in its place: made anew either way
  }
}
