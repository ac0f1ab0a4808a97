import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolders } from './environment.ts';

/** The sources of the web app, relative to the project root. */
const sources = ['src/web', 'src/contract', 'src/base', 'vite.config.ts', 'package-lock.json'];

/** Builds the web app if it is missing or older than its sources. Returns its folder. */
export async function buildWebApp(stderr: (line: string) => void): Promise<string> {
  if (await isStale()) {
    stderr('building the web app (some seconds, once)');
    await runVite();
  }
  return projectFolders.builtWeb;
}

/**
 * In a separate process, because building uses half a gigabyte of memory, which this process would
 * keep.
 */
async function runVite(): Promise<void> {
  const vite = join(projectFolders.root, 'node_modules/vite/bin/vite.js');
  const config = join(projectFolders.root, 'vite.config.ts');
  // The build contains no secrets, and other users may run the same clone.
  const umask = process.umask(0o022);
  const child = spawn(process.execPath, [vite, 'build', '--config', config, '--logLevel', 'error'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  process.umask(umask);
  const words: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => words.push(chunk));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`the web app could not be built:\n${Buffer.concat(words).toString()}`);
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
