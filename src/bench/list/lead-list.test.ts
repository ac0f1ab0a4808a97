import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRowChecker } from '../../import/run/create-row-checker.ts';
import { leadListHeader, leadListMapping, leadRow } from './lead-list.ts';

const rows = Array.from({ length: 8000 }, (_, index) => leadRow(index));

test('the list is the same every time', () => {
  assert.deepEqual(rows[4711], leadRow(4711));
});

test('one row in eight is another contact of a company that came before', () => {
  assert.equal(new Set(rows.map(([name]) => name)).size, 7000);
});

test('about one field in ten must be quoted', () => {
  const quoted = rows.flat().filter((cell) => /[",\n]/.test(cell)).length;
  assert.ok(Math.abs(quoted / rows.flat().length - 0.1) < 0.02, `${quoted}`);
});

test('every row passes its checks without a word', () => {
  const check = createRowChecker(leadListMapping, leadListHeader, []);
  const checked = rows.map((cells, index) => check({ row: index + 1, line: index + 2, cells }));
  assert.deepEqual(
    checked.filter((row) => row.kind === 'failed' || row.problems.length > 0),
    [],
  );
});
