import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinChoices, splitChoices } from './joined-choices.ts';

test('no value is no choice', () => assert.deepEqual(splitChoices(''), []));

const cases: [what: string, chosen: string[], expected: string][] = [
  ['the order is the field’s, not the clicks’', ['C', 'A'], 'A\nC'],
  ['a choice the field no longer has stays', ['古い', 'B'], 'B\n古い'],
  ['nothing chosen is no value', [], ''],
];
for (const [what, chosen, expected] of cases) {
  test(what, () => assert.equal(joinChoices(chosen, ['A', 'B', 'C']), expected));
}
