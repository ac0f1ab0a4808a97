import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signedIn, testHttpServer } from '../support/http-server.ts';
import { importList } from '../support/import-list.ts';
import { makeUser } from '../support/people.ts';
import { testSystem } from '../support/test-system.ts';

/*
 * The whole story of one number: banned in a workgroup, kept out of an import in every notation,
 * refused to one agent and allowed to another, free after the expiry, banned again, released, with
 * all of it in its history.
 */
const system = await testSystem();
const { db, tenantId, projectId } = system;
const app = await testHttpServer(db);
const admin = await signedIn(app, 'admin@acme.example');

async function agentIn(workgroup: string) {
  const email = `${workgroup}@acme.example`;
  const userId = await makeUser(db, { tenantId, email, rights: ['ban'] });
  const made = await admin('POST', '/workgroups', { name: workgroup, memberIds: [userId] });
  return { userId, email, workgroupId: made.json.id as string, ask: await signedIn(app, email) };
}

const a = await agentIn('a');
const b = await agentIn('b');
await admin('PATCH', `/projects/${projectId}`, { memberIds: [a.userId, b.userId] });

const spellings = ['090-1234-5678', '０９０（１２３４）５６７８', '+81 90 1234 5678', '9012345678'];
const list = [
  'リード名,連絡先名,電話番号',
  ...spellings.map((phone, at) => `客${at},代表,${phone}`),
  '別の客,代表,03-5555-0123',
].join('\n');

const call = (agent: typeof a) => agent.ask('POST', '/calls', { phone: '09012345678', projectId });
let entryId = '';

test('an agent bans a number for their own workgroup, and for no other', async () => {
  const ban = { target: { phones: ['090-1234-5678'] }, reason: 'refusal', evidence: '通話 11/20 14:02' };
  const others = await a.ask('POST', '/do-not-call', { ...ban, workgroupIds: [b.workgroupId] });
  assert.equal(others.status, 403);
  const made = await a.ask('POST', '/do-not-call', ban);
  assert.equal(made.status, 201);
  assert.deepEqual(
    made.json.entries.map((entry: { workgroup: { name: string } }) => entry.workgroup.name),
    ['a'],
  );
  entryId = made.json.entries[0].id;
  const again = await a.ask('POST', '/do-not-call', ban);
  assert.deepEqual(again.json, { entries: [], existingCount: 1 });
});

/** A project that agent B cannot see. */
const onlyA = await system.makeProject('A だけ');
await admin('PATCH', `/projects/${onlyA}`, { memberIds: [a.userId] });
const setMembers = (memberIds: readonly string[]) =>
  admin('PATCH', `/workgroups/${a.workgroupId}`, { name: 'a', memberIds });

test('an import into a project of agent B takes the number in and marks it', async () => {
  const both = await system.makeProject('A と B');
  await admin('PATCH', `/projects/${both}`, { memberIds: [a.userId, b.userId] });
  await setMembers([a.userId, system.adminId]);
  const entry = await importList(system, list, { projectId: both });
  await setMembers([a.userId]);
  assert.deepEqual([entry.created, entry.skippedDoNotCall], [5, 0]);
  assert.equal(entry.warnings['do_not_call_workgroup'], 4);
});

test('an import keeps the number out in four spellings, says why and keeps the cells', async () => {
  await setMembers([a.userId, system.adminId]);
  const entry = await importList(system, list, { projectId: onlyA });
  assert.equal(entry.status, 'completed');
  assert.equal(entry.created, 1);
  assert.equal(entry.skippedDoNotCall, 4);
  assert.deepEqual(entry.warnings['do_not_call_workgroup'], 4);
  const rows = await admin('GET', `/imports/${entry.id}/rows?show=do_not_call`);
  assert.deepEqual(
    rows.json.items.map((row: { cells: string[] }) => row.cells[2]),
    spellings,
  );
  const [first] = rows.json.items;
  assert.equal(first.outcome, 'skipped_do_not_call');
  assert.equal(first.leadId, null);
  assert.deepEqual(first.problems, [
    {
      code: 'do_not_call_workgroup',
      level: 'warning',
      field: 'phone',
      column: null,
      params: { entry: entryId, workgroup: 'a' },
      raw: '090-1234-5678',
    },
  ]);
});

test('a check without writing gives the same result', async () => {
  const file = await system.writeFile('list.csv', list);
  const into = ['import', file, '--project', 'A だけ', '--dry-run'];
  const { json } = await system.leadport(...into);
  const marked = await system.leadport(...into, '--do-not-call', 'mark');
  await setMembers([a.userId]);
  assert.deepEqual([json.created, json.skippedDoNotCall], [1, 4]);
  assert.deepEqual([marked.json.created, marked.json.skippedDoNotCall], [5, 0]);
});

let contactId = '';

