import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { atEnd } from '../support/at-end.ts';
import { openPage, skipWithoutBrowser } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { runningServer } from '../support/running-server.ts';
import { signIn } from '../support/web-app.ts';

const shots = process.env['LEADPORT_SHOTS'];

test('an administrator creates a webhook, tests it and sends a failed message again', {
  skip: skipWithoutBrowser,
}, async () => {
  let status = 503;
  let received = 0;
  const receiver = createServer((_request, response) => {
    if (status === 204) received += 1;
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  atEnd(() => receiver.closeAllConnections());
  atEnd(() => void receiver.close());
  const url = await runningServer(await testDatabase());
  const page = await openPage();
  await signIn(page, url);
  await page.goto(`${url}/settings/webhooks`);
  await page.getByText('Webhookはまだありません').waitFor();
  await page.getByRole('button', { name: 'Webhookを作成' }).click();
  await page.getByLabel('URL').fill(`http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`);
  await page.getByRole('button', { name: '作成', exact: true }).click();
  await page.getByText('このシークレットは再表示できません').waitFor();
  assert.match(await page.getByRole('textbox', { name: '署名シークレット' }).inputValue(), /^whsec_/);
  await page.getByRole('button', { name: '閉じる', exact: true }).click();
  await page.getByRole('button', { name: 'テスト送信' }).click();
  await page.getByText('送信失敗').waitFor();
  if (shots) await page.screenshot({ path: `${shots}/webhooks.png`, fullPage: true });
  status = 204;
  await page.getByRole('button', { name: '再送信' }).click();
  await page.getByRole('table', { name: '送信履歴' }).getByText('送信済み').waitFor();
  assert.equal(received, 1);
  await page.getByRole('button', { name: 'シークレットを変更' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'シークレットを変更' }).click();
  await page.getByText('このシークレットは再表示できません').waitFor();
});

test('the documentation of the API shows its operations without leaving the server', {
  skip: skipWithoutBrowser,
}, async () => {
  const url = await runningServer(await testDatabase());
  const page = await openPage();
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:')) foreign.push(request.url());
  });
  await page.goto(`${url}/docs`);
  await page.getByText('Import a list').first().waitFor();
  await page.getByText('Import a list').first().click();
  await page.getByText('Idempotency-Key').first().waitFor();
  if (shots) await page.screenshot({ path: `${shots}/docs.png` });
  assert.deepEqual(foreign, []);
});
