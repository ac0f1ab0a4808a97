import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { databaseLocks, tenantLocks } from './locks.ts';

const root = join(import.meta.dirname, '../..');

test('no two advisory locks are the same', () => {
  const locks = [...Object.values(databaseLocks), ...Object.values(tenantLocks)];
  assert.equal(new Set(locks).size, locks.length);
});

test('every advisory lock is in the catalogue', async () => {
  const listed = /\$\{(?:databaseLocks|tenantLocks)\.\w+\}/;
  // `withSessionLock` gets its lock from its callers, which the type checks.
  const given = /\(\$1\)$/;
  const unlisted: string[] = [];
  for await (const path of glob(['src/**/*.ts', 'migrations/*.sql'], { cwd: root })) {
    if (path.endsWith('.test.ts')) continue;
    const text = await readFile(join(root, path), 'utf8');
    for (const [call] of text.matchAll(/pg_(?:try_)?advisory_\w+\([^)]*\)/g)) {
      const isGiven = path === 'src/db/session-lock.ts' && given.test(call);
      if (!isGiven && !listed.test(call)) unlisted.push(`${path}: ${call}`);
    }
  }
  assert.deepEqual(unlisted, []);
});
