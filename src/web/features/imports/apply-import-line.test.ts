import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ImportLine } from '../../../contract/import.ts';
import { replaceLine } from './apply-import-line.ts';

function line(id: string, status: ImportLine['status']): ImportLine {
  return {
    id,
    kind: 'lead',
    project: { id: '1', name: '春の名簿' },
    fileName: '名簿.csv',
    sizeBytes: 10,
    status,
    review: { flagged: 0, undecided: 0 },
    counts: {
      rows: 1,
      created: 0,
      updated: 0,
      skippedDuplicate: 0,
      skippedDoNotCall: 0,
      failed: 0,
      leads: 0,
      contacts: 0,
    },
    may: { undo: true, review: true, retry: true },
    rowsPerSecond: null,
    remainingSeconds: null,
    waitsFor: null,
    listMissingSince: null,
    stop: null,
    createdBy: { id: '1', name: '佐藤' },
    createdAt: '2026-04-01T00:00:00.000Z',
    startedAt: null,
    finishedAt: null,
  };
}

const pages = {
  pages: [
    { items: [line('3', 'running')], nextCursor: 'a' },
    { items: [line('2', 'completed'), line('1', 'failed')], nextCursor: null },
  ],
  pageParams: [undefined, 'a'],
};

test('a line takes the place of its earlier state, on whatever page', () => {
  const after = replaceLine(pages, line('2', 'undone'));
  assert.deepEqual(
    after?.pages.map((page) => page.items.map(({ status }) => status)),
    [['running'], ['undone', 'failed']],
  );
});

test('a line that no page holds is not squeezed in', () => {
  assert.equal(replaceLine(pages, line('9', 'queued')), undefined);
});
