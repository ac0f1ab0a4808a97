import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { openPage, skipWithoutBrowser } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { runningServer } from '../support/running-server.ts';
import { chooseFile, signIn } from '../support/web-app.ts';

/*
 * axe (the rules of WCAG 2.2 A and AA) finds nothing serious or critical on any page, in Japanese
 * on a light screen and in English on a dark one.
 */
const pages = [
  '/leads',
  '/leads/new',
  '/contacts',
  '/do-not-call',
  '/projects',
  '/fields',
  '/audit',
  '/erasures',
  '/imports',
  '/users',
  '/workgroups',
  '/settings',
  '/settings/account',
  '/settings/api-keys',
  '/settings/webhooks',
  '/settings/mappings',
  '/settings/company',
  '/nowhere',
];
const list = `会社名,担当者,電話番号,住所
株式会社青山商事,佐藤 一郎,03-5555-0101,東京都港区芝1-1
例商店,,03-5555-0102,大阪府大阪市北区梅田1-1
例商会,田中,不明,
`;

test('no page has a serious fault of accessibility', { skip: skipWithoutBrowser }, async () => {
  const page = await openPage();
  const url = await runningServer(await testDatabase());
  const folder = await mkdtemp(join(tmpdir(), 'leadport-test-axe-'));
  after(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'list.csv'), list);
  const found: string[] = [];

  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(url);
  await page.getByLabel('メールアドレス').waitFor();
  found.push(...(await faultsOf(page, 'sign-in')));
  await signIn(page, url);
  await chooseFile(page, join(folder, 'list.csv'));
  await page.getByRole('button', { name: 'インポート', exact: true }).waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await faultsOf(page, `mapping, ${colorScheme}`)));
  }
  await page.getByRole('button', { name: 'インポート', exact: true }).click();
  await page.waitForURL(/\/imports$/);
  await page.getByText('一部失敗').first().waitFor();
  const idOf = (path: string) =>
    page.evaluate(async (url): Promise<string> => {
      const answer = (await (await fetch(url)).json()) as { items: [{ id: string }] };
      return answer.items[0].id;
    }, `/api/v1${path}`);
  const record = await idOf('/imports');
  const lead = await idOf(`/leads?projectId=${await idOf('/projects')}`);
  const all = [...pages, `/imports/${record}`, `/imports/${record}/fix`, `/leads/${lead}`];

  for (const [language, colorScheme] of [
    ['ja', 'light'],
    ['en', 'dark'],
  ] as const) {
    const status = await page.evaluate(async (chosen) => {
      const headers = { 'content-type': 'application/json', 'x-leadport': '1' };
      const body = JSON.stringify({ language: chosen });
      return (await fetch('/api/v1/session', { method: 'PATCH', headers, body })).status;
    }, language);
    assert.ok(status < 300, `${status}`);
    await page.emulateMedia({ colorScheme });
    for (const path of all) {
      await page.goto(url + path);
      await page.getByRole('heading').first().waitFor();
      await page.waitForLoadState('networkidle');
      assert.equal(await page.getAttribute('html', 'lang'), language);
      found.push(...(await faultsOf(page, `${path}, ${language}, ${colorScheme}`)));
    }
  }
  assert.deepEqual(found, []);
});

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function faultsOf(page: Page, where: string): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    async (): Promise<AxeResults> =>
      // biome-ignore lint/suspicious/noExplicitAny: axe is a global of the page.
      (globalThis as any).axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => {
      const [first] = nodes;
      return `${where}: ${id} (${nodes.length}) ${first?.html} ${first?.any[0]?.message ?? ''}`;
    });
}
