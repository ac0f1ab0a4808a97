import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findInconsistencies } from '../support/state-of.ts';
import { testSystem } from '../support/test-system.ts';
import { tellStory } from './tell-story.ts';

/** After so many failures the others say nothing new. */
const enoughFailures = 3;

/** Imports under all policies, workers that die, two imports at once, undos, edits and bans: the stories of seeds `first` to `last`, as chance makes them. */
export function testStories(first: number, last: number): void {
  test(`stories ${first} to ${last} end in Leadport as they do in memory`, async () => {
    const system = await testSystem({ leaseSeconds: 60 });
    const failures: unknown[] = [];
    for (let seed = first; seed <= last && failures.length < enoughFailures; seed += 1)
      await tellStory(system, seed).catch((error: unknown) => failures.push(error));
    assert.deepEqual(failures, []);
    assert.deepEqual(system.faults, []);
    assert.deepEqual(await findInconsistencies(system), []);
  });
}
