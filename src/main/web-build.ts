import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolders } from './environment.ts';

/** What the built web app is made of, below the project's root. */
const sources = ['src/web', 'src/contract', 'src/base', 'vite.config.ts', 'package-lock.json'];

/** Builds the web app where it is missing or older than its sources; gives its folder. */
export async function buildWebApp(tell: (line: string) => void): Promise<string> {
  if (await isStale()) {
    tell('building the web app (some seconds, once)');
    const { build } = await import('vite');
    await build({
      configFile: join(projectFolders.root, 'vite.config.ts'),
      logLevel: 'error',
    });
  }
  return projectFolders.builtWeb;
}

async function isStale(): Promise<boolean> {
  const built = await stat(join(projectFolders.builtWeb, 'index.html')).catch(() => undefined);
  if (!built) return true;
  const newest = await Promise.all(
    sources.map((source) => newestChangeMs(join(projectFolders.root, source))),
  );
  return Math.max(...newest) > built.mtimeMs;
}

async function newestChangeMs(path: string): Promise<number> {
  const entry = await stat(path).catch(() => undefined);
  if (!entry) return 0;
  if (!entry.isDirectory()) return entry.mtimeMs;
  const names = await readdir(path);
  const below = await Promise.all(names.map((name) => newestChangeMs(join(path, name))));
  return Math.max(0, ...below);
}
