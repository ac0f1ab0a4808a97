import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnLetter } from './column-letter.ts';

const cases: [index: number, letter: string][] = [
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
];
for (const [index, letter] of cases) {
  test(`column ${index} is ${letter}`, () => assert.equal(columnLetter(index), letter));
}
