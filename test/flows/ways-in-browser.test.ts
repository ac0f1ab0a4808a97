import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { type TenantId, toId } from '../../src/base/ids.ts';
import { openPage, skipWithoutBrowser } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { makeUser } from '../support/people.ts';
import { runningServer } from '../support/running-server.ts';
import { signIn } from '../support/web-app.ts';

/*
 * Navigation: the title of the tab, addresses of pages that do not exist, and pages that the user
 * may not see.
 */

test('tabs are named after their pages, and wrong addresses lead on', {
  skip: skipWithoutBrowser,
}, async () => {
  const page = await openPage();
  const url = await runningServer(await testDatabase());
  await page.goto(url);
  await page.getByRole('button', { name: 'ログイン' }).waitFor();
  assert.equal(await page.title(), 'ログイン - Leadport');
  await signIn(page, url);
  assert.equal(await page.title(), 'リード - Leadport');

  await page.getByRole('link', { name: '設定' }).click();
  await page.getByRole('tab', { name: '会社' }).click();
  await page.getByText('2段階認証を必須にする').waitFor();
  assert.equal(await page.title(), '会社 - 設定 - Leadport');
  assert.equal(await page.getByRole('link', { name: '設定' }).getAttribute('aria-current'), 'page');

  await page.goto(`${url}/nowhere/at/all`);
  await page.getByText('ページが見つかりません').waitFor();
  await page.getByRole('link', { name: 'プロジェクト' }).waitFor();
  await page.goto(`${url}/imports/999999`);
  await page.getByRole('main').getByRole('link', { name: 'インポート履歴' }).click();
  await page.getByText('インポートはまだありません').waitFor();
});

test('pages of others say who they are for', { skip: skipWithoutBrowser }, async () => {
  const page = await openPage();
  const database = await testDatabase();
  const url = await runningServer(database);
  const { rows } = await database.pool.query('select id from tenants');
  const agent = { email: 'agent@leadport.example', password: 'password' };
  await makeUser(database.db, { tenantId: toId<TenantId>(rows[0].id), email: agent.email });
  await signIn(page, url, agent);

  for (const path of ['/users', '/audit', '/erasures', '/settings/company', '/import', '/imports/1/fix']) {
    await page.goto(url + path);
    await page.getByText('このページを表示する権限がありません').waitFor();
    assert.equal(await countControls(page), 0, path);
  }
});

/** Number of inputs and buttons on the page, except for the back button. */
function countControls(page: Page): Promise<number> {
  return page.getByRole('main').locator('input, button:not([role=tab])').count();
}

test('a link to set a password is taken also where another one stands open', {
  skip: skipWithoutBrowser,
}, async () => {
  const page = await openPage();
  const url = await runningServer(await testDatabase());
  await page.goto(`${url}/password`);
  await page.getByText('リンクが正しくありません').waitFor();
  await page.goto(`${url}/password#spent`);
  await page.getByLabel('新しいパスワード', { exact: true }).fill('correct horse battery');
  await page.getByLabel('新しいパスワード（確認）').fill('correct horse battery');
  await page.getByRole('button', { name: '設定する' }).click();
  await page.getByRole('alert').waitFor();
});
