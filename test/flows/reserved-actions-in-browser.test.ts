import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { z } from 'zod';
import { type TenantId, toId } from '../../src/base/ids.ts';
import { idSchema } from '../../src/contract/wire.ts';
import { openPage, skipWithoutBrowser } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { csvOf, phoneOf } from '../support/lists.ts';
import { importerRights, makeUser } from '../support/people.ts';
import { runningServer } from '../support/running-server.ts';
import { chooseFile, signIn } from '../support/web-app.ts';

/*
 * An import with duplicate detection in all projects, as seen by a general user: actions for
 * administrators are disabled, with an explanation.
 */
const onlyAdmins = 'すべてのプロジェクトで重複チェックをしたインポートのため、管理者だけが操作できます';
const list = csvOf([
  ['会社名', '担当者名', '電話番号'],
  ['株式会社青山商事', '田中', phoneOf(1)],
  ['田中商店', '鈴木', '番号なし'],
]);

test('what a general user may not do with an import is off, with the reason', {
  skip: skipWithoutBrowser,
}, async () => {
  const page = await openPage();
  const database = await testDatabase();
  const { db, pool } = database;
  const url = await runningServer(database);
  const folder = await mkdtemp(join(tmpdir(), 'leadport-test-list-'));
  after(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, '全体.csv');
  await writeFile(path, list);
  const shots = process.env['LEADPORT_SHOTS'];

  // The administrator imports it. The second import waits for decisions.
  await signIn(page, url);
  for (const [duplicates, end] of [
    ['削除（スキップ）', '失敗 1件 / 成功 1件'],
    ['確認する', '重複1件の確認待ちです'],
  ] as const) {
    await page.goto(`${url}/leads`);
    await chooseFile(page, path);
    await page.getByRole('radio', { name: duplicates }).check();
    await page.getByRole('radio', { name: 'すべてのプロジェクト' }).check();
    await page.getByRole('button', { name: 'インポート', exact: true }).last().click();
    await page.getByText(end).first().waitFor();
  }

  const { rows } = await pool.query('select tenant_id, project_id, id from imports order by id');
  const place = z.object({ tenant_id: idSchema, project_id: idSchema, id: idSchema });
  const [done, waiting] = z.tuple([place, place]).parse(rows);
  const tenantId = toId<TenantId>(done.tenant_id);
  const userId = await makeUser(db, { tenantId, email: 'ippan@leadport.example', rights: importerRights });
  await pool.query('insert into project_members (tenant_id, project_id, user_id) values ($1, $2, $3)', [
    tenantId,
    done.project_id,
    userId,
  ]);

  await page.context().clearCookies();
  await signIn(page, url, { email: 'ippan@leadport.example', password: 'password' });
  await page.goto(`${url}/imports`);
  for (const [id, name] of [
    [done.id, '取り消し'],
    [waiting.id, '重複を確認'],
  ] as const) {
    const line = page.getByRole('row').filter({ has: page.locator(`a[href$="/imports/${id}"]`) });
    await isOff(line.getByRole('button', { name }));
  }
  await page.goto(`${url}/imports/${done.id}`);
  const undo = page.getByRole('button', { name: '取り消し' });
  await isOff(undo);
  await isOff(page.getByRole('button', { name: '失敗した行を修正' }));
  await undo.focus();
  await page.getByRole('tooltip').getByText(onlyAdmins).waitFor();
  if (shots) await page.screenshot({ path: `${shots}/reserved-import.png` });

  await page.goto(`${url}/imports/${waiting.id}`);
  await isOff(page.getByRole('button', { name: '重複を確認' }));
  await page.getByRole('button', { name: '中止' }).click();
  const dialog = page.getByRole('dialog');
  assert.equal(
    await dialog.getByRole('radio', { name: '取り消す（インポート前の状態に戻す）' }).isDisabled(),
    true,
  );
  await dialog.getByText(onlyAdmins).waitFor();
  if (shots) await page.screenshot({ path: `${shots}/reserved-cancel.png` });
  await dialog.getByRole('button', { name: '続ける' }).click();

  // The user can still control their own import in its project.
  await page.goto(`${url}/leads`);
  await chooseFile(page, path);
  await page.getByRole('radio', { name: '削除（スキップ）' }).check();
  assert.equal(await page.getByRole('radio', { name: 'すべてのプロジェクト' }).isDisabled(), true);
  await page.getByText('すべてのプロジェクトを指定できるのは管理者だけです').waitFor();
  if (shots) await page.screenshot({ path: `${shots}/reserved-scope.png`, fullPage: true });
  await page.getByRole('button', { name: 'インポート', exact: true }).last().click();
  await page.getByText('失敗 2件').or(page.getByText('失敗 1件 / 成功 0件')).first().waitFor();
  await page.getByRole('link', { name: '全体.csv' }).first().click();
  await page.getByRole('link', { name: '失敗した行を修正' }).waitFor();
  await page.getByRole('button', { name: '取り消し' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'インポートを取り消す' }).click();
  await page.getByText('取り消し済み').first().waitFor();
});

async function isOff(button: Locator): Promise<void> {
  assert.deepEqual(
    [await button.getAttribute('aria-disabled'), await button.getAttribute('aria-description')],
    ['true', onlyAdmins],
  );
}
