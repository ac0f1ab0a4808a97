import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openPage, skipWithoutBrowser } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { runningServer } from '../support/running-server.ts';
import { chooseFile, signIn } from '../support/web-app.ts';

/* CP932, three rows: 会社名,担当者名,TEL · 株式会社青山商事,田中,03-1234-5678 · 髙島屋,,06-6123-4567 · ㈲田中商店,田中,なし */
const cp932List = Buffer.from(
  '89ef8ed096bc2c925393968ed296bc2c54454c0d0a8a948eae89ef8ed090c28e528fa48e962c9363' +
    '92862c30332d313233342d353637380d0aeee0938789ae2c2c30362d363132332d343536370d0a87' +
    '8b936392868fa493582c936392862c82c882b50d0a',
  'hex',
);

test('a list in Shift_JIS goes in by the browser, and its failures come back', {
  skip: skipWithoutBrowser,
}, async () => {
  const url = await runningServer(await testDatabase());
  const folder = await mkdtemp(join(tmpdir(), 'leadport-test-list-'));
  after(() => rm(folder, { recursive: true, force: true }));
  const list = join(folder, '顧客リスト.csv');
  await writeFile(list, cp932List);
  const page = await openPage();

  await signIn(page, url);
  await chooseFile(page, list);
  await mapAndStart(page);
  const failures = await readFailures(page, folder);

  assert.ok(failures.startsWith('\ufeff会社名,担当者名,TEL,行番号,項目,理由,対処方法\r\n'));
  assert.doesNotMatch(failures, /髙島屋/);
  assert.match(failures, /㈲田中商店,田中,なし,4,電話番号/);

  await page.getByRole('link', { name: 'リード', exact: true }).click();
  await page.getByText('株式会社青山商事').waitFor();
  await page.getByText('03-1234-5678').waitFor();
  // A row without a contact name is imported as 代表. A row without a usable number is not imported.
  await page.getByText('髙島屋').waitFor();
  await page.getByText('06-6123-4567').waitFor();
  assert.equal(await page.getByText('㈲田中商店').count(), 0);
});

async function mapAndStart(page: Page): Promise<void> {
  await page.getByText('ステップ2/2').first().waitFor();
  await page.getByText('株式会社青山商事').first().waitFor();
  await page.getByText('連絡先名が空のため、「代表」にしました').first().waitFor();
  await page.getByRole('button', { name: 'インポート', exact: true }).last().click();
  await page.getByRole('heading', { name: 'インポート履歴' }).waitFor();
}

async function readFailures(page: Page, folder: string): Promise<string> {
  await page.getByText('失敗 1件 / 成功 2件').waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSVダウンロード' }).first().click();
  const path = join(folder, 'failures.csv');
  await (await download).saveAs(path);
  return readFile(path, 'utf8');
}
