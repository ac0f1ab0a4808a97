import { once } from 'node:events';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { projectRoot } from './project-root.ts';

/** Runs test files, and runs each again when it or an imported file changes, until interrupted. */
export async function watchTestFiles(
  files: readonly string[],
  interrupted: AbortSignal,
  namePattern?: string,
): Promise<void> {
  if (interrupted.aborted) return;
  const events = run({
    files: files.map((file) => join(projectRoot, file)),
    cwd: projectRoot,
    watch: true,
    signal: interrupted,
    testNamePatterns: namePattern === undefined ? [] : [namePattern],
  });
  events.compose(new spec()).pipe(process.stdout, { end: false });
  await once(interrupted, 'abort');
}
