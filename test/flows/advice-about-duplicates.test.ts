import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ImportOptions } from '../../src/contract/import.ts';
import { describeFix } from '../../src/contract/problems.ts';
import { importList } from '../support/import-list.ts';
import { csvOf, listHeader, nameOf, phoneOf } from '../support/lists.ts';
import { testSystem } from '../support/test-system.ts';

const row = (index: number) => [nameOf(index), '代表', phoneOf(index), ''];

/**
 * The advice about each duplicate of a list. The project has its first row, and the second comes
 * twice.
 */
async function adviceWith(duplicates: ImportOptions['duplicates']): Promise<string[]> {
  const system = await testSystem();
  await importList(system, csvOf([listHeader, row(1)]));
  const options: Partial<ImportOptions> = { duplicates, duplicateKeys: ['phone'] };
  const entry = await importList(system, csvOf([listHeader, row(1), row(2), row(2)]), { options });
  const { rows } = await system.pool.query(
    'select code, params from import_problems where import_id = $1 order by row_no',
    [entry.id],
  );
  return rows.map(({ code, params }) => describeFix(code, params, 'ja'));
}

const toAdd = /「追加」にしてください/;

test('the advice to add duplicates is not given where they are added', async () => {
  const advice = await adviceWith('add');
  assert.equal(advice.length, 2);
  assert.doesNotMatch(advice.join(), toAdd);
  assert.match(advice[0] ?? '', /既存のリードと比較/);
  assert.match(advice[1] ?? '', /必要ありません/);
});

test('the advice to add duplicates is given where they are skipped', async () => {
  const advice = await adviceWith('skip');
  assert.equal(advice.length, 2);
  for (const text of advice) assert.match(text, toAdd);
});
