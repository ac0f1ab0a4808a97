import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type TenantId, toId } from '../../src/base/ids.ts';
import { openPage, skipWithoutBrowser } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { makeUser } from '../support/people.ts';
import { runningServer } from '../support/running-server.ts';
import { chooseFile, signIn } from '../support/web-app.ts';

/*
 * The story of do-not-call.test.ts on the screens of three people: an administrator, agent A whose
 * workgroup has the ban, and agent B of another workgroup.
 */
const spellings = ['090-1234-5678', '０９０（１２３４）５６７８', '+81 90 1234 5678', '9012345678'];
const call = '代表（090-1234-5678）に架電';
const off = '090-1234-5678には架電できません';

test('a ban of workgroup A, on the screens of A, of B and of the administrator', {
  skip: skipWithoutBrowser,
}, async () => {
  const page = await openPage();
  const [pageOfA, pageOfB] = [await openPage(), await openPage()];
  const database = await testDatabase();
  const url = await runningServer(database);
  const folder = await mkdtemp(join(tmpdir(), 'leadport-test-story-'));
  after(() => rm(folder, { recursive: true, force: true }));
  await signIn(page, url);
  const ask = apiOf(page, url);

  const { tenant_id } = await database.db.selectFrom('users').select('tenant_id').executeTakeFirstOrThrow();
  const tenantId = toId<TenantId>(tenant_id);
  const idOf = (name: string) =>
    makeUser(database.db, { tenantId, email: `${name}@leadport.example`, rights: ['ban'] });
  const [a, b] = [await idOf('a'), await idOf('b')];
  const workgroup = await ask('POST', '/workgroups', { name: 'A', memberIds: [a] });
  await ask('POST', '/workgroups', { name: 'B', memberIds: [b] });
  const project = await ask('POST', '/projects', { name: '関東', memberIds: [a, b] });
  const contacts = [{ name: '代表', phone: '090-1234-5678' }];
  const lead = await ask('POST', '/leads', { projectId: project.id, name: '髙島商店', contacts });
  for (const [agent, email] of [
    [pageOfA, 'a@leadport.example'],
    [pageOfB, 'b@leadport.example'],
  ] as const) {
    await signIn(agent, url, { email, password: 'password' });
    await agent.goto(`${url}/leads?projectId=${project.id}`);
    await agent.getByRole('button', { name: call }).waitFor();
  }

  // Banned while both lists are open: the stale page of A is refused and shows the reason; B may
  // call.
  const ban = {
    target: { leadIds: [lead.id] },
    workgroupIds: [workgroup.id],
    reason: 'refusal',
    note: '電話で拒否',
  };
  const { entries } = await ask('POST', '/do-not-call', ban);
  assert.equal(await place(pageOfA), 403);
  await pageOfA.getByText('この番号には架電できません').waitFor();
  const offButton = pageOfA.getByRole('button', { name: off });
  await offButton.waitFor();
  assert.equal(await offButton.getAttribute('aria-disabled'), 'true');
  await pageOfA.getByLabel(/^架電禁止: 理由: 拒否.*備考: 電話で拒否/).waitFor();
  assert.equal(await place(pageOfB), 201);

  // In a project whose users are all banned from calling the number, none of its four notations is
  // imported. Another number is.
  const admin = await database.db
    .selectFrom('users')
    .select('id')
    .where('role', '=', 'admin')
    .executeTakeFirstOrThrow();
  const onlyA = await ask('POST', '/projects', { name: 'A だけ', memberIds: [a] });
  const setMembers = (memberIds: readonly string[]) =>
    ask('PATCH', `/workgroups/${workgroup.id}`, { name: 'A', memberIds });
  await setMembers([a, admin.id]);
  const list = join(folder, '名簿.csv');
  const rows = spellings.map((phone, at) => `客${at},代表,${phone}\n`).join('');
  await writeFile(list, `リード名,連絡先名,電話番号\n${rows}別の客,代表,03-5555-0123\n`);
  await page.goto(`${url}/leads?projectId=${onlyA.id}`);
  await chooseFile(page, list);
  await page.getByText('ステップ2/2').first().waitFor();
  await page.getByRole('button', { name: 'インポート', exact: true }).last().click();
  await page.getByText('成功 1件').waitFor();
  const [line] = (await ask('GET', '/imports')).items;
  assert.equal(line?.counts.skippedDoNotCall, 4);
  await setMembers([a]);

  // The ban has expired by the clock of the database: A may call.
  await database.db
    .updateTable('do_not_call_entries')
    .set({ expires_at: new Date(0) })
    .where('id', '=', entries[0]?.id ?? '')
    .execute();
  await pageOfA.reload();
  assert.equal(await place(pageOfA), 201);

  // The administrator bans it for the company and releases it again. The history of the number
  // shows everything.
  await ask('POST', '/do-not-call', { target: { leadIds: [lead.id] }, reason: 'complaint' });
  // In a browser without a telephone, the page that passed a number to it waits.
  const nextPageOfB = await pageOfB.context().newPage();
  await nextPageOfB.goto(`${url}/leads?projectId=${project.id}`);
  await nextPageOfB.getByRole('button', { name: off }).waitFor();
  await page.goto(`${url}/leads/${lead.id}`);
  await page.getByRole('button', { name: '解除: 代表 090-1234-5678' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('解除の理由').fill('本人の希望');
  await dialog.getByRole('button', { name: '解除' }).click();
  await page.getByRole('button', { name: '架電禁止: 代表 090-1234-5678' }).waitFor();
  await nextPageOfB.reload();
  assert.equal(await place(nextPageOfB), 201);
  await page.goto(`${url}/do-not-call`);
  await page.getByLabel('ステータス').first().click();
  await page.getByRole('option', { name: 'すべて' }).click();
  await page.getByRole('button', { name: '090-1234-5678', exact: true }).first().click();
  await dialog.getByText('架電不可').first().waitFor();
  const history = (await dialog.textContent()) ?? '';
  for (const words of ['拒否', 'クレーム', '本人の希望', 'a@leadport.example', 'b@leadport.example']) {
    assert.ok(history.includes(words), `${words} in: ${history}`);
  }
});

test('a user without a workgroup sees a message before they ban', { skip: skipWithoutBrowser }, async () => {
  const page = await openPage();
  const pageOfC = await openPage();
  const database = await testDatabase();
  const url = await runningServer(database);
  await signIn(page, url);
  const ask = apiOf(page, url);
  const { tenant_id } = await database.db.selectFrom('users').select('tenant_id').executeTakeFirstOrThrow();
  const email = 'c@leadport.example';
  const c = await makeUser(database.db, { tenantId: toId<TenantId>(tenant_id), email, rights: ['ban'] });
  const project = await ask('POST', '/projects', { name: '関東', memberIds: [c] });
  const contacts = [{ name: '代表', phone: '090-1234-5678' }];
  const lead = await ask('POST', '/leads', { projectId: project.id, name: '髙島商店', contacts });

  await signIn(pageOfC, url, { email, password: 'password' });
  await pageOfC.goto(`${url}/leads/${lead.id}`);
  await pageOfC.getByRole('button', { name: '架電禁止: 代表 090-1234-5678' }).click();
  const dialog = pageOfC.getByRole('dialog');
  await dialog.getByText('管理者にワークグループへの追加を依頼してください').waitFor();
  assert.ok(await dialog.getByRole('button', { name: '架電禁止にする' }).isDisabled());

  await ask('POST', '/workgroups', { name: 'C', memberIds: [c] });
  await pageOfC.reload();
  await pageOfC.getByRole('button', { name: '架電禁止: 代表 090-1234-5678' }).click();
  await dialog.getByRole('button', { name: '架電禁止にする' }).click();
  await pageOfC.getByText('架電禁止中').waitFor();
});

/** Presses the call button and returns the status of the answer. */
async function place(page: Page): Promise<number> {
  const answer = page.waitForResponse((one) => one.url().endsWith('/api/v1/calls'));
  await page.getByRole('button', { name: call }).click();
  return (await answer).status();
}

type Answer = {
  readonly id: string;
  readonly entries: readonly { readonly id: string }[];
  readonly items: readonly { readonly counts: { readonly skippedDoNotCall: number } }[];
};

/** Sends API requests with the cookie of the page. */
function apiOf(page: Page, url: string) {
  return async (method: string, path: string, data?: object): Promise<Answer> => {
    const headers = { 'x-leadport': '1' };
    const answer = await page.request.fetch(`${url}/api/v1${path}`, {
      method,
      headers,
      ...(data && { data }),
    });
    assert.ok(answer.ok(), await answer.text());
    return answer.json();
  };
}
