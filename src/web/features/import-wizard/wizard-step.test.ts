import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ImportRecord, importOptionsSchema } from '../../../contract/import.ts';
import { stepOf } from './wizard-step.ts';

const record: ImportRecord = {
  id: '5',
  kind: 'lead',
  fileSha256: null,
  listDeleted: null,
  project: { id: '1', name: '春の名簿' },
  fileName: '名簿.csv',
  sizeBytes: 100,
  status: 'receiving',
  counts: {
    rows: null,
    created: 0,
    updated: 0,
    skippedDuplicate: 0,
    skippedDoNotCall: 0,
    failed: 0,
    leads: 0,
    contacts: 0,
  },
  review: { flagged: 0, undecided: 0 },
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
  profile: null,
  mapping: null,
  options: importOptionsSchema.parse({}),
  check: null,
  warnings: {},
  problems: {},
  phoneKinds: {},
  fileOptions: {},
  sameFile: [],
  retryOf: null,
  retries: [],
  failedRows: { retried: 0, dismissed: 0, mended: 0 },
  undo: null,
  undoStartedAt: null,
  undoneAt: null,
};
const profile: ImportRecord['profile'] = {
  format: 'csv',
  encoding: 'utf-8',
  bom: false,
  delimiter: ',',
  quote: '"',
  quoteEscape: null,
  newline: 'lf',
  sheets: [],
  sheet: null,
  date1904: false,
  hiddenRows: null,
  readSheets: [],
  lineSheets: [],
  fieldOffers: [],
  leftOut: [],
  headerRow: 1,
  columns: ['会社名'],
  rows: 3,
  mapping: [],
  suggestedMapping: null,
  savedMapping: null,
  savedMappingName: null,
  warnings: [],
  sample: [],
};
const stop = {
  code: 'file_empty',
  message: 'ファイルが空です',
  hint: 'データが入ったファイルを選択してください。',
  line: null,
};

const steps: [what: string, record: ImportRecord | undefined, at: string][] = [
  ['nothing uploaded yet', undefined, 'file'],
  ['the file is being read', record, 'reading'],
  ['the file is read', { ...record, status: 'mapping', profile }, 'mapping'],
  ['a file that cannot be read', { ...record, status: 'failed', stop }, 'refused'],
  [
    'an import that was stopped on its way',
    { ...record, status: 'failed', stop, startedAt: record.createdAt },
    'started',
  ],
  ['an import that waits for its turn', { ...record, status: 'queued', profile }, 'started'],
];
for (const [what, given, at] of steps) {
  test(what, () => assert.equal(stepOf(given).at, at));
}
