import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openPage, skipWithoutBrowser } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { csvOf, phoneOf } from '../support/lists.ts';
import { runningServer } from '../support/running-server.ts';
import { chooseFile, signIn } from '../support/web-app.ts';

const header = [
  '会社名',
  '電話番号',
  '法人番号',
  '従業員数',
  '資本金',
  '設立',
  '架電禁止',
  '会員ランク',
  '社内区分',
];
const list = csvOf([
  header,
  ['青山商事株式会社', phoneOf(1), '7000012050002', '120名', '1,000万円', '1998/4/1', '', 'A', ''],
  ['株式会社赤坂商店', phoneOf(2), '2000012010019', '8', '3億円', '平成10年4月1日', '×', 'A', ''],
  ['小計', '', '', '128', '', '', '', '', ''],
  header,
  ['黒川電機株式会社', phoneOf(3), '1000012160153', '1,200', '500000', '2001-12-01', '', 'B', ''],
  ['株式会社白井工業', phoneOf(4), '8000012130001', '35', '3000000', '2010-01-15', '', 'B', ''],
]);

test('columns become typed custom fields in one click, and the record lists rows without data', {
  skip: skipWithoutBrowser,
}, async () => {
  const page = await openPage();
  const database = await testDatabase();
  const url = await runningServer(database);
  const folder = await mkdtemp(join(tmpdir(), 'leadport-test-fields-'));
  after(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'list.csv'), list);
  await signIn(page, url);
  await chooseFile(page, join(folder, 'list.csv'));
  await page.getByRole('heading', { name: '項目の紐づけ' }).waitFor({ timeout: 60_000 });

  await page.getByRole('button', { name: 'データとして数えない行（2行）' }).click();
  const leftOut = page.getByRole('table', { name: 'データとして数えない行（2行）' });
  await leftOut.getByRole('row', { name: '4 小計・合計 小計 128' }).waitFor();
  await leftOut.getByRole('row', { name: /^5 途中の見出し 会社名/ }).waitFor();
  await page.getByRole('radio', { name: 'インポートしない', exact: true }).waitFor();

  await page.getByRole('button', { name: '列「従業員数」をカスタム項目にする（整数）' }).click();
  await page.getByText('カスタム項目を1件').waitFor();
  const field = (column: string) => page.getByRole('combobox', { name: `列「${column}」の項目` });
  await assertValue(field('従業員数'), '従業員数');
  await page.getByRole('button', { name: '紐づけられていない列をすべてカスタム項目にする' }).click();
  await page.getByText('カスタム項目を5件').waitFor();
  for (const column of ['法人番号', '資本金', '設立', '会員ランク', '社内区分'])
    await assertValue(field(column), column);
  assert.equal(await page.getByRole('button', { name: '紐づけられていない列をすべて' }).count(), 0);
  const fields = await database.pool.query(
    'select name, data_type from fields where name = any($1) order by position',
    [['従業員数', '法人番号', '資本金', '設立', '会員ランク', '社内区分']],
  );
  assert.deepEqual(
    fields.rows.map(({ name, data_type }) => [name, data_type]),
    [
      ['従業員数', 'integer'],
      ['法人番号', 'text'],
      ['資本金', 'integer'],
      ['設立', 'date'],
      ['会員ランク', 'single_choice'],
      ['社内区分', 'text'],
    ],
  );

  await page.getByRole('button', { name: 'インポート', exact: true }).last().click();
  await page.getByText('成功 3件').waitFor();
  const leads = await database.pool.query('select custom from leads order by id');
  assert.deepEqual(Object.values(leads.rows[0].custom).toSorted(), [
    '10000000',
    '120',
    '1998-04-01',
    '7000012050002',
    'A',
  ]);

  await page.getByRole('link', { name: 'インポート履歴' }).click();
  await page.getByRole('link', { name: 'list.csv' }).click();
  const report = page.getByRole('region', { name: 'ファイルの読み取りで気づいた点' });
  await report.getByRole('button', { name: 'データとして数えない行（2行）' }).click();
  await report.getByRole('row', { name: '4 小計・合計 小計 128' }).waitFor();
  await page.getByRole('region', { name: '設定' }).getByText('架電禁止の列に印がある行').waitFor();
});

async function assertValue(
  field: ReturnType<Awaited<ReturnType<typeof openPage>>['getByRole']>,
  value: string,
) {
  assert.equal(await field.inputValue(), value);
}
