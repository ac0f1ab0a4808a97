import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ImportStatus } from '../../../contract/import-state.ts';
import { canDiscard, commandsFor, progressOf } from './import-progress.ts';

const none = {
  created: 0,
  updated: 0,
  skippedDuplicate: 0,
  skippedDoNotCall: 0,
  failed: 0,
  leads: 0,
  contacts: 0,
};

const progress: [
  what: string,
  counts: Parameters<typeof progressOf>[0],
  expected: ReturnType<typeof progressOf>,
][] = [
  [
    'every outcome counts as done',
    { ...none, rows: 10, created: 1, updated: 1, skippedDuplicate: 1, skippedDoNotCall: 1, failed: 1 },
    { done: 5, total: 10, fraction: 0.5 },
  ],
  [
    'there is no fraction of an unknown number',
    { ...none, rows: null, created: 7 },
    { done: 7, total: null, fraction: null },
  ],
  ['nor of no rows', { ...none, rows: 0 }, { done: 0, total: 0, fraction: null }],
];
for (const [what, counts, expected] of progress) {
  test(what, () => assert.deepEqual(progressOf(counts), expected));
}

const at = '2026-04-01T00:00:00.000Z';
const commands: [status: ImportStatus, startedAt: string | null, commands: string[], discard: boolean][] = [
  ['mapping', null, [], true],
  ['running', at, ['pause', 'cancel'], false],
  ['paused', at, ['resume', 'cancel'], false],
  ['completed_with_failures', at, ['undo'], false],
  ['failed', null, [], true],
  ['failed', at, ['undo'], false],
  ['cancelled', null, [], true],
  ['cancelled', at, ['undo'], false],
  ['undone', at, [], false],
];
for (const [status, startedAt, expected, discard] of commands) {
  test(`what can be done: ${status}${startedAt ? '' : ', not started'}`, () => {
    assert.deepEqual(commandsFor({ status, startedAt }), expected);
    assert.equal(canDiscard({ status, startedAt, listMissingSince: null }), discard);
  });
}
