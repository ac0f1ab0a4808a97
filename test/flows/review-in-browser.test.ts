import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openPage, skipWithoutBrowser } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { csvOf, phoneOf } from '../support/lists.ts';
import { runningServer } from '../support/running-server.ts';
import { chooseFile, signIn } from '../support/web-app.ts';

const header = ['会社名', '担当者名', '電話番号', '契約日'];
const there = csvOf([
  header,
  ['青山商事', '田中', phoneOf(1), '2026-05-02'],
  ['髙島屋', '佐藤', phoneOf(2), ''],
  ['北川製作所', '鈴木', phoneOf(3), ''],
]);
const again = csvOf([
  header,
  ['青山商事', '部長', phoneOf(11), '2026-06-30'],
  ['髙島屋', '次長', phoneOf(12), ''],
  ['北川製作所', '課長', phoneOf(13), ''],
]);

test('duplicates are compared side by side and decided by keys, which stay out of the way of others', {
  skip: skipWithoutBrowser,
}, async () => {
  const page = await openPage();
  const database = await testDatabase();
  const url = await runningServer(database);
  const folder = await mkdtemp(join(tmpdir(), 'leadport-test-review-'));
  after(() => rm(folder, { recursive: true, force: true }));
  await signIn(page, url);
  await bindDateField(page, url);
  await importList(page, join(folder, '最初.csv'), there);
  await page.getByText('成功 3件').waitFor();
  await page.getByRole('link', { name: 'リード', exact: true }).click();
  await importList(page, join(folder, '再び.csv'), again, async () => {
    await page.getByRole('radio', { name: '確認する' }).check();
  });
  await page.getByRole('main').getByRole('link', { name: '重複を確認' }).click();

  // Dates are in the format of the user's language. Differing values are marked on each side.
  const table = page.getByRole('table', { name: '重複の確認' });
  await table.getByText('2026/06/30').waitFor();
  assert.deepEqual(await table.locator('mark').allTextContents(), [
    '2026/06/30',
    '2026/05/02',
    `部長 ${phoneOf(11)}`,
    `田中 ${phoneOf(1)}`,
  ]);

  // While a field is excluded, 3 still decides.
  await page.getByRole('checkbox', { name: '「契約日」を上書きする' }).uncheck();
  await page.keyboard.press('3');
  await page.getByText('3件中1件を設定済み').waitFor();
  // Enter on a focused button presses the button.
  await page.getByRole('button', { name: '前へ' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('1 / 3').waitFor();
  // Nothing is decided behind a dialog.
  await page.getByRole('button', { name: 'スキップ' }).first().click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('1');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText('3件中1件を設定済み').waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('2');
  await page.getByText('3件中2件を設定済み').waitFor();
  await page.keyboard.press('1');
  await page.getByText('3件中3件を設定済み').waitFor();
  await page.getByRole('button', { name: 'インポートを再開' }).click();
  await page.getByText('完了', { exact: true }).first().waitFor();
  const { rows } = await database.pool.query('select count(*)::int as leads from leads');
  assert.deepEqual(rows, [{ leads: 4 }]);
});

async function bindDateField(page: Page, url: string): Promise<void> {
  const ask = async (method: string, path: string, data?: object) =>
    (
      await page.request.fetch(`${url}/api/v1${path}`, {
        method,
        headers: { 'x-leadport': '1' },
        ...(data && { data }),
      })
    ).json();
  const set = await ask('POST', '/field-sets', { name: '契約' });
  await ask('POST', `/field-sets/${set.id}/fields`, {
    name: '契約日',
    dataType: 'date',
    inputForm: 'date_picker',
  });
  const projects = await ask('GET', '/projects');
  await ask('PATCH', `/projects/${projects.items[0].id}`, { fieldSetIds: [set.id] });
}

async function importList(page: Page, path: string, list: string, choose = async () => {}): Promise<void> {
  await writeFile(path, list);
  await chooseFile(page, path);
  await page.getByText('ステップ2/2').first().waitFor();
  await choose();
  await page.getByRole('button', { name: 'インポート', exact: true }).last().click();
}
