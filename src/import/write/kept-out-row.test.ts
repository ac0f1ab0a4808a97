import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ImportId, type ProjectId, type TenantId, toId } from '../../base/ids.ts';
import type { RawRow } from '../model/raw-row.ts';
import { BatchEncoder } from './batch-encoder.ts';
import { encodeKeptOut, type KeptOutRow } from './kept-out-row.ts';

const scope = { tenantId: toId<TenantId>('7'), id: toId<ImportId>('9') };
const rows: readonly RawRow[] = [
  { row: 3, line: 4, cells: ['亜\t', 'b"\\', ''], readings: new Map([[0, 'ア']]) },
  { row: 4, line: 5, cells: ['\ud842', '', '𠮷\n'] },
  { row: 5, line: 7, cells: [] },
];

function linesOf(...kept: KeptOutRow[]): string {
  const encoder = new BatchEncoder({
    tenantId: scope.tenantId,
    projectId: toId<ProjectId>('1'),
    importId: scope.id,
  });
  for (const raw of rows) encoder.add(raw, { kind: 'failed', ...raw, problems: [] });
  return Buffer.concat(encodeKeptOut(scope, encoder.end(0), kept)).toString();
}

test('encodes the cells of a row with their furigana', () => {
  const line = linesOf({ index: 0, outcome: 'skipped_duplicate', leadId: toId('12') });
  assert.equal(line, `12\t7\t9\t3\t4\tskipped_duplicate\t{"ア","",""}\t{"亜\\t","b\\\\"\\\\\\\\",""}\n`);
});

test('encodes a row without a lead and without furigana', () => {
  const line = linesOf({ index: 1, outcome: 'failed' });
  assert.equal(line, `\\N\t7\t9\t4\t5\tfailed\t\\N\t{"\ufffd","","𠮷\\n"}\n`);
});

test('encodes rows without cells and rows whose cells must not be stored', () => {
  const lines = linesOf(
    { index: 2, outcome: 'failed' },
    { index: 0, outcome: 'skipped_do_not_call', forgetsCells: true },
  );
  assert.equal(lines, '\\N\t7\t9\t5\t7\tfailed\t\\N\t{}\n\\N\t7\t9\t3\t4\tskipped_do_not_call\t\\N\t{}\n');
});
