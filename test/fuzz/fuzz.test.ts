import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { fuzz } from './fuzz.ts';

const folder = path.resolve(import.meta.dirname, '../../.tmp/fuzz');

/** The same 500 runs each time: what they find is a regression. `bin/fuzz` looks for more. */
test('mangled files are read or refused: no crash, no hang, memory bounded', async (context) => {
  const { failures, read, refused } = await fuzz({ seed: 1, from: 0, before: 500, folder });
  context.diagnostic(`read ${read}, refused ${refused}`);
  assert.deepEqual(failures, []);
  assert.ok(read > 0 && refused > 0);
});
