/** Reads mangled files one after another in a thread, so that a hang can be ended. */
import { parentPort, workerData } from 'node:worker_threads';
import { makeInput } from './make-input.ts';
import { readMangled } from './read-mangled.ts';
import { collectSeedFiles } from './seed-files.ts';

export type FuzzTask = { readonly seed: number; readonly start: number; readonly end: number };
export type FuzzReport =
  | { readonly kind: 'started'; readonly run: number }
  | { readonly kind: 'read' | 'refused'; readonly run: number }
  | { readonly kind: 'failed'; readonly run: number; readonly why: string };

const { seed, start, end } = workerData as FuzzTask;
const files = await collectSeedFiles();
for (let run = start; run < end; run++) {
  report({ kind: 'started', run });
  try {
    report({ kind: await readMangled(await makeInput(files, seed, run)), run });
  } catch (error) {
    report({
      kind: 'failed',
      run,
      why: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
}

function report(message: FuzzReport): void {
  parentPort?.postMessage(message);
}
