import { runTestFile } from './run-test-file.ts';
import type { StepResult } from './step-result.ts';

/** As many files at once as a small machine has cores. */
const filesAtOnce = 2;

/** Runs test files, some at once, and hands each result to `onResult` as its file ends. */
export async function runTestFiles(
  files: readonly string[],
  {
    interrupted,
    namePattern,
  }: { readonly interrupted: AbortSignal; readonly namePattern?: string | undefined },
  onResult: (result: StepResult) => void,
): Promise<void> {
  const waiting = files.values();
  // They share the iterator: each file goes to the runner that is free first.
  const runOneByOne = async () => {
    for (const file of waiting) {
      const result = await runTestFile(file, interrupted, namePattern);
      if (interrupted.aborted) return;
      onResult(result);
    }
  };
  await Promise.all(Array.from({ length: filesAtOnce }, runOneByOne));
}
