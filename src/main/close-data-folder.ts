import { chmod, lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The files that Leadport puts into the data folder. PostgreSQL protects its own folder and refuses
 * an open one.
 */
const ownNames = ['files', 'faults.log', 'session-secret', 'erasure-key', 'sample-list.csv'];

const forOthers = 0o077;

/**
 * Makes the data folder and everything that Leadport keeps in it private to its user (0700, files
 * 0600). Reports what was open, and what could not be changed, because some file systems have no
 * permissions. Other files in the folder are not touched.
 */
export async function closeDataFolder(dataDir: string, log: (line: string) => void): Promise<void> {
  if (process.platform === 'win32') return; // permissions are inherited from the folder on Windows
  const closed = { count: 0, failed: [] as string[] };
  await close(dataDir, closed);
  for (const name of await readdir(dataDir)) {
    if (ownNames.some((own) => name === own || name.startsWith(`${own}.`)))
      await closeTree(join(dataDir, name), closed);
  }
  if (closed.count > 0) {
    log(
      `leadport: ${closed.count} files and folders in ${dataDir} were open to other users of this machine; they are closed now`,
    );
  }
  if (closed.failed.length > 0) {
    log(
      `leadport: WARNING: open to other users of this machine and cannot be closed: ${closed.failed.slice(0, 3).join(', ')}`,
    );
  }
}

type Closed = { count: number; readonly failed: string[] };

async function closeTree(path: string, closed: Closed): Promise<void> {
  const stats = await close(path, closed);
  if (!stats?.isDirectory()) return;
  for (const name of await readdir(path)) await closeTree(join(path, name), closed);
}

/**
 * A sticky folder that all users can write to, such as /tmp, is shared by the machine and left
 * unchanged.
 */
async function close(path: string, closed: Closed) {
  const stats = await lstat(path).catch(ignoreMissing);
  if (!stats || stats.isSymbolicLink() || (stats.mode & forOthers) === 0) return stats;
  if ((stats.mode & 0o1002) === 0o1002) return stats;
  try {
    await chmod(path, stats.mode & 0o7777 & ~forOthers);
    const after = await lstat(path);
    if ((after.mode & forOthers) === 0) closed.count += 1;
    else closed.failed.push(path);
  } catch (error) {
    if (ignoreMissing(error as NodeJS.ErrnoException) === undefined) closed.failed.push(path);
  }
  return stats;
}

/** Another process may delete the file in the meantime. */
function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (!['ENOENT', 'EPERM', 'EROFS', 'EACCES'].includes(error.code ?? '')) throw error;
}
