import { chmod, copyFile, link, lstat, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isSystemError } from './embedded-server-error.ts';
import { makeLibraryLinks, missingLibraryLinks } from './library-links.ts';

/**
 * Copies the programs of package folder `from` to `to`, readable for all users. A rename makes the
 * copy appear complete. Replaces an existing copy that cannot be run.
 */
export async function copyBinaries(from: string, to: string): Promise<void> {
  const fresh = await mkdtemp(`${to}.new-`);
  try {
    await chmod(fresh, 0o755);
    await copyTree(join(from, 'native'), join(fresh, 'native'));
    await makeLibraryLinks(missingLibraryLinks(fresh));
    await rm(to, { recursive: true, force: true });
    await rename(fresh, to);
  } catch (error) {
    if (!isSystemError(error, 'ENOTEMPTY', 'EEXIST')) throw error; // another process was faster
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to);
  await chmod(to, 0o755); // regardless of the umask
  for (const name of await readdir(from)) {
    const stats = await lstat(join(from, name));
    if (stats.isDirectory()) await copyTree(join(from, name), join(to, name));
    else if (stats.isFile()) await linkOrCopy(join(from, name), join(to, name), stats.mode);
  }
}

async function linkOrCopy(from: string, to: string, mode: number): Promise<void> {
  if ((mode & 0o004) !== 0 && (await tryToLink(from, to))) return;
  await copyFile(from, to);
  await chmod(to, mode | ((mode & 0o100) === 0 ? 0o444 : 0o555));
}

async function tryToLink(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch {
    return false; // another file system, or somebody else's file: copied instead
  }
}
