import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusalKinds } from '../../../../../contract/refusals.ts';
import { controlsFor, correct, headerLines } from './reading.ts';

const cases: [refusal: string, controls: string[]][] = [
  ['file_undecodable', ['encoding', 'undecodable']],
  ['header_row_not_found', ['headerRow']],
  ['file_password_protected', []],
];
for (const [refusal, controls] of cases) {
  test(`a way out of ${refusal}`, () => assert.deepEqual(controlsFor(refusal), controls));
}

test('every way out belongs to a refusal that exists', () => {
  const named = [
    'file_undecodable',
    'file_encoding_unknown',
    'file_no_rows',
    'header_row_not_found',
    'sheet_not_found',
    'file_too_many_columns',
  ];
  assert.ok(named.every((code) => Object.hasOwn(refusalKinds, code)));
});

test('a header far down is offered too', () => {
  assert.equal(headerLines(40).at(-1), 40);
  assert.equal(headerLines(null).length, 15);
});

test('another sheet starts afresh, another encoding does not', () => {
  const chosen = { headerRow: 3, sheets: ['4月'] };
  assert.deepEqual(correct(chosen, { sheets: ['5月', '6月'] }), { sheets: ['5月', '6月'] });
  assert.deepEqual(correct(chosen, { encoding: 'cp932' }), { ...chosen, encoding: 'cp932' });
});
