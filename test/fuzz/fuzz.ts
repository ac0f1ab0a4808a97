import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FuzzReport, FuzzTask } from './fuzz-thread.ts';
import { makeInput } from './make-input.ts';
import { collectSeedFiles } from './seed-files.ts';

export type FuzzOptions = {
  readonly seed: number;
  /** The numbers of the runs: `start` to `end`, exclusive. */
  readonly start: number;
  readonly end: number;
  /** The folder for inputs that failed. */
  readonly folder: string;
};

export type FuzzResult = { read: number; refused: number; readonly failures: string[] };

/** Time limit of one run. A thread that is silent for longer hangs. */
const patienceMs = 10_000;
const resourceLimits = { maxOldGenerationSizeMb: 256 };

/**
 * Reads mangled files. A run fails if it throws, hangs for 10 s or uses too much memory. Its input
 * is then kept in `folder`, and the next runs continue in a new thread.
 */
export async function fuzz({ seed, start, end, folder }: FuzzOptions): Promise<FuzzResult> {
  const result: FuzzResult = { read: 0, refused: 0, failures: [] };
  for (let next = start; next < end; ) {
    const failure = await runThread({ seed, start: next, end }, result);
    if (!failure) break;
    const input = join(folder, `${seed}-${failure.run}.bin`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(input, await makeInput(await collectSeedFiles(), seed, failure.run));
    result.failures.push(
      `run ${failure.run} of seed ${seed} (again: bin/fuzz --seed ${seed} --run ${failure.run}; input: ${input})\n${failure.why}`,
    );
    next = failure.run + 1;
  }
  return result;
}

/** Continues until a run fails or all are done. */
async function runThread(
  task: FuzzTask,
  result: FuzzResult,
): Promise<{ run: number; why: string } | undefined> {
  const thread = new Worker(new URL('./fuzz-thread.ts', import.meta.url), {
    workerData: task,
    resourceLimits,
  });
  let run = task.start;
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve) => {
      thread.on('message', (message: FuzzReport) => {
        clearTimeout(timer);
        run = message.run;
        if (message.kind === 'failed') resolve(message);
        else if (message.kind === 'started') {
          timer = setTimeout(() => resolve({ run, why: `no answer for ${patienceMs / 1000} s` }), patienceMs);
        } else result[message.kind] += 1;
      });
      thread.on('error', (error) => resolve({ run, why: String(error) }));
      thread.on('exit', () => resolve(undefined));
    });
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}
