import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../test/support/database.ts';
import { signedIn, testHttpServer } from '../../../test/support/http-server.ts';
import { makeTenant } from '../../../test/support/people.ts';

const { db } = await testDatabase();
const { adminId } = await makeTenant(db, 'acme');
const app = await testHttpServer(db);
await db.updateTable('users').set({ name: '=1+1' }).where('id', '=', adminId).execute();
const admin = await signedIn(app, 'admin@acme.example');
for (const name of ['東', '南', '北']) await admin('POST', '/workgroups', { name });

const actionsOf = (json: { items: { action: string }[] }) => json.items.map(({ action }) => action);

test('lists the log newest first, page by page', async () => {
  const first = await admin('GET', '/audit?limit=2');
  assert.deepEqual(actionsOf(first.json), ['workgroup.created', 'workgroup.created']);
  assert.equal(first.json.items[0].by.id, adminId);
  assert.equal(first.json.items[0].detail.name, '北');
  const second = await admin('GET', `/audit?limit=2&cursor=${first.json.nextCursor}`);
  assert.deepEqual(actionsOf(second.json), ['workgroup.created', 'session.opened']);
});

for (const [what, query, actions] of [
  ['person', `userId=${adminId}&limit=1`, ['workgroup.created']],
  ['kind', 'subject=user', ['session.opened']],
  ['text', `q=${encodeURIComponent('南')}`, ['workgroup.created']],
  ['period that is over', 'to=2020-01-01T00:00:00Z', []],
] as const) {
  test(`filters by ${what}`, async () => {
    assert.deepEqual(actionsOf((await admin('GET', `/audit?${query}`)).json), actions);
  });
}

test('exports the log as a CSV in words, with formulas escaped', async () => {
  const { text, headers } = await admin('GET', '/audit/export.csv');
  assert.match(String(headers['content-disposition']), /^attachment;/);
  assert.match(text, /^ID,日時,ユーザー,内容/);
  assert.match(text, /監査ログをダウンロードしました/);
  assert.match(text, /ワークグループを作成しました/);
  assert.match(text, /,'=1\+1,ログインしました,/);
});
