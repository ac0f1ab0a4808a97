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
 * The morning of an agent: the next lead of the queue, absent, call again at a set time, refused
 * and banned. Then group A cannot call the number, and group B can.
 */
const phone = '090-1234-5678';
const callButton = `代表（${phone}）に架電`;
const noLimits = { maxTotal: null, maxPerDay: null, maxPer24Hours: null, restMinutes: null };
const offButton = `${phone}には架電できません`;

test('an agent calls the next lead, records results and bans the number', {
  skip: skipWithoutBrowser,
}, async () => {
  const [admin, b] = [await openPage(), await openPage()];
  let a = await openPage();
  const database = await testDatabase();
  const url = await runningServer(database);
  await signIn(admin, url);
  const { tenant_id } = await database.db.selectFrom('users').select('tenant_id').executeTakeFirstOrThrow();
  const tenantId = toId<TenantId>(tenant_id);
  const emails = { a: 'a@leadport.example', b: 'b@leadport.example' };
  const memberIds = [
    await makeUser(database.db, { tenantId, email: emails.a, rights: ['ban'] }),
    await makeUser(database.db, { tenantId, email: emails.b }),
  ];
  await ask(admin, url, '/workgroups', { name: 'A', memberIds: memberIds.slice(0, 1) });
  await ask(admin, url, '/workgroups', { name: 'B', memberIds: memberIds.slice(1) });
  const project = await ask(admin, url, '/projects', { name: '関東', memberIds });
  const contacts = [{ name: '代表', phone }];
  const lead = await ask(admin, url, '/leads', { projectId: project.id, name: '髙島商店', contacts });

  await signIn(a, url, { email: emails.a, password: 'password' });
  await a.goto(`${url}/leads?projectId=${project.id}`);
  await a.getByRole('button', { name: '次のリードに架電' }).click();
  await a.waitForURL(`${url}/leads/${lead.id}`);
  await a.getByRole('heading', { name: '髙島商店' }).waitFor();

  a = await place(a);
  await a.getByRole('button', { name: '不在', exact: true }).click();
  await a.getByLabel('メモ').fill('受付のみ');
  await a.getByLabel('次回架電日時').fill('2030-01-15T14:00');
  await a.getByRole('button', { name: '対応結果を記録' }).click();
  await a.getByText(`${phone}に架電：不在`).waitFor();
  await a.getByText('受付のみ').waitFor();
  await a.goto(`${url}/leads?projectId=${project.id}`);
  await a.getByRole('button', { name: '次のリードに架電' }).click();
  await a.getByText('今架電するリードはありません').waitFor();
  await a.getByLabel('対応状況').first().click();
  await a.getByRole('option', { name: '未架電（0件）' }).click();
  await a.getByText('条件に一致するリードはありません').waitFor();
  await a.getByLabel('対応状況').first().click();
  await a.getByRole('option', { name: '再架電（1件）' }).click();
  await a.getByRole('cell', { name: '不在' }).waitFor();

  const stale = await a.context().newPage();
  await stale.goto(`${url}/leads/${lead.id}`);
  await stale.getByRole('button', { name: callButton }).waitFor();
  await a.goto(`${url}/leads/${lead.id}`);
  a = await place(a);
  await a.getByRole('button', { name: '架電拒否', exact: true }).click();
  assert.ok(await a.getByLabel('この番号を禁止リストに登録').isChecked());
  await a.getByRole('button', { name: '対応結果を記録' }).click();
  await a.getByRole('button', { name: offButton }).waitFor();
  await a.getByText(`${phone}に架電：架電拒否`).waitFor();
  await a.getByText(`${phone}を禁止リストに登録`).waitFor();

  // A page of A that is older than the ban is refused by the server.
  assert.equal(await call(stale), 403);
  await a.reload();
  await a.getByText(`${phone}への架電は許可されませんでした`).waitFor();

  await signIn(b, url, { email: emails.b, password: 'password' });
  await b.goto(`${url}/leads/${lead.id}`);
  assert.equal(await call(b), 201);

  // Outside the hours for calls, the badge says so and does not speak of a ban.
  const rules = { hours: Array(7).fill(null), onHolidays: false, ...noLimits };
  await ask(admin, url, '/call-rules', { projectId: null, rules }, 'PUT');
  const late = await b.context().newPage();
  await late.goto(`${url}/leads/${lead.id}`);
  await late.getByText('時間外', { exact: true }).waitFor();
});

/** Places the call. In a browser without a telephone its page waits, so a new one goes on. */
async function place(page: Page): Promise<Page> {
  assert.equal(await call(page), 201);
  const next = await page.context().newPage();
  await next.goto(page.url());
  await next.getByRole('heading', { name: '対応結果' }).waitFor();
  return next;
}

/** The answer of the server to a click on the telephone. */
async function call(page: Page): Promise<number> {
  const answer = page.waitForResponse((one) => one.url().endsWith('/api/v1/calls'));
  await page.getByRole('button', { name: callButton }).click();
  return (await answer).status();
}

async function ask(
  page: Page,
  url: string,
  path: string,
  data: object,
  method = 'POST',
): Promise<{ readonly id: string }> {
  const headers = { 'x-leadport': '1' };
  const answer = await page.request.fetch(`${url}/api/v1${path}`, { method, headers, data });
  assert.ok(answer.ok(), await answer.text());
  return answer.json();
}
