import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FuzzReport, FuzzTask } from './fuzz-thread.ts';
import { makeInput } from './make-input.ts';
import { collectSeedFiles } from './seed-files.ts';

export type FuzzOptions = {
  readonly seed: number;
  /** Numbers of the runs, the second one excluded. */
  readonly from: number;
  readonly before: number;
  /** Where inputs that failed are put. */
  readonly folder: string;
};

export type FuzzResult = { read: number; refused: number; readonly failures: string[] };

/** One run may take this long; a thread that is silent for longer hangs. */
const patienceMs = 10_000;
const resourceLimits = { maxOldGenerationSizeMb: 256 };

/**
 * Reads mangled files. A run fails when it throws, hangs for 10 s or takes too much memory; its input is then kept in
 * `folder`, and the runs after it go on in a new thread.
 */
export async function fuzz({ seed, from, before, folder }: FuzzOptions): Promise<FuzzResult> {
  const result: FuzzResult = { read: 0, refused: 0, failures: [] };
  for (let next = from; next < before; ) {
    const failure = await runThread({ seed, from: next, before }, result);
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

/** Goes on until a run fails or all are done. */
async function runThread(
  task: FuzzTask,
  result: FuzzResult,
): Promise<{ run: number; why: string } | undefined> {
  const thread = new Worker(new URL('./fuzz-thread.ts', import.meta.url), {
    workerData: task,
    resourceLimits,
  });
  let run = task.from;
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
