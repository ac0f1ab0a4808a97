import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Check } from './checks.ts';
import { projectRoot } from './project-root.ts';
import type { StepResult } from './step-result.ts';

/** Runs a check. It counts as one test. All its commands run even if the first one finds faults. */
export async function runCheck(check: Check, signal: AbortSignal): Promise<StepResult> {
  const start = performance.now();
  let output = '';
  let isGood = true;
  for (const [program, ...args] of check.commands) {
    const ran = await runProgram(program, args, signal);
    output += ran.output;
    isGood &&= ran.code === 0;
  }
  if (check.mustSay && !check.mustSay.test(output)) {
    isGood = false;
    output += `\nThe output should match ${check.mustSay}.\n`;
  }
  return {
    name: check.name,
    passed: isGood ? 1 : 0,
    failed: isGood ? 0 : 1,
    durationMs: performance.now() - start,
    said: isGood ? '' : output,
  };
}

async function runProgram(program: string, args: readonly string[], signal: AbortSignal) {
  const child = spawn(process.execPath, [join('node_modules', program), ...args], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = () => child.kill();
  signal.addEventListener('abort', stop);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  await once(child, 'close');
  signal.removeEventListener('abort', stop);
  return { code: child.exitCode, output };
}
