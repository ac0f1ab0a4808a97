import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openPage, skipWithoutBrowser } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { admin, runningServer } from '../support/running-server.ts';

/* How an administrator manages numbers that must not be called. */
const skip = { skip: skipWithoutBrowser };
const picturesOf = process.env['LEADPORT_PICTURES'];

type Api = (method: string, path: string, body?: object) => Promise<{ status: number; id: string }>;

test('ban, see, release: on the list, on the lead, on the contacts page, by file', skip, async () => {
  // The page is opened first so that it is closed before the server, which would otherwise wait for
  // it.
  const page = await openPage();
  const url = await runningServer(await testDatabase());
  const folder = await mkdtemp(join(tmpdir(), 'leadport-test-screens-'));
  after(() => rm(folder, { recursive: true, force: true }));
  await signIn(page, url);
  const ask = apiOf(page, url);
  const project = await ask('POST', '/projects', { name: '関東' });
  const lead = (name: string, ...phones: string[]) =>
    ask('POST', '/leads', {
      projectId: project.id,
      name,
      contacts: phones.map((phone, at) => ({ name: at === 0 ? '代表' : `直通${at}`, phone })),
    });
  const stale = await lead('髙島商店', '03-5555-0101');
  const aoyama = await lead('青山商事', '03-5555-0102', '090-5555-0103');
  await lead('田中家', '03-5555-0104');
  await ask('POST', '/workgroups', { name: '東日本' });

  // A number that is banned while the list is open cannot be called from the stale page.
  await page.goto(`${url}/leads?projectId=${project.id}`);
  const call = page.getByRole('button', { name: '代表（03-5555-0101）に架電' });
  await call.waitFor();
  await ask('POST', '/do-not-call', {
    target: { leadIds: [stale.id] },
    reason: 'complaint',
    note: '強い苦情',
  });
  assert.equal(await call.getAttribute('aria-disabled'), 'false');
  await call.click();
  await page.getByText('この番号には架電できません（会社全体の禁止リストに登録されています）').waitFor();
  const off = page.getByRole('button', { name: '03-5555-0101には架電できません' });
  await off.waitFor();
  assert.equal(await off.getAttribute('aria-disabled'), 'true');
  await page.getByLabel(/^架電禁止: 理由: クレーム.*備考: 強い苦情/).hover();
  await page.getByRole('tooltip').getByText('理由: クレーム').waitFor();
  await picture(page, 'leads');

  // From the list: two leads. One of their three numbers is left out.
  const first = page.getByRole('checkbox', { name: '「青山商事」を選択' });
  await first.focus();
  await page.keyboard.press('Space');
  await page.getByText('1 件を選択中').waitFor();
  assert.equal(await page.locator(':focus').getAttribute('aria-label'), '「青山商事」を選択');
  await page.getByRole('checkbox', { name: '「田中家」を選択' }).check();
  await page.getByText('2 件を選択中').waitFor();
  await page.getByRole('button', { name: '架電禁止にする' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('3件中3件').waitFor();
  await dialog.getByRole('checkbox', { name: /090-5555-0103/ }).uncheck();
  await dialog.getByRole('radio', { name: 'ワークグループを指定' }).check();
  await dialog
    .getByLabel(/^ワークグループ( \*)?$/)
    .first()
    .click();
  await page.getByRole('option', { name: '東日本' }).click();
  await page.keyboard.press('Escape');
  await dialog.getByLabel('備考').fill('一括で登録');
  await picture(page, 'ban');
  await dialog.getByRole('button', { name: '架電禁止にする' }).click();
  await page.getByText('2 件を禁止リストに登録しました').waitFor();

  // From the lead: the number that was left out. It turns grey, and an administrator can release it
  // (解除).
  await page.goto(`${url}/leads/${aoyama.id}`);
  await page.getByRole('button', { name: '架電禁止: 直通1 090-5555-0103' }).click();
  await dialog.getByRole('button', { name: '架電禁止にする' }).click();
  await page.getByRole('button', { name: '架電禁止中' }).waitFor();
  await picture(page, 'lead');
  await page.getByRole('button', { name: '解除: 直通1 090-5555-0103' }).click();
  await dialog.getByLabel('解除の理由').fill('本人の希望');
  await dialog.getByRole('button', { name: '解除' }).click();
  await page.getByRole('button', { name: '架電禁止: 直通1 090-5555-0103' }).waitFor();

  // コンタクト: found by a number in another notation.
  await page.getByRole('link', { name: 'コンタクト' }).click();
  await page.getByRole('row').filter({ hasText: '田中家' }).waitFor();
  await picture(page, 'contacts');
  await page.getByLabel('検索').fill('０９０（５５５５）０１０３');
  await page.getByRole('row').filter({ hasText: '田中家' }).waitFor({ state: 'detached' });
  await page.getByRole('row').filter({ hasText: '直通1' }).waitFor();

  // 禁止リスト: active entries, then all, then the history of a number.
  await page.getByRole('link', { name: '禁止リスト' }).click();
  await page.getByRole('row').filter({ hasText: '03-5555-0101' }).waitFor();
  assert.equal(await page.getByRole('row').count(), 4);
  await page.getByLabel('ステータス').first().click();
  await page.getByRole('option', { name: 'すべて' }).click();
  await page.getByRole('row').filter({ hasText: '090-5555-0103' }).waitFor();
  await picture(page, 'list');
  await page.getByRole('button', { name: '03-5555-0101', exact: true }).click();
  await dialog.getByText('架電不可').waitFor();
  await picture(page, 'history');
  await page.keyboard.press('Escape');

  // Import by file, then undo.
  const list = join(folder, '禁止.csv');
  await writeFile(
    list,
    '電話番号,会社名,理由,期限\n03-5555-0201,山田,拒否,令和20年3月31日\n03-5555-0202,,家族,\n312345678,先頭の0,拒否,\n',
  );
  await page.getByRole('link', { name: '禁止リードインポート' }).click();
  await picture(page, 'wizard-1');
  await page.locator('input[type=file]').setInputFiles(list);
  await page.getByRole('button', { name: '次に' }).click();
  await page.getByText('ステップ2/2').first().waitFor();
  await page.getByText('備考に残しました').first().waitFor();
  await picture(page, 'wizard-2');

  // A correction that is disabled for this list, and an empty selection of workgroups, which does
  // not mean all.
  await page.getByText('抜けた先頭の0を補いました（312345678 → 0312345678）').waitFor();
  await page.getByRole('switch', { name: /^電話番号：抜けた先頭の0/ }).uncheck();
  await page.getByText('3行中：登録可2行、失敗1行').waitFor();
  await page.getByRole('radio', { name: 'ワークグループを指定' }).check();
  await page.getByText('開始できません：ワークグループを選択してください').waitFor();
  assert.equal(await page.getByRole('button', { name: '事前チェック' }).isDisabled(), true);
  await page.getByRole('radio', { name: '会社全体' }).check();
  await page.getByRole('button', { name: '事前チェック' }).click();
  await page.getByText('事前チェックの結果').waitFor();
  await page.getByRole('button', { name: 'インポート', exact: true }).last().click();
  await page.getByText('失敗 1件 / 成功 2件').waitFor();
  await page.getByRole('link', { name: '禁止.csv' }).click();
  const record = page.getByRole('region', { name: '設定' });
  await record.getByText('電話番号：抜けた先頭の0を補う').waitFor();
  await record.getByText('会社全体').waitFor();
  await page.getByRole('link', { name: '登録・解除した番号を表示' }).click();
  await page.getByRole('row').filter({ hasText: '03-5555-0201' }).getByText('2038/03/31 まで').waitFor();
  assert.equal(await page.getByRole('row').count(), 3);
  await picture(page, 'list-of-import');

  await english(page);
  for (const path of ['leads', 'contacts', 'do-not-call', `leads/${aoyama.id}`, 'import?kind=do_not_call']) {
    await page.goto(`${url}/${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle').catch(() => undefined);
    await picture(page, `en-${path.replaceAll(/\W/g, '-')}`);
  }
});

async function signIn(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByLabel('メールアドレス').fill(admin.email);
  await page.getByLabel('パスワード').first().fill(admin.password);
  await page.getByRole('button', { name: 'ログイン' }).click();
  await page.getByRole('heading', { name: 'リード', exact: true }).waitFor();
}

/** Sends API requests with the cookie of the page. */
function apiOf(page: Page, url: string): Api {
  return async (method, path, data = {}) => {
    const answer = await page.request.fetch(`${url}/api/v1${path}`, {
      method,
      headers: { 'x-leadport': '1' },
      data,
    });
    return { status: answer.status(), id: String((await answer.json()).id) };
  };
}

async function english(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^ユーザーメニュー/ }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await page.getByRole('link', { name: 'Do-not-call list', exact: true }).waitFor();
}

/** Saves a screenshot if LEADPORT_PICTURES names a folder. */
async function picture(page: Page, name: string): Promise<void> {
  if (picturesOf) await page.screenshot({ path: join(picturesOf, `${name}.png`), fullPage: true });
}
