import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crash } from './crash.ts';

/** `bin/crash` does more runs with different seeds. */
test('imports and undos that are broken off fifteen times end as undisturbed ones', async (context) => {
  const failures: string[] = [];
  let disturbed = 0;
  for await (const run of crash(1, 15)) {
    context.diagnostic(`${run.name}, ${run.disturbed} ×`);
    disturbed += run.disturbed;
    if (run.failure) failures.push(`run ${run.run}, ${run.name}: ${run.failure}`);
  }
  assert.deepEqual(failures, []);
  assert.ok(disturbed > 5, 'nothing was disturbed');
});
