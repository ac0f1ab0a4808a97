import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { projectRoot } from './project-root.ts';

for (const { description, args, status, output } of [
  {
    description: '--name runs only the tests with that name',
    args: ['join-parts', '--name', 'joins 山田'],
    status: 0,
    output: /\n1 passed, 0 failed\n$/,
  },
  {
    description: '--name fails where it matches no test',
    args: ['join-parts', '--name', 'no such test'],
    status: 2,
    output: /No test has a name that matches no such test/,
  },
]) {
  test(description, () => {
    // Inside a test, Node does not run tests: the child must not know that it runs in one.
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    const ran = spawnSync(process.execPath, [join(projectRoot, 'test/run/main.ts'), ...args], {
      encoding: 'utf8',
      // The selected file needs no database: no server is started, and this one is never used.
      env: { ...env, DATABASE_URL: 'postgres://unused.example/unused' },
    });
    assert.equal(ran.status, status, ran.stderr);
    assert.match(ran.stdout + ran.stderr, output);
  });
}
