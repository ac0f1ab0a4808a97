import assert from 'node:assert/strict';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { auditDependencies } from './audit-dependencies.ts';

const folder = await mkdtemp(join(tmpdir(), 'leadport-test-npm-'));
after(() => rm(folder, { recursive: true, force: true }));
process.env['PATH'] = `${folder}:${process.env['PATH']}`;

async function auditWith(answer: object): Promise<readonly [passed: number, failed: number, said: string]> {
  await writeFile(join(folder, 'npm'), `#!/bin/sh\necho '${JSON.stringify(answer)}'\nexit 1\n`);
  await chmod(join(folder, 'npm'), 0o755);
  const { passed, failed, said } = await auditDependencies(new AbortController().signal);
  return [passed, failed, said];
}

function audit(severity: string): object {
  return {
    metadata: { vulnerabilities: { [severity]: 1 } },
    vulnerabilities: { saxes: { severity, range: '<6.0.1' } },
  };
}

test('what is high or critical fails the check, what is less does not', async () => {
  assert.deepEqual(await auditWith(audit('critical')), [0, 1, 'critical: saxes <6.0.1']);
  assert.deepEqual(await auditWith(audit('high')), [0, 1, 'high: saxes <6.0.1']);
  assert.deepEqual(await auditWith(audit('moderate')), [1, 0, '']);
});

test('a registry that does not answer passes nothing and fails nothing', async () => {
  assert.deepEqual(await auditWith({ error: { code: 'ENOAUDIT' } }), [0, 0, '']);
});