test('an import that marks takes the rows in with a warning; the list shows the ban to agent A alone', async () => {
  const marked = await system.makeProject('マーク');
  await admin('PATCH', `/projects/${marked}`, { memberIds: [a.userId, b.userId] });
  const entry = await importList(system, list, { projectId: marked, options: { doNotCall: 'mark' } });
  assert.equal(entry.created, 5);
  assert.equal(entry.skippedDoNotCall, 0);
  assert.equal(entry.warnings['do_not_call_workgroup'], 4);
  const bansSeen = async (agent: typeof a) => {
    const { json } = await agent.ask('GET', `/leads?projectId=${marked}`);
    return json.items.map((line: { doNotCall: { reason: string } | null }) => line.doNotCall?.reason ?? null);
  };
  const banned = 'do_not_call_workgroup';
  assert.deepEqual(await bansSeen(a), [null, banned, banned, banned, banned]);
  assert.deepEqual(await bansSeen(b), [null, null, null, null, null]);
  const { json } = await admin('GET', `/leads?projectId=${marked}&q=09012345678&limit=1`);
  const lead = await admin('GET', `/leads/${json.items[0].id}`);
  contactId = lead.json.contacts[0].id;
});

test('agent A may not call, in no spelling and by no way; agent B may', async () => {
  for (const phone of spellings) {
    const asked = await a.ask('GET', `/call-permissions?phone=${encodeURIComponent(phone)}`);
    assert.equal(asked.json.allowed, false, phone);
    assert.equal(asked.json.reason, 'do_not_call_workgroup');
    assert.equal(asked.json.entry.id, entryId);
  }
  const refused = await call(a);
  assert.equal(refused.status, 403);
  assert.match(String(refused.headers['content-type']), /^application\/problem\+json/);
  assert.equal(refused.json.code, 'call_not_allowed');
  assert.equal(refused.json.reason, 'do_not_call_workgroup');
  assert.equal(refused.json.entry.id, entryId);
  assert.equal((await a.ask('POST', '/calls', { contactId })).status, 403);
  const allowed = await b.ask('POST', '/calls', { contactId });
  assert.equal(allowed.status, 201);
  assert.equal(allowed.json.tel, 'tel:+819012345678');
});

test('the command line gives the same answers', async () => {
  const asked = (email: string) =>
    system.leadport('permission', '090 1234 5678', '--project', '顧客', '--as', email);
  const refused = await asked(a.email);
  assert.equal(refused.json.allowed, false);
  assert.equal(refused.json.reason, 'do_not_call_workgroup');
  assert.equal(refused.json.entry.id, entryId);
  assert.deepEqual((await asked(b.email)).json, { allowed: true, reason: null, entry: null });
});

test('when its time is over by the clock of the database, agent A may call', async () => {
  await db
    .updateTable('do_not_call_entries')
    .set({ expires_at: new Date(0) })
    .where('id', '=', entryId)
    .execute();
  assert.equal((await call(a)).status, 201);
});

test('a ban of the company binds everybody until an administrator releases it with a reason', async () => {
  const target = { phones: ['０９０－１２３４－５６７８'] };
  const made = await admin('POST', '/do-not-call', { target, reason: 'complaint' });
  const { id } = made.json.entries[0];
  assert.equal((await call(b)).json.reason, 'do_not_call_company');
  const release = (agent: typeof admin, reason: string) =>
    agent('POST', `/do-not-call/${id}/release`, { reason });
  assert.equal((await release(a.ask, '本人の希望')).status, 403);
  assert.equal((await release(admin, ' ')).status, 400);
  assert.equal((await call(a)).status, 403);
  assert.equal((await release(admin, '本人の希望')).status, 200);
  assert.equal((await release(admin, '本人の希望')).json.code, 'already_released');
  assert.equal((await call(a)).status, 201);
});

test('the history of the number shows it all, and so does the audit log', async () => {
  const { json } = await admin('GET', '/do-not-call/history?phone=09012345678');
  assert.deepEqual(
    json.entries.map((entry: { reason: string; active: boolean; released: { reason: string } | null }) => [
      entry.reason,
      entry.active,
      entry.released?.reason ?? null,
    ]),
    [
      ['complaint', false, '本人の希望'],
      ['refusal', false, null],
    ],
  );
  assert.deepEqual(
    json.attempts.map((attempt: { allowed: boolean; by: { name: string } }) => [
      attempt.by.name,
      attempt.allowed,
    ]),
    [
      [a.email, true],
      [a.email, false],
      [b.email, false],
      [a.email, true],
      [b.email, true],
      [a.email, false],
      [a.email, false],
    ],
  );
  const log = await db
    .selectFrom('audit_log')
    .select('action')
    .where('subject', 'in', ['do_not_call', 'call'])
    .execute();
  const counts = Object.groupBy(log, (entry) => entry.action);
  assert.deepEqual(
    Object.entries(counts).map(([action, entries]) => [action, entries?.length]),
    [
      ['do_not_call.added', 2],
      ['call.refused', 4],
      ['call.allowed', 3],
      ['do_not_call.released', 1],
    ],
  );
});
