import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { openPage, skipWithoutBrowser } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { admin, runningServer } from '../support/running-server.ts';

const database = await testDatabase();
const person = { email: 'suzuki@leadport.example', name: '鈴木', password: 'correct horse battery' };

test('somebody is invited, sets a password and a second factor, signs in with both, and makes a key', {
  skip: skipWithoutBrowser,
}, async () => {
  const page = await openPage();
  const url = await runningServer(database);

  await page.goto(url);
  await signIn(page, admin);
  const link = await invite(page);
  await signOut(page);

  await page.goto(link);
  await page.getByLabel('新しいパスワード', { exact: true }).fill(person.password);
  await page.getByLabel('新しいパスワード（確認）', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: '設定する' }).click();
  await page.getByText('パスワードを設定しました').waitFor();
  await page.getByRole('link', { name: 'ログイン画面に戻る' }).click();

  await signIn(page, person);
  const secret = await enrol(page);
  await signOut(page);

  await fillCredentials(page, person);
  await page.getByLabel('認証コード').fill(codeOf(secret, 1));
  await page.getByRole('button', { name: 'ログイン', exact: true }).click();
  await page.getByRole('heading', { name: 'リード' }).waitFor();

  const key = await makeKey(page);
  const ask = (path: string) =>
    fetch(`${url}/api/v1${path}`, { headers: { authorization: `Bearer ${key}` } });
  assert.equal((await ask('/projects')).status, 200);
  const refused = await ask('/imports');
  assert.equal(refused.status, 403);
  assert.match(await refused.text(), /imports:read/);
});

type Credentials = { readonly email: string; readonly password: string };

async function fillCredentials(page: Page, { email, password }: Credentials): Promise<void> {
  await page.getByLabel('メールアドレス').fill(email);
  await page.getByLabel('パスワード').first().fill(password);
  await page.getByRole('button', { name: 'ログイン', exact: true }).click();
}

async function signIn(page: Page, credentials: Credentials): Promise<void> {
  await fillCredentials(page, credentials);
  await page.getByRole('heading', { name: 'リード' }).waitFor();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'ユーザーメニュー' }).click();
  await page.getByRole('menuitem', { name: 'ログアウト' }).click();
  await page.getByRole('heading', { name: 'ログイン' }).waitFor();
}

async function invite(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'ユーザー', exact: true }).click();
  await page.getByRole('button', { name: 'ユーザーを招待' }).click();
  await page.getByLabel('メールアドレス').fill(person.email);
  await page.getByRole('textbox', { name: '名前' }).fill(person.name);
  await page.getByRole('button', { name: '招待する' }).click();
  const link = await page.getByLabel('リンク', { exact: true }).inputValue();
  await page.getByRole('button', { name: '閉じる', exact: true }).last().click();
  await page.getByText(person.email).waitFor();
  return link;
}

async function enrol(page: Page): Promise<string> {
  await page.getByRole('link', { name: '設定' }).click();
  await page.getByRole('button', { name: '2段階認証を有効にする' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('パスワード').first().fill(person.password);
  await dialog.getByRole('button', { name: '次へ' }).click();
  const secret = await dialog.getByLabel('読み取れないときは、このキーを入力').inputValue();
  await dialog.getByLabel('認証コード').fill(codeOf(secret, 0));
  await dialog.getByRole('button', { name: '有効にする' }).click();
  const codes = await dialog.locator('pre').textContent();
  assert.match(codes ?? '', /^([0-9a-f]{4}-){7}[0-9a-f]{4}\n/);
  await dialog.getByRole('button', { name: '保管しました' }).click();
  await page.getByText('有効です').waitFor();
  return secret;
}

async function makeKey(page: Page): Promise<string> {
  await page.getByRole('link', { name: '設定' }).click();
  await page.getByRole('tab', { name: 'APIキー' }).click();
  await page.getByRole('button', { name: 'API キーを作成' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '名前' }).fill('基幹システム');
  await dialog.getByLabel('パスワード').first().fill(person.password);
  await dialog.getByLabel('リードの閲覧').check();
  await dialog.getByRole('button', { name: '作成' }).click();
  const key = await dialog.getByLabel('キー', { exact: true }).inputValue();
  await dialog.getByRole('button', { name: '閉じる', exact: true }).last().click();
  await page.getByText(`lp_…${key.slice(-4)}`).waitFor();
  return key;
}

/** The code that is `steps` time steps from now. The code before it is used up. */
function codeOf(secret: string, steps: number): string {
  const timestamp = Date.now() + steps * 30_000;
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}
