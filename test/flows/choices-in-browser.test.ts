import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openPage, skipWithoutBrowser } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { runningServer } from '../support/running-server.ts';
import { chooseFile, signIn } from '../support/web-app.ts';

const list = [
  '会社名,姓,名,TEL,ランク',
  '青山商事,田中,太郎,03-1234-5678,A',
  '赤坂商店,山本,花子,03-1234-5679,ａ',
  '黒川電機,佐藤,一,03-1234-5680,A級',
  '白井工業,鈴木,二,03-1234-5681,特',
  '緑川物産,高橋,三,03-1234-5682,不明',
].join('\n');

test('a field is made from a column, its unknown values are decided once, and two columns make a name', {
  skip: skipWithoutBrowser,
}, async () => {
  const url = await runningServer(await testDatabase());
  const folder = await mkdtemp(join(tmpdir(), 'leadport-test-list-'));
  after(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'list.csv'), list);
  const page = await openPage();
  await signIn(page, url);
  await chooseFile(page, join(folder, 'list.csv'));

  await makeField(page);
  await page.getByText('未設定の値が3種類（3行）').first().waitFor();
  await decide(page, 'A級', 'A');
  await decide(page, '特', '選択肢に追加');
  await decide(page, '不明', '失敗にする');
  await page.getByText('すべて設定済み').waitFor();
  await page.getByText('列「姓」＋列「名」').waitFor();

  await page.getByRole('button', { name: '事前チェック' }).click();
  await page.getByRole('heading', { name: '事前チェックの結果' }).waitFor();
  await page.getByRole('region', { name: '電話種別' }).getByText('4').waitFor();
  await page.getByRole('button', { name: 'インポート', exact: true }).last().click();
  await page.getByText('失敗 1件 / 成功 4件').waitFor();
  await page.getByRole('link', { name: 'リード', exact: true }).click();
  await page.getByText('白井工業').click();
  await page.getByText('鈴木 二').waitFor();

  await page.getByRole('link', { name: 'インポート履歴' }).click();
  await page.getByRole('link', { name: 'list.csv' }).click();
  const settings = page.getByRole('region', { name: '設定' });
  for (const [value, became] of [
    ['A級', 'A'],
    ['特', '選択肢に「特」を追加'],
    ['不明', '失敗にする'],
  ]) {
    await settings.getByRole('row', { name: `ランク ${value} ${became}`, exact: true }).waitFor();
  }
  await settings.getByText('オフにした自動修正').waitFor();
  await settings.getByText('カンマ').waitFor();
});

/** Creates a single-choice field of A and B, after trying it with the values of the column. */
async function makeField(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: '列「ランク」の項目' }).click();
  await page.getByRole('option', { name: 'カスタム項目を作成' }).click();
  const modal = page.getByRole('dialog');
  await modal.getByRole('combobox', { name: 'データ型' }).click();
  await page.getByRole('option', { name: '単一選択' }).click();
  await modal.getByRole('textbox', { name: '選択肢' }).fill('A\nB');
  await modal.getByText('選択肢にない値です').first().waitFor();
  await modal.getByRole('button', { name: '作成して紐づける' }).click();
  await modal.waitFor({ state: 'detached' });
}

async function decide(page: Page, value: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: `「${value}」の扱い` }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}
