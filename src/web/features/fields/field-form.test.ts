import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draftOf, type FieldForm, findChoiceFault, formOf, withDataType } from './field-form.ts';

const form: FieldForm = { ...formOf(undefined), name: '契約状況', dataType: 'single_choice' };

const faults: [what: string, form: FieldForm, fault: 'none' | 'twice' | null][] = [
  ['a choice type needs choices', form, 'none'],
  ['empty lines are no choices', { ...form, choices: ' \n\n' }, 'none'],
  ['a choice twice', { ...form, choices: '未契約\n契約中\n未契約 ' }, 'twice'],
  ['two choices', { ...form, choices: '未契約\n契約中' }, null],
  ['a text has no choices to be wrong', { ...form, dataType: 'text' }, null],
];
for (const [what, given, fault] of faults) {
  test(what, () => assert.equal(findChoiceFault(given), fault));
}

test('choices are sent only with a choice type', () => {
  const choices = 'A\nB';
  assert.deepEqual(draftOf({ ...form, choices }).choices, ['A', 'B']);
  assert.deepEqual(draftOf({ ...form, choices, dataType: 'text' }).choices, []);
});

test('another data type brings its usual input form and drops the default', () => {
  const changed = withDataType({ ...form, defaultValue: 'A' }, 'date');
  assert.equal(changed.inputForm, 'date_picker');
  assert.equal(changed.defaultValue, '');
});
