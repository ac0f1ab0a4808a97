import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The modules loaded by one run of a program, and its CPU time without child processes. */
export type CountedRun = {
  /** Number of our modules loaded, over all threads. */
  readonly ours: number;
  readonly packages: number;
  readonly cpuSeconds: number;
};

const counter = new URL('./count-modules.ts', import.meta.url);
const ourSource = new URL('../../', import.meta.url).href;
const leadport = fileURLToPath(new URL('../../main/leadport.ts', import.meta.url));

/**
 * Runs `leadport` with these arguments and this data folder. Without arguments, runs an empty
 * program.
 */
export async function runCounted(
  args: readonly string[],
  { folder, dataDir }: { readonly folder: string; readonly dataDir: string },
): Promise<CountedRun> {
  const counts = await mkdtemp(join(folder, 'counts-'));
  const preload = new URL(counter);
  preload.searchParams.set('folder', counts);
  const program = args.length === 0 ? ['--eval', ''] : [leadport, ...args];
  // Only `main` reads the environment: `env` changes it for the child.
  const environment = ['-u', 'DATABASE_URL', `LEADPORT_DATA=${dataDir}`];
  const node = [process.execPath, ...process.execArgv, '--import', preload.href, ...program];
  const child = spawn('env', [...environment, ...node], { stdio: ['ignore', 'ignore', 'pipe'] });
  const words: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => words.push(chunk));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`leadport ${args.join(' ')} ended with ${code}: ${Buffer.concat(words)}`);
  return addThreads(counts);
}

async function addThreads(counts: string): Promise<CountedRun> {
  const names = await readdir(counts);
  const threads = await Promise.all(names.map(async (name) => readThread(join(counts, name))));
  const urls = threads.flatMap((thread) => thread.urls).filter((url) => !url.startsWith(counter.href));
  return {
    ours: urls.filter((url) => url.startsWith(ourSource)).length,
    packages: urls.filter((url) => url.includes('/node_modules/')).length,
    cpuSeconds: threads.reduce((sum, thread) => sum + thread.cpuSeconds, 0),
  };
}

async function readThread(path: string): Promise<{ readonly urls: string[]; readonly cpuSeconds: number }> {
  return JSON.parse(await readFile(path, 'utf8'));
}
