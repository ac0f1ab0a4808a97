import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openPage, skipWithoutBrowser } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { admin, runningServer } from '../support/running-server.ts';

/*
 * The records required by law, on the screens of an administrator: origin of a list, refusals,
 * erasure and audit log.
 */
const picturesOf = process.env['LEADPORT_PICTURES'];

test('the origin of a list, a refusal, an erasure and the log, in both languages', {
  skip: skipWithoutBrowser,
}, async () => {
  const page = await openPage();
  const url = await runningServer(await testDatabase());
  await signIn(page, url);

  // A bought list: its provenance is entered in the wizard, shown and corrected on the import, and
  // shown on the lead.
  await chooseFile(page);
  await page.getByText('ステップ2/2').first().waitFor();
  await page.getByLabel('提供元').fill('名簿社 東京都千代田区');
  await page.getByLabel('取得の経緯').fill('本人の同意');
  await page.getByLabel('取得日').fill('2026-10-01');
  await picture(page, 'wizard');
  await page.getByRole('button', { name: 'インポート', exact: true }).last().click();
  await page.getByRole('heading', { name: 'インポート履歴' }).waitFor();
  await page.getByRole('link', { name: '名簿.csv' }).click();
  const panel = page.getByRole('region', { name: '入手元' });
  await panel.getByText('名簿社 東京都千代田区').waitFor();
  await panel.getByText(/^ファイルの SHA-256: [0-9a-f]{64}$/).waitFor();
  await panel.getByRole('button', { name: '編集' }).click();
  await page.getByRole('dialog').getByLabel('取得の経緯').fill('本人の同意（2026年9月）');
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await panel.getByText('本人の同意（2026年9月）').waitFor();
  await picture(page, 'import');
  const importPath = new URL(page.url()).pathname;
  await page.getByRole('link', { name: '作成されたリードを表示' }).click();
  await page.getByRole('link', { name: '青山商事' }).click();
  const origin = page.getByRole('region', { name: '入手元' });
  await origin.getByText('名簿社 東京都千代田区').waitFor();
  await origin.getByText('03-5555-0001').waitFor();
  const leadPath = new URL(page.url()).pathname;
  await picture(page, 'lead');

  // A refusal with its day and evidence.
  await page.goto(`${url}/do-not-call`);
  await page.getByRole('button', { name: '番号を登録' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('電話番号').fill('03-5555-0002\n090-5555-0003');
  await dialog.getByLabel('申出日').fill('2026-11-20');
  await dialog.getByLabel('根拠').fill('11/20 14:02 の通話録音');
  await dialog.getByLabel('備考').fill('今後の電話は不要とのこと');
  await picture(page, 'ban');
  await dialog.getByRole('button', { name: '架電禁止にする' }).click();
  await page.getByText('申出日: 2026/11/20').first().waitFor();
  await page.getByRole('button', { name: '03-5555-0002', exact: true }).click();
  await dialog.getByText('根拠: 11/20 14:02 の通話録音').waitFor();
  await picture(page, 'history');
  await page.keyboard.press('Escape');

  // An erased number cannot be entered again.
  await page.goto(`${url}/erasures`);
  await page.getByRole('textbox', { name: '電話番号' }).fill('090-5555-0003');
  await page.getByLabel(/^理由/).fill('本人からの請求（11/21 書面）');
  await page.getByRole('button', { name: '消去する' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '消去する' }).click();
  await page.getByText('完了', { exact: true }).waitFor();
  await picture(page, 'erasures');
  await page.goto(`${url}/do-not-call`);
  await page.getByText('（消去された番号）').first().waitFor();
  await picture(page, 'list');

  // The audit log describes it.
  await page.goto(`${url}/audit`);
  await page.getByText('リストの入手元の記録を変更しました').waitFor();
  await page.getByText('取得の経緯: 本人の同意 → 本人の同意（2026年9月）').waitFor();
  await picture(page, 'audit');

  await page.getByRole('button', { name: /^ユーザーメニュー/ }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await page.getByText('changed where a list comes from').waitFor();
  await page.getByText('How it was acquired: 本人の同意 →').waitFor();
  for (const path of ['/audit', '/erasures', '/do-not-call', importPath, leadPath]) {
    await page.goto(`${url}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle').catch(() => undefined);
    await picture(page, `en-${path.replaceAll(/\W/g, '-')}`);
  }
});

async function chooseFile(page: Page): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'leadport-test-law-'));
  after(() => rm(folder, { recursive: true, force: true }));
  const list = join(folder, '名簿.csv');
  await writeFile(
    list,
    'リード名,連絡先名,電話番号\n青山商事,代表,03-5555-0001\n青山商事,部長,090-5555-0003\n',
  );
  await page.getByRole('button', { name: 'インポート', exact: true }).first().click();
  await page.getByRole('menuitem', { name: 'リードインポート', exact: true }).click();
  await page.locator('input[type=file]').setInputFiles(list);
  await page.getByRole('radio', { name: /プロジェクトを新規作成/ }).check();
  await page.getByRole('textbox', { name: 'プロジェクト名' }).fill('関東');
  await page.getByRole('button', { name: '次に' }).click();
}

async function signIn(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByLabel('メールアドレス').fill(admin.email);
  await page.getByLabel('パスワード').first().fill(admin.password);
  await page.getByRole('button', { name: 'ログイン' }).click();
  await page.getByRole('heading', { name: 'リード', exact: true }).waitFor();
}

/** Saves a screenshot if LEADPORT_PICTURES names a folder. */
async function picture(page: Page, name: string): Promise<void> {
  if (picturesOf) await page.screenshot({ path: join(picturesOf, `${name}.png`), fullPage: true });
}
