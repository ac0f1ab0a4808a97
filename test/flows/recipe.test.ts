import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { recipeSchema } from '../../src/contract/recipe.ts';
import { suggestedMapping } from '../../src/import/map/suggested-mapping.ts';
import { makeJob } from '../../src/import/run/import-job.ts';
import { prepareBatches } from '../../src/import/run/pipeline.ts';
import { bufferSource } from '../support/buffer-source.ts';
import { profileList, queueList } from '../support/import-list.ts';
import { csvOf } from '../support/lists.ts';
import { testSystem } from '../support/test-system.ts';

const header = ['会社名', '担当者', '電話番号', '状態'];
const list = csvOf([
  header,
  ['青山商事', '', '03-1234-5001', '有効'],
  ['退会商店', '佐藤', '03-1234-5002', '退会'],
  ['赤坂商事', '鈴木', 'TEL:なし', '有効'],
  ['麻布商事', '', '03-1234-5004', '有効'],
  ['品川商事', '高橋', '番号なし', '有効'],
]);
const recipe = [
  { step: 'exclude_rows', column: '状態', condition: 'equals', text: '退会' },
  { step: 'fill_blanks', column: '担当者', text: 'ご担当者' },
  { step: 'set_cells', cells: [{ line: '4', column: '電話番号', text: '03-1234-5003' }] },
];

test('a recipe edits and excludes rows in the check and in the import, and the record shows each change', async () => {
  const system = await testSystem();
  const path = await system.writeFile('list.csv', list);
  const steps = await system.writeFile('recipe.json', JSON.stringify(recipe));
  const into = ['--project', '顧客', '--recipe', steps];

  const checked = await system.leadport('import', path, ...into, '--dry-run');
  const imported = await system.leadport('import', path, ...into);
  for (const { json, status } of [checked, imported]) {
    const { rows, created, failed, excluded, warnings } = json;
    assert.deepEqual(
      { status, rows, created, failed, excluded },
      { status: 1, rows: 4, created: 3, failed: 1, excluded: 1 },
    );
    assert.equal(warnings.cell_edited, 3);
  }

  const out = `${system.dataDir}/leads.csv`;
  await system.leadport('export', '--project', '顧客', '--out', out, '--include', 'contacts');
  const leads = parse(await readFile(out, 'utf8'), { bom: true, columns: true }) as Record<string, string>[];
  assert.deepEqual(
    leads.map((lead) => [lead['リード名'], lead['連絡先名'], lead['電話番号']]),
    [
      ['青山商事', 'ご担当者', '03-1234-5001'],
      ['赤坂商事', '鈴木', '03-1234-5003'],
      ['麻布商事', 'ご担当者', '03-1234-5004'],
    ],
  );
});

test('the failure file has the edited cells, and its retry does not edit them again', async () => {
  const system = await testSystem();
  const path = await system.writeFile('list.csv', list);
  const steps = await system.writeFile(
    'recipe.json',
    JSON.stringify([{ step: 'replace', columns: ['電話番号'], find: '番号', with: '番号は' }, ...recipe]),
  );
  const first = await system.leadport('import', path, '--project', '顧客', '--recipe', steps);
  assert.equal(first.json.failed, 1);
  const out = `${system.dataDir}/failures.csv`;
  await system.leadport('failures', first.json.id, '--out', out);
  const text = await readFile(out, 'utf8');
  const [, failed] = parse(text, { bom: true }) as string[][];
  assert.deepEqual(failed?.slice(0, 5), ['品川商事', '高橋', '番号はなし', '有効', '6']);

  const fixed = await system.writeFile('fixed.csv', text.replace('番号はなし', '番号 03-1234-5006'));
  const retry = await system.leadport('retry', first.json.id, '--file', fixed);
  assert.deepEqual([retry.status, retry.json.created, retry.json.excluded], [0, 1, undefined]);
  assert.equal(retry.json.warnings.cell_edited, undefined);
});

test('a step whose column is missing stops before anything is stored', async () => {
  const system = await testSystem();
  const path = await system.writeFile('list.csv', list);
  const steps = await system.writeFile(
    'recipe.json',
    JSON.stringify([
      { step: 'trim', columns: ['会社名'] },
      { step: 'trim', columns: ['役職'] },
    ]),
  );
  const refused = await system.leadport('import', path, '--project', '顧客', '--recipe', steps);
  assert.equal(refused.refusal?.code, 'recipe_column_missing');
  assert.match(refused.refusal?.message ?? '', /手順2.*「役職」/);
  const broken = await system.writeFile('broken.json', '[{"step":"shout"}]');
  const unreadable = await system.leadport('import', path, '--project', '顧客', '--recipe', broken);
  assert.equal(unreadable.refusal?.code, 'recipe_unreadable');
  const missing = await system.leadport('import', path, '--project', '顧客', '--recipe', 'no-such-recipe');
  assert.equal(missing.status, 2);
  assert.deepEqual((await system.leadport('imports')).json, []);
});

test('an import that continues after a stop numbers the rows after excluded ones as before', async () => {
  const system = await testSystem();
  const { profile } = await profileList(system, list);
  const mapping = { ...suggestedMapping(profile?.mapping ?? []), recipe: recipeSchema.parse(recipe) };
  const entry = await queueList(system, list, { mapping });
  const linesFrom = async (row: number) => {
    const batches = [];
    for await (const batch of prepareBatches(makeJob(entry, [], row), bufferSource(Buffer.from(list))))
      batches.push({ firstRow: batch.firstRow, lines: [...batch.line] });
    return batches;
  };
  assert.deepEqual(await linesFrom(1), [{ firstRow: 1, lines: [2, 4, 5, 6] }]);
  assert.deepEqual(await linesFrom(3), [{ firstRow: 3, lines: [5, 6] }]);
});
