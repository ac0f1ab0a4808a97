import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { fuzz } from './fuzz.ts';

const folder = path.resolve(import.meta.dirname, '../../.tmp/fuzz');

/** The same 500 runs each time, so a failure is a regression. `bin/fuzz` does new runs. */
test('mangled files are read or refused: no crash, no hang, memory bounded', async (context) => {
  const { failures, read, refused } = await fuzz({ seed: 1, start: 0, end: 500, folder });
  context.diagnostic(`read ${read}, refused ${refused}`);
  assert.deepEqual(failures, []);
  assert.ok(read > 0 && refused > 0);
});
