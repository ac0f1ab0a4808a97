import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { copyBinaries } from './copy-binaries.ts';
import { EmbeddedServerError, isSystemError } from './embedded-server-error.ts';
import { type Binaries, programPath } from './find-binaries.ts';
import { makeLibraryLinks, missingLibraryLinks } from './library-links.ts';
import { commandAs, type ServerIdentity } from './server-identity.ts';

/**
 * Returns the programs at a path where `identity` can run them: where npm installed them; else a
 * copy below the data folder (60 MB, or no space with hard links); else, as root, below /var/cache.
 * A copy is needed if node_modules lacks its links and is not writable, or if it is below a folder
 * closed to other users, such as root's home. A copy can always be deleted.
 */
export async function placeBinaries(
  installed: Binaries,
  identity: ServerIdentity,
  dataDir: string,
  log: (line: string) => void,
): Promise<Binaries> {
  if ((await linkLibraries(installed)) && tryToRun(identity, installed) === undefined) return installed;
  const places = process.getuid?.() === 0 ? [dataDir, '/var/cache'] : [dataDir];
  for (const place of places.filter((folder) => canEnter(identity, folder))) {
    const name = `leadport-postgresql-${installed.version}-${process.platform}-${process.arch}`;
    const copy = { ...installed, folder: join(place, name) };
    if (tryToRun(identity, copy) === undefined) return copy;
    log(`Copying the PostgreSQL programs to ${copy.folder}`);
    await copyBinaries(installed.folder, copy.folder);
    if (tryToRun(identity, copy) === undefined) return copy;
  }
  throw new EmbeddedServerError(
    'noBinaries',
    `The PostgreSQL programs in ${installed.folder} cannot be run: ${tryToRun(identity, installed)}. ` +
      'On Linux they need glibc (Alpine has none) and a folder not mounted noexec. ' +
      'Otherwise set DATABASE_URL to a PostgreSQL server.',
  );
}

async function linkLibraries(installed: Binaries): Promise<boolean> {
  try {
    await makeLibraryLinks(missingLibraryLinks(installed.folder));
    return true;
  } catch (error) {
    if (isSystemError(error, 'EACCES', 'EPERM', 'EROFS')) return false;
    throw error;
  }
}

/** Undefined if it runs, or else the reason. */
function tryToRun(identity: ServerIdentity, binaries: Binaries): string | undefined {
  const { file, args, credentials } = commandAs(identity, programPath(binaries, 'postgres'), ['--version']);
  const { error, status, stderr } = spawnSync(file, args, { ...credentials, cwd: '/', encoding: 'utf8' });
  return status === 0 ? undefined : (error?.message ?? stderr.trim());
}

function canEnter(identity: ServerIdentity, folder: string): boolean {
  const { file, args, credentials } = commandAs(identity, '/bin/sh', ['-c', 'cd "$0"', folder]);
  return spawnSync(file, args, { ...credentials, cwd: '/', stdio: 'ignore' }).status === 0;
}
