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

const list = csvOf([
  ['会社名', '担当者名', '電話番号'],
  ['株式会社青山商事', '田中', phoneOf(1)],
  ['髙島屋', '佐藤', 'なし'],
  ['田中商店', '鈴木', '番号なし'],
  ['使わない行', '誰か', 'x'],
]);

test('failed rows are fixed cell by cell and imported, and the others discarded', {
  skip: skipWithoutBrowser,
}, async () => {
  // Closed first: a page that listens to events would keep the server from closing.
  const page = await openPage();
  const database = await testDatabase();
  const url = await runningServer(database);
  const folder = await mkdtemp(join(tmpdir(), 'leadport-test-list-'));
  after(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, '顧客リスト.csv');
  await writeFile(path, list);
  const shot = process.env['LEADPORT_SHOTS'];

  await signIn(page, url);
  await chooseFile(page, path);
  await page.getByText('ステップ2/2').first().waitFor();
  await page.getByRole('button', { name: 'インポート', exact: true }).last().click();
  await page.getByText('失敗 3件 / 成功 1件').waitFor();
  await page.getByRole('link', { name: '顧客リスト.csv' }).click();
  await page.getByRole('link', { name: '失敗した行を修正' }).click();

  const cell = page.getByLabel('3 行目 電話番号');
  await cell.waitFor();
  assert.equal(await cell.getAttribute('aria-invalid'), 'true');
  if (shot) await page.screenshot({ path: `${shot}/fix-before.png` });
  await cell.fill(phoneOf(2));
  await page.getByText('修正済み').waitFor();
  assert.equal(await cell.getAttribute('aria-invalid'), 'false');
  // Enter moves to the cell below. Unfinished fixes are kept when the user leaves the page.
  await cell.press('Enter');
  await page.keyboard.type('03-');
  await page.getByText('修正した行をインポート（2件）').waitFor();
  if (shot) await page.screenshot({ path: `${shot}/fix-half.png` });
  await page.getByRole('link', { name: '顧客リスト.csv' }).click();
  await page.getByRole('link', { name: '失敗した行を修正' }).click();
  const second = page.getByLabel('4 行目 電話番号');
  await second.waitFor();
  assert.equal(await second.inputValue(), '03-');
  await page.getByRole('row', { name: '使わない行' }).getByRole('button', { name: '除外' }).click();
  await page.getByText('除外した行：1件').waitFor();

  // The row that is still wrong stays.
  await page.getByRole('button', { name: '修正した行をインポート' }).click();
  await page.getByText('インポート#1の失敗データの再インポート').waitFor();
  await page.getByText('完了').waitFor();
  await page.getByRole('link', { name: 'インポート#1の失敗データ' }).click();
  await page.getByText('失敗3行：再インポート済み1行、除外1行、残り1行').waitFor();
  if (shot) await page.screenshot({ path: `${shot}/fixed-import.png`, fullPage: true });

  await page.getByRole('button', { name: '取り消し' }).click();
  await page.getByText('リード1件・連絡先1件を削除します').waitFor();
  if (shot) await page.screenshot({ path: `${shot}/undo.png` });
  await page.getByRole('button', { name: 'インポートを取り消す' }).click();
  await page.getByText('削除：リード1件・連絡先1件').waitFor();
  const { rows } = await database.pool.query('select name from leads order by id');
  assert.deepEqual(rows, [{ name: '髙島屋' }]);
});
