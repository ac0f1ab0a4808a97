import { runTestFile } from './run-test-file.ts';
import type { StepResult } from './step-result.ts';

/** Files that run at the same time: the number of cores of a small machine. */
const filesAtOnce = 2;

/** Runs test files, several at a time, and passes each result to `onResult` when its file ends. */
export async function runTestFiles(
  files: readonly string[],
  {
    interrupted,
    namePattern,
  }: { readonly interrupted: AbortSignal; readonly namePattern?: string | undefined },
  onResult: (result: StepResult) => void,
): Promise<void> {
  const waiting = files.values();
  // The runners share the iterator: each file goes to the first free runner.
  const runOneByOne = async () => {
    for (const file of waiting) {
      const result = await runTestFile(file, interrupted, namePattern);
      if (interrupted.aborted) return;
      onResult(result);
    }
  };
  await Promise.all(Array.from({ length: filesAtOnce }, runOneByOne));
}
