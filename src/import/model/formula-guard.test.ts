import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guardFormula, unguardFormula } from './formula-guard.ts';

const cases: readonly (readonly [what: string, cell: string, guarded: string])[] = [
  ['a formula', '=1+1', "'=1+1"],
  ['a full-width formula', '＝HYPERLINK("x")', '\'＝HYPERLINK("x")'],
  ['a command', '@SUM(A1)', "'@SUM(A1)"],
  ['a formula that begins with a sign', '-1+cmd|x', "'-1+cmd|x"],
  ['a guarded formula', "'=1+1", "''=1+1"],
  ['a tab before a formula', '\t=1', "'\t=1"],
  ['a line feed before a formula', '\n=1', "'\n=1"],
  ['a carriage return before a formula', '\r=1', "'\r=1"],
  ['a foreign number', '+81-90-1234-5678', '+81-90-1234-5678'],
  ['a negative number', '-12.5', '-12.5'],
  ['a dash for nothing', '-', '-'],
  ['plain text', '山田', '山田'],
  ['an apostrophe of its own', "'s-Hertogenbosch", "'s-Hertogenbosch"],
];

for (const [what, cell, guarded] of cases) {
  test(`escapes ${what} and restores it`, () => {
    assert.equal(guardFormula(cell), guarded);
    assert.equal(unguardFormula(guarded), cell);
  });
}
