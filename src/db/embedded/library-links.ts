import { existsSync, readFileSync, readlinkSync } from 'node:fs';
import { rename, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

type Link = { readonly path: string; readonly to: string };

/**
 * The links between shared libraries that are missing in `folder`. npm packages contain no symbolic
 * links. The package lists them in `native/pg-symlinks.json` and creates them in a postinstall
 * script, which package managers can block. Without them `postgres` exits with "cannot open shared
 * object file".
 */
export function missingLibraryLinks(folder: string): Link[] {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const entries = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  return entries
    .map(({ source, target }) => ({ path: join(folder, target), to: relative(dirname(target), source) }))
    .filter(({ path, to }) => readLink(path) !== to);
}

/**
 * Creates the links, each by a rename, because another process may be doing the same. Throws if the
 * folder is not writable.
 */
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
    return undefined; // missing, or a regular file: replaced in both cases
  }
}
