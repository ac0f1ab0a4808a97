import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { buildWorkbook, relationships } from '../support/build-workbook.ts';
import { testSystem } from '../support/test-system.ts';

const header = ['会社名', '電話番号'];

/** A workbook of sheets with these cells, all of them texts. */
async function workbookOf(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Promise<Buffer> {
  const names = Object.keys(sheets);
  const parts = Object.fromEntries(
    Object.values(sheets).map((rows, index) => [
      `xl/worksheets/sheet${index + 1}.xml`,
      `<worksheet><sheetData>${rows.map((cells, row) => `<row r="${row + 1}">${cells.map((text) => `<c t="str"><v>${text}</v></c>`).join('')}</row>`).join('')}</sheetData></worksheet>`,
    ]),
  );
  const list = names.map((name, index) => `<sheet name="${name}" id="r${index + 1}"/>`).join('');
  return buildWorkbook({
    parts: {
      ...parts,
      'xl/workbook.xml': `<workbook><sheets>${list}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': relationships(
        names.map((_, index) => [`r${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ),
    },
  });
}

const lists = {
  表紙: [['顧客リスト'], ['作成: 営業部']],
  東京: [header, ['青山商事', '03-1234-5001'], ['赤坂商事', '番号なし']],
  大阪: [['大阪支店のリスト'], header, ['浪速商店', '06-6123-4501'], ['梅田商店', '番号なし']],
  架電禁止: [header, ['拒否商店', '03-1234-5099']],
};

test('sheets with the header of the list are one list, and the lines of failed rows say which sheet', async () => {
  const system = await testSystem();
  const path = await system.writeFile('list.xlsx', await workbookOf(lists));
  const inspected = await system.leadport('inspect', path);
  assert.deepEqual(
    inspected.json.warnings.map(({ code, params }: { code: string; params: { sheets?: string } }) => [
      code,
      params.sheets,
    ]),
    [
      ['sheets_read', '東京、大阪'],
      ['sheets_left_out', '架電禁止'],
      ['sheets_not_read', '表紙'],
    ],
  );
  const first = await system.leadport('import', path, '--project', '顧客');
  assert.deepEqual([first.status, first.json.rows, first.json.created, first.json.failed], [1, 4, 2, 2]);

  const out = `${system.dataDir}/failures.csv`;
  await system.leadport('failures', first.json.id, '--out', out);
  const text = await readFile(out, 'utf8');
  const [, ...failed] = parse(text, { bom: true }) as string[][];
  assert.deepEqual(
    failed.map((cells) => cells[2]),
    ['東京!3', '大阪!4'],
  );

  // Fixed in the other order: each row finds its original line, although its number alone is not
  // enough.
  const fixed = text.replace('番号なし', '03-1234-5002').replace('番号なし', '06-6123-4502');
  const retry = await system.leadport(
    'retry',
    first.json.id,
    '--file',
    await system.writeFile('f.csv', fixed),
  );
  assert.deepEqual([retry.status, retry.json.created], [0, 2], retry.err);
  const record = await system.leadport('imports', first.json.id);
  assert.equal(record.json.retriedRows, 2);
});

test('a sheet with the columns of the list in another order is read with them in order', async () => {
  const system = await testSystem();
  const columns = ['会社名', '電話番号', '備考'];
  const workbook = await workbookOf({
    東京: [columns, ['青山商事', '03-1234-5001', '一'], ['赤坂商事', '03-1234-5002', '二']],
    大阪: [
      ['備考', '会社名', '電話番号'],
      ['三', '浪速商店', '06-6123-4501'],
      ['四', '梅田商店', '番号なし'],
    ],
    // The same rows again: a copy, with its columns in another order.
    控: [
      ['電話番号', '備考', '会社名'],
      ['03-1234-5001', '一', '青山商事'],
      ['03-1234-5002', '二', '赤坂商事'],
    ],
    // Two columns of one name have no clear order.
    名古屋: [
      ['電話番号', '会社名', '会社名'],
      ['052-123-4501', '尾張商店', '本店'],
    ],
  });
  const path = await system.writeFile('list.xlsx', workbook);
  const { json } = await system.leadport('import', path, '--project', '顧客');
  assert.deepEqual([json.rows, json.created, json.failed], [4, 3, 1]);
  // The record says what was done, not what will be.
  const { json: record } = await system.leadport('imports', json.id);
  for (const { message } of record.fileWarnings) assert.match(message, /でした|ました|いません/);
  const { rows } = await system.pool.query(
    'select l.name, l.note, c.phone from leads l join contacts c on c.lead_id = l.id order by l.id',
  );
  assert.deepEqual(
    rows.map(({ name, note, phone }) => [name, phone, note]),
    [
      ['青山商事', '03-1234-5001', '一'],
      ['赤坂商事', '03-1234-5002', '二'],
      ['浪速商店', '06-6123-4501', '三'],
    ],
  );
  const kept = await system.pool.query('select cells from import_rows');
  assert.deepEqual(kept.rows, [{ cells: ['梅田商店', '番号なし', '四'] }]);
});

test('one sheet, several and all are read as the person says', async () => {
  const system = await testSystem();
  const path = await system.writeFile('list.xlsx', await workbookOf(lists));
  const rowsOf = async (...sheets: string[]) =>
    (await system.leadport('inspect', path, ...sheets.flatMap((name) => ['--sheet', name]))).json.rows;
  assert.equal(await rowsOf('大阪'), 2);
  assert.equal(await rowsOf('大阪', '架電禁止'), 3);
  assert.equal(await rowsOf('all'), 5);
  const refused = await system.leadport('inspect', path, '--sheet', '大阪', '--sheet', '表紙');
  assert.equal(refused.status, 3);
});
