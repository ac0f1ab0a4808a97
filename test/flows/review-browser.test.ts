import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openPage, skipWithoutBrowser } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { csvOf, listHeader } from '../support/lists.ts';
import { runningServer } from '../support/running-server.ts';
import { chooseFile, signIn } from '../support/web-app.ts';

const there = csvOf([
  listHeader,
  ['株式会社アシスト', '代表', '03-1111-1111', '古い備考'],
  ['青山商事', '代表', '03-2222-2222', ''],
]);
const list = csvOf([
  listHeader,
  ['㈱アシスト', '営業部', '03-9000-0002', '新しい備考'],
  ['アシスト㈱', '代表', '03-9000-0003', ''],
  ['別の会社', '代表', '03-2222-2222', ''],
]);

test('duplicates are decided in the browser, by key and by button, before anything goes in', {
  skip: skipWithoutBrowser,
}, async () => {
  const database = await testDatabase();
  const url = await runningServer(database);
  const folder = await mkdtemp(join(tmpdir(), 'leadport-test-list-'));
  after(() => rm(folder, { recursive: true, force: true }));
  const page = await openPage();
  const importFile = async (name: string, content: string, policy: string) => {
    const path = join(folder, name);
    await writeFile(path, content);
    await page.goto(`${url}/leads`);
    await chooseFile(page, path);
    await page.getByText('ステップ2/2').first().waitFor();
    await page.getByRole('radio', { name: policy }).check();
    await page.getByRole('button', { name: 'インポート', exact: true }).last().click();
    await page.getByRole('heading', { name: 'インポート履歴' }).waitFor();
  };

  await signIn(page, url);
  await importFile('先.csv', there, '追加');
  await page.getByText('成功 2件').waitFor();
  await importFile('後.csv', list, '確認する');
  await page.getByText('重複 3件の確認を待っています').waitFor();
  await page.getByRole('link', { name: '重複を確認' }).click();

  await page.getByText('3件中 0件を決定').waitFor();
  await page.getByText('古い備考').waitFor();
  assert.equal(await page.getByRole('button', { name: 'インポートを続ける' }).isDisabled(), true);
  await page.getByRole('checkbox', { name: '「リード名」を上書きする' }).uncheck();
  await page.getByRole('button', { name: '上書き' }).last().click();
  await page.getByText('3件中 1件を決定').waitFor();
  await page.getByText('可能性あり', { exact: true }).waitFor();
  await page.keyboard.press('1');
  await page.getByText('3件中 2件を決定').waitFor();
  await page
    .getByRole('group', { name: '未決定をまとめて決める' })
    .getByRole('button', { name: 'スキップ' })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'スキップ' }).click();
  await page.getByText('3件中 3件を決定').waitFor();
  await page.getByRole('button', { name: 'インポートを続ける' }).click();
  await page.getByText('完了').first().waitFor();
  assert.deepEqual(await namesAndNotes(database), [
    ['株式会社アシスト', '新しい備考'],
    ['青山商事', ''],
    ['アシスト㈱', ''],
  ]);
});

async function namesAndNotes({ pool }: Awaited<ReturnType<typeof testDatabase>>) {
  const { rows } = await pool.query('select name, note from leads order by id');
  return rows.map(({ name, note }) => [name, note]);
}
