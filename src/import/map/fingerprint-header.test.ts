import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knownFailureColumns } from '../../contract/failure-columns.ts';
import { fingerprintHeader } from './fingerprint-header.ts';

const same: readonly [description: string, one: readonly string[], other: readonly string[]][] = [
  ['width, case, spaces and dashes', ['会社名', 'TEL', 'メール'], ['会社名 ', 'ｔｅｌ', 'メ－ル']],
  ...knownFailureColumns.map((added): [string, string[], string[]] => [
    `the columns of failure files: ${added.join(' ')}`,
    ['会社名', 'TEL'],
    ['会社名', 'TEL', ...added],
  ]),
];
for (const [description, one, other] of same) {
  test(`ignores ${description}`, () => assert.equal(fingerprintHeader(one), fingerprintHeader(other)));
}

test('a different column order is a different header', () => {
  assert.notEqual(fingerprintHeader(['会社名', 'TEL']), fingerprintHeader(['TEL', '会社名']));
});

test('columns without names have no fingerprint', () => assert.equal(fingerprintHeader(['', ' ']), null));
