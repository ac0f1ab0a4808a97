import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LineBuffer } from './line-buffer.ts';
import { outcomeLine } from './outcome-line.ts';

const line = '0\t7\t9\t3\t4\tskipped_duplicate\t{"ア",""}\t{"亜\\t",b}';

function outcomeOf(keepsCells: boolean): string {
  const lines = new LineBuffer();
  lines.add(`${line}\n`);
  return Buffer.from(outcomeLine(lines.end(), 0, 'skipped_do_not_call', keepsCells)).toString();
}

test('a line has another outcome, and no lead', () => {
  assert.equal(outcomeOf(true), `\\N\t7\t9\t3\t4\tskipped_do_not_call\t{"ア",""}\t{"亜\\t",b}\n`);
});

test('a line that keeps nothing of the row ends all the same, for another follows', () => {
  assert.equal(outcomeOf(false), `\\N\t7\t9\t3\t4\tskipped_do_not_call\t\\N\t{}\n`);
});
