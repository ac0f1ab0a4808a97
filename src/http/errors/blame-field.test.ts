import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusalKinds, refuse } from '../../contract/refusals.ts';
import { blameField } from './blame-field.ts';

test('names the field with the refused value', () => {
  const body = { target: { phones: ['03-5555-0101', 'none'] }, reason: 'refusal' };
  const refusal = refuse('phone_unreadable', { phone: 'none' });
  assert.deepEqual(blameField(refusal, body, 'why'), {
    in: 'body',
    field: '/target/phones/1',
    message: 'why',
  });
});

test('escapes names as JSON pointers do', () => {
  const body = { 'a/b~c': 'none' };
  assert.equal(blameField(refuse('phone_unreadable', { phone: 'none' }), body, '')?.field, '/a~1b~0c');
});

test('every refusal of content names a field', () => {
  const aboutNoField = ['system_fault'];
  const codes = Object.entries(refusalKinds).flatMap(([code, { status }]) => (status === 422 ? [code] : []));
  const silent = codes.filter((code) => !blameField(refuse(code as 'file_empty'), undefined, ''));
  assert.deepEqual(silent, aboutNoField);
});
