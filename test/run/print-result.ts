import type { StepResult } from './step-result.ts';

/** Prints one line for a step, and its output indented below. */
export function printResult({ name, passed, failed, durationMs, said }: StepResult): void {
  const mark = failed === 0 ? '✔' : '✖';
  const count =
    passed + failed <= 1 ? '' : `  ${failed === 0 ? passed : `${failed} of ${passed + failed} failed`}`;
  process.stdout.write(`${mark} ${seconds(durationMs)}  ${name}${count}\n`);
  if (said !== '') process.stdout.write(`${said.trimEnd().replaceAll(/^/gm, '    ')}\n`);
}

function seconds(durationMs: number): string {
  return `${(durationMs / 1000).toFixed(1)} s`.padStart(7);
}
