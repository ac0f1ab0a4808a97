import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { failedRows } from '../support/import-list.ts';
import { csvOf, phoneOf } from '../support/lists.ts';
import { testSystem } from '../support/test-system.ts';

const header = ['備考', '電話番号', '会社名', '担当者'];
const bad = [
  ['=1+1', '番号なし', '株式会社髙﨑', '山田'],
  ["'=残す", '', '', '@佐藤'],
];
const list = csvOf([header, ['良い', phoneOf(1), '田中家', '本人'], ...bad]);

for (const format of ['csv', 'xlsx']) {
  test(`the failure file (${format}) is fixed, uploaded again, and its rows are imported`, async () => {
    const system = await testSystem();
    const path = await system.writeFile('list.csv', list);
    const first = await system.leadport('import', path, '--project', '顧客');
    assert.deepEqual([first.status, first.json.created, first.json.failed], [1, 1, 2], first.err);
    const out = `${system.dataDir}/failures.${format}`;
    assert.equal((await system.leadport('failures', first.json.id, '--out', out)).status, 0);

    if (format === 'csv') {
      const bytes = await readFile(out);
      assert.equal(bytes.subarray(0, 3).toString('hex'), 'efbbbf');
      const [columns, ...rows] = parse(bytes, { bom: true }) as string[][];
      assert.deepEqual(columns, [...header, '行番号', '項目', '理由', '対処方法']);
      assert.deepEqual(
        rows.map((row) => row.slice(0, 5)),
        [
          ["'=1+1", '番号なし', '株式会社髙﨑', '山田', '3'],
          ["''=残す", '', '', "'@佐藤", '4'],
        ],
      );
      for (const row of rows) for (const cell of row.slice(5)) assert.notEqual(cell, '');
    }

    // Uploaded unchanged: the same cells fail again, and the retry is linked to the first import.
    const again = await system.leadport('import', out, '--project', '顧客');
    assert.deepEqual([again.status, again.json.created, again.json.failed], [1, 0, 2], again.err);
    const { rows } = await system.pool.query('select id, retry_of from imports order by id');
    assert.equal(rows[1].retry_of, rows[0].id);
    const failed = await failedRows(system, { tenantId: system.tenantId, id: again.json.id, profile: null });
    assert.deepEqual(
      failed.map(({ cells }) => cells.slice(0, 4)),
      bad,
    );

    if (format === 'xlsx') return;
    const content = (await readFile(out, 'utf8'))
      .replace('番号なし', phoneOf(2))
      .replace("''=残す,,,", `''=残す,${phoneOf(3)},鈴木家,`);
    const fixed = await system.leadport(
      'import',
      await system.writeFile('fixed.csv', content),
      '--project',
      '顧客',
    );
    assert.deepEqual([fixed.status, fixed.json.created], [0, 2], fixed.err);
    const notes = await system.pool.query('select note from leads where import_id = $1 order by id', [
      fixed.json.id,
    ]);
    assert.deepEqual(notes.rows, [{ note: '=1+1' }, { note: "'=残す" }]);
  });
}
