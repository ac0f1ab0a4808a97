import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { projectRoot } from './project-root.ts';
import type { StepResult } from './step-result.ts';

/** Maximum wait for a registry that does not answer. */
const patienceMs = 15_000;

type Audit = {
  readonly metadata?: { readonly vulnerabilities: Readonly<Record<string, number>> };
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string; readonly range: string }>>;
};

/**
 * Asks the registry for known vulnerabilities of the shipped packages: `dependencies` and their
 * dependencies in package-lock.json. Packages for building and testing never process user data, and
 * vulnerabilities that attackers cannot reach would block releases. High and critical ones fail the
 * check. If the registry is unreachable or does not support the request, like many mirrors, the
 * check is skipped, says so, and counts as no test.
 */
export async function auditDependencies(interrupted: AbortSignal): Promise<StepResult> {
  const start = performance.now();
  const output = await npmAudit(interrupted);
  const audit = readAudit(output);
  const durationMs = performance.now() - start;
  if (!audit?.metadata) {
    return {
      name: 'dependencies: skipped, the registry does not support audits',
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
  // Without npm, or after the timeout, there is no answer.
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
