import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { projectRoot } from './project-root.ts';
import type { StepResult } from './step-result.ts';

/** Nobody waits longer for a registry that does not answer. */
const patienceMs = 15_000;

type Audit = {
  readonly metadata?: { readonly vulnerabilities: Readonly<Record<string, number>> };
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string; readonly range: string }>>;
};

/**
 * Asks the registry for known weaknesses of what is shipped: `dependencies` and what these need, by package-lock.json. What only builds or tests
 * Leadport never meets anybody's data, and would keep releases waiting for weaknesses that nobody can reach. High and critical ones fail. Says
 * that it was skipped, and passes for nothing, where the registry is out of reach or answers no such question, as many mirrors do not.
 */
export async function auditDependencies(interrupted: AbortSignal): Promise<StepResult> {
  const start = performance.now();
  const output = await npmAudit(interrupted);
  const audit = readAudit(output);
  const durationMs = performance.now() - start;
  if (!audit?.metadata) {
    return {
      name: 'dependencies: skipped, the registry tells of no audit',
      passed: 0,
      failed: 0,
      durationMs,
      said: '',
    };
  }
  const found = Object.entries(audit.vulnerabilities ?? {}).filter(([, { severity }]) =>
    ['high', 'critical'].includes(severity),
  );
  return {
    name: 'dependencies',
    passed: found.length === 0 ? 1 : 0,
    failed: found.length === 0 ? 0 : 1,
    durationMs,
    said: found.map(([name, { severity, range }]) => `${severity}: ${name} ${range}`).join('\n'),
  };
}

async function npmAudit(interrupted: AbortSignal): Promise<string> {
  const signal = AbortSignal.any([interrupted, AbortSignal.timeout(patienceMs)]);
  const args = ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--loglevel=silent'];
  const npm = spawn('npm', args, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'ignore'], signal });
  // Where there is no npm, or its time is over, there is no answer.
  npm.on('error', () => undefined);
  return text(npm.stdout);
}

function readAudit(output: string): Audit | undefined {
  try {
    return JSON.parse(output);
  } catch {
    return undefined;
  }
}
