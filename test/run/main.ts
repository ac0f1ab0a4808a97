/**
 * The test command: all checks, then all tests. `--checks` runs only the checks. Words select test
 * files by a part of their path, `--name PATTERN` selects tests by name, and `--watch` runs them
 * again on each change.
 */
import { parseArgs } from 'node:util';
import { auditDependencies } from './audit-dependencies.ts';
import { checkCommentWidth } from './check-comment-width.ts';
import { checks } from './checks.ts';
import { findTestFiles } from './find-test-files.ts';
import { printResult } from './print-result.ts';
import { runCheck } from './run-check.ts';
import { runTestFiles } from './run-test-files.ts';
import type { StepResult } from './step-result.ts';
import { watchTestFiles } from './watch-test-files.ts';
import { withTestServer } from './with-test-server.ts';

const interrupt = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interrupt.abort());

process.exitCode = await main(interrupt.signal);

async function main(interrupted: AbortSignal): Promise<number> {
  const { values, positionals: words } = parseArgs({
    allowPositionals: true,
    options: {
      checks: { type: 'boolean', default: false },
      name: { type: 'string' },
      watch: { type: 'boolean', default: false },
    },
  });
  if (values.watch) {
    const files = findTestFiles(words);
    await withTestServer(() => watchTestFiles(files, interrupted, values.name));
    return 0;
  }
  const total = { passed: 0, failed: 0 };
  const count = (result: StepResult) => {
    printResult(result);
    total.passed += result.passed;
    total.failed += result.failed;
  };
  const selectsTests = words.length > 0 || values.name !== undefined;
  if (!selectsTests) await runChecks(interrupted, count);
  if (!values.checks) await runTests(words, { interrupted, namePattern: values.name }, count);
  if (interrupted.aborted) return 130;
  if (values.name !== undefined && total.passed + total.failed === 0) {
    process.stderr.write(`No test has a name that matches ${values.name}.\n`);
    return 2;
  }
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
  return total.failed === 0 ? 0 : 1;
}

async function runChecks(interrupted: AbortSignal, onResult: (result: StepResult) => void): Promise<void> {
  // It waits for the network while the others use the processor.
  const audited = auditDependencies(interrupted);
  for (const check of checks) {
    const result = await runCheck(check, interrupted);
    if (interrupted.aborted) return;
    onResult(result);
  }
  onResult(checkCommentWidth());
  onResult(await audited);
}

async function runTests(
  words: readonly string[],
  options: Parameters<typeof runTestFiles>[1],
  onResult: (result: StepResult) => void,
): Promise<void> {
  const files = findTestFiles(words);
  if (options.interrupted.aborted) return;
  await withTestServer(() => runTestFiles(files, options, onResult));
}
