import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/support/database.ts';
import { signedIn, testHttpServer } from '../../test/support/http-server.ts';
import { makeTenant, makeUser } from '../../test/support/people.ts';

const { db } = await testDatabase();
const app = await testHttpServer(db);
const { tenantId } = await makeTenant(db, 'acme');
await makeTenant(db, 'other');
await makeUser(db, { tenantId, email: 'outsider@acme.example', rights: ['delete'] });
const admin = await signedIn(app, 'admin@acme.example');
const outsider = await signedIn(app, 'outsider@acme.example');
const other = await signedIn(app, 'admin@other.example');
const projectId: string = (await admin('POST', '/projects', { name: 'Spring' })).json.id;

async function makeLead(number: number): Promise<string> {
  const contacts = [{ name: '代表', phone: `03-5555-${1000 + number}` }];
  return (await admin('POST', '/leads', { projectId, name: `客${number}`, contacts })).json.id;
}

test('edits and deletes leads, and names those that are missing', async () => {
  const ids = [await makeLead(1), await makeLead(2)];
  const missing = '999999';
  const edited = await admin('POST', '/leads/bulk-edit', {
    ids: [...ids, missing, ids[0]],
    change: { city: '港区' },
  });
  assert.deepEqual(edited.json, {
    done: 2,
    failed: [{ target: missing, code: 'not_found', title: 'データが見つかりません' }],
  });
  assert.equal((await admin('GET', `/leads/${ids[1]}`)).json.city, '港区');
  const deleted = await admin('POST', '/leads/bulk-delete', { ids });
  assert.equal(deleted.json.done, 2);
  assert.equal((await admin('GET', `/leads/${ids[0]}`)).status, 404);
});

test('leads of other projects and companies are not found', async () => {
  const ids = [await makeLead(3)];
  for (const client of [outsider, other]) {
    for (const [path, body] of [
      ['/leads/bulk-edit', { ids, change: { city: '盗' } }],
      ['/leads/bulk-delete', { ids }],
    ] as const) {
      const { json } = await client('POST', path, body);
      assert.deepEqual([json.done, json.failed[0].code], [0, 'not_found'], path);
    }
  }
  assert.equal((await admin('GET', `/leads/${ids[0]}`)).json.city, '');
});

test('releases bans by number and by entry', async () => {
  const phones = ['03-5555-2001', '03-5555-2002', '03-5555-2003'];
  const banned = await admin('POST', '/do-not-call', { target: { phones }, reason: 'refusal' });
  const entryId = banned.json.entries.find(({ phone }: { phone: string }) => phone === phones[2]).id;
  const reason = '再開';
  const byNumber = { target: { phones: [phones[0], phones[1], '03-5555-2999', 'none'] }, reason };
  const released = await admin('POST', '/do-not-call/bulk-release', byNumber);
  assert.equal(released.json.done, 2);
  assert.deepEqual(
    released.json.failed.map(({ code }: { code: string }) => code),
    ['not_on_list', 'phone_unreadable'],
  );
  const byEntry = { target: { ids: [entryId, entryId] }, reason };
  assert.deepEqual((await admin('POST', '/do-not-call/bulk-release', byEntry)).json, { done: 1, failed: [] });
  assert.deepEqual(
    (await admin('POST', '/do-not-call/bulk-release', byEntry)).json.failed[0].code,
    'already_released',
  );
  assert.deepEqual((await admin('GET', '/do-not-call')).json.items, []);
});
