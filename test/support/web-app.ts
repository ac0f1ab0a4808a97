import type { Page } from 'playwright-core';
import { admin } from './running-server.ts';

/** Signs in, by default as the first administrator. The page then shows リード. */
export async function signIn(
  page: Page,
  url: string,
  { email, password }: { readonly email: string; readonly password: string } = admin,
): Promise<void> {
  await page.goto(url);
  await page.getByLabel('メールアドレス').fill(email);
  await page.getByLabel('パスワード').first().fill(password);
  await page.getByRole('button', { name: 'ログイン' }).click();
  await page.getByRole('heading', { name: 'リード', exact: true }).waitFor();
}

/** Goes from リード to ステップ2/2 with this file and the offered project. */
export async function chooseFile(page: Page, path: string): Promise<void> {
  await page.getByRole('button', { name: 'インポート' }).first().click();
  await page.getByRole('menuitem', { name: 'リードインポート', exact: true }).click();
  await page.getByText('ここにファイルをドロップまたはアップロードします').waitFor();
  await page.locator('input[type=file]').setInputFiles(path);
  await page.getByRole('button', { name: '次に' }).click();
}
