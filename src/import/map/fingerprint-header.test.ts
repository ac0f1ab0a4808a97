import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fingerprintHeader } from './fingerprint-header.ts';

const same: readonly [description: string, one: readonly string[], other: readonly string[]][] = [
  ['width, case, spaces and dashes', ['会社名', 'TEL', 'メール'], ['会社名 ', 'ｔｅｌ', 'メ－ル']],
  [
    'the columns of our failure files',
    ['会社名', 'TEL'],
    ['会社名', 'TEL', '行番号', '項目', '理由', '直し方'],
  ],
];
for (const [description, one, other] of same) {
  test(`blind to ${description}`, () => assert.equal(fingerprintHeader(one), fingerprintHeader(other)));
}

test('another order is another header', () => {
  assert.notEqual(fingerprintHeader(['会社名', 'TEL']), fingerprintHeader(['TEL', '会社名']));
});

test('columns without names have no fingerprint', () => assert.equal(fingerprintHeader(['', ' ']), null));
