import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { UnknownChoices } from '../../../../contract/import.ts';
import { decideOthers, decideValues, type MappingDraft } from './mapping-draft.ts';
import { countUndecided } from './undecided.ts';

const field = 'custom:営業/ランク';
const draft: MappingDraft = { targets: [[field]], fixed: {} };
const told: UnknownChoices = {
  field,
  column: 0,
  values: [
    { value: '特', rows: 5 },
    { value: '謎', rows: 2 },
  ],
  others: 30,
};

const cases: readonly [what: string, draft: MappingDraft, values: number, rows: number][] = [
  ['nothing is decided', draft, 3, 37],
  ['a value is', decideValues(draft, field, ['特'], 'A'), 2, 32],
  ['a decision to fail is one', decideValues(draft, field, ['特', '謎'], null), 1, 30],
  ['all others are', decideOthers(draft, field, ''), 0, 0],
];
for (const [what, decided, values, rows] of cases) {
  test(`undecided: ${what}`, () => assert.deepEqual(countUndecided(decided, [told]), { values, rows }));
}
