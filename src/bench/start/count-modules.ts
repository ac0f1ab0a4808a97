/**
 * Loaded with `--import` before a program, in each of its threads. On exit it writes the URLs of
 * the modules that the thread has loaded, and the CPU time of the process, to the folder in its
 * query.
 */
import { writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { isMainThread, threadId } from 'node:worker_threads';

const folder = new URL(import.meta.url).searchParams.get('folder') ?? '.';
const urls: string[] = [];
registerHooks({
  load(url, context, nextLoad) {
    if (url.startsWith('file:')) urls.push(url);
    return nextLoad(url, context);
  },
});
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const cpuSeconds = isMainThread ? (user + system) / 1e6 : 0;
  writeFileSync(join(folder, `thread-${threadId}.json`), JSON.stringify({ urls, cpuSeconds }));
});
