import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PreviewRow, RowProblem } from '../../../../contract/import.ts';
import { fieldsOf, problemOf, summarise } from './preview-fields.ts';

const name = { field: 'lead_name' as const, column: 0, before: '㈱山田', after: '㈱山田' };
const phone = { field: 'phone' as const, column: 1, before: '０３', after: '' };

function row(ok: boolean, problems: RowProblem[]): PreviewRow {
  return { row: 1, sheet: null, line: 2, cells: [], ok, values: [name, phone], problems };
}

function problem(part: Partial<RowProblem>): RowProblem {
  return { code: 'phone_invalid', level: 'error', field: null, column: null, params: {}, raw: null, ...part };
}

test('fields come once, in the order of the values', () => {
  assert.deepEqual(fieldsOf([row(true, []), row(true, [])]), ['lead_name', 'phone']);
});

const cases: [what: string, problems: RowProblem[], code: string | undefined][] = [
  ['by its field', [problem({ field: 'phone', code: 'a' })], 'a'],
  ['another field is not meant', [problem({ field: 'kana', code: 'a' })], undefined],
  ['by its column', [problem({ column: 1, code: 'a' })], 'a'],
  ['a problem of the row alone is of no value', [problem({ code: 'a' })], undefined],
  [
    'an error before a warning',
    [problem({ field: 'phone', level: 'warning', code: 'a' }), problem({ field: 'phone', code: 'b' })],
    'b',
  ],
];
for (const [what, problems, code] of cases) {
  test(`the problem of a value: ${what}`, () =>
    assert.equal(problemOf(row(false, problems), phone)?.code, code));
}

test('rows are counted', () =>
  assert.deepEqual(summarise([row(true, []), row(false, [])]), { ok: 1, failed: 1 }));
