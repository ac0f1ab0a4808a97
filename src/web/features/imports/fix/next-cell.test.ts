import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextCell, pastedCells } from './next-cell.ts';

const from = { row: 1, column: 2 };
for (const [what, keys, row] of [
  ['Enter goes down', { key: 'Enter' }, 2],
  ['Shift+Enter goes up', { key: 'Enter', shiftKey: true }, 0],
  ['the arrow goes down', { key: 'ArrowDown' }, 2],
  ['the arrow goes up', { key: 'ArrowUp' }, 0],
  ['Enter that ends a composition stays', { key: 'Enter', isComposing: true }, undefined],
  ['letters stay', { key: 'a' }, undefined],
  ['Tab is the browser’s', { key: 'Tab' }, undefined],
] as const) {
  test(what, () => {
    const next = nextCell(from, 3, { shiftKey: false, isComposing: false, ...keys });
    assert.deepEqual(next, row === undefined ? undefined : { row, column: 2 });
  });
}

test('the last row is the end', () => {
  const down = { key: 'Enter', shiftKey: false, isComposing: false };
  assert.deepEqual(nextCell({ row: 2, column: 0 }, 3, down), { row: 2, column: 0 });
});

test('cells of a spreadsheet are pasted as cells, a text as a text', () => {
  assert.deepEqual(pastedCells('a\tb\r\nc\td\r\n'), [
    ['a', 'b'],
    ['c', 'd'],
  ]);
  assert.equal(pastedCells('東京都 港区'), undefined);
});
