import { join, relative } from 'node:path';
import { run } from 'node:test';
import { inspect } from 'node:util';
import { projectRoot } from './project-root.ts';
import type { StepResult } from './step-result.ts';

/** A file that takes longer hangs: it is killed and fails. */
const patienceMs = 15 * 60_000;

/**
 * Runs the tests of a file, a path relative to the project, in a process. Skipped tests do not
 * count. With `namePattern`, only tests with a matching name run.
 */
export async function runTestFile(
  file: string,
  interrupted: AbortSignal,
  namePattern?: string,
): Promise<StepResult> {
  const start = performance.now();
  const signal = AbortSignal.any([interrupted, AbortSignal.timeout(patienceMs)]);
  let passed = 0;
  const failures: string[] = [];
  let printed = '';
  const testNamePatterns = namePattern === undefined ? [] : [namePattern];
  const path = join(projectRoot, file);
  for await (const { type, data } of run({ files: [path], cwd: projectRoot, signal, testNamePatterns })) {
    if (type === 'test:stdout' || type === 'test:stderr') printed += data.message;
    // A file without a matching test passes as one test with the name of the file.
    if (type === 'test:pass' && isCounted(data) && data.name !== path) passed += 1;
    if (type === 'test:fail' && isCounted(data) && !isParentOfFailure(data.details.error)) {
      failures.push(describeFailure(data, file));
    }
  }
  const durationMs = performance.now() - start;
  const said = failures.length === 0 ? '' : [...failures, printed].join('\n');
  return { name: file, passed, failed: failures.length, durationMs, said };
}

type Ended = {
  readonly name: string;
  readonly line?: number;
  readonly skip?: string | boolean;
  readonly todo?: string | boolean;
  readonly details: { readonly type?: string };
};

function isCounted({ skip, todo, details }: Ended): boolean {
  return skip === undefined && todo === undefined && details.type !== 'suite';
}

function isParentOfFailure(error: Error): boolean {
  return 'failureType' in error && error.failureType === 'subtestsFailed';
}

/** A failure of the file itself, such as an error while it loads, has the path as its name. */
function describeFailure(
  test: Ended & { readonly details: { readonly error: Error } },
  file: string,
): string {
  const name = test.name === join(projectRoot, file) ? 'the file itself' : test.name;
  const place = `${relative(projectRoot, join(projectRoot, file))}:${test.line ?? 1}`;
  return `✖ ${name} (${place})\n${inspect(test.details.error.cause ?? test.details.error, { depth: 5 })}\n`;
}
