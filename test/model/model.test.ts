import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countersThatLie } from '../support/state-of.ts';
import { testSystem } from '../support/test-system.ts';
import { tellStory } from './tell-story.ts';

const stories = 200;

/** Imports under all policies, workers that die, two imports at once, undos, edits and bans, in stories that chance makes. */
test(`${stories} stories end in Leadport as they do in memory`, async () => {
  const system = await testSystem({ leaseSeconds: 60 });
  const failures: unknown[] = [];
  for (let seed = 1; seed <= stories; seed += 1) {
    await tellStory(system, seed).catch((error: unknown) => failures.push(error));
    if (failures.length > 2) break;
  }
  assert.deepEqual(failures, []);
  assert.deepEqual(system.faults, []);
  assert.deepEqual(await countersThatLie(system), []);
});
