import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findInconsistencies } from '../support/state-of.ts';
import { testSystem } from '../support/test-system.ts';
import { tellStory } from './tell-story.ts';

/** After this many failures, more of them add no information. */
const enoughFailures = 3;

/**
 * Imports with all policies, killed workers, two imports at once, undos, edits and bans: the random
 * stories of seeds `first` to `last`.
 */
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
