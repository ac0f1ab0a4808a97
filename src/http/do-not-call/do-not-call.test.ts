import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CompiledQuery } from 'kysely';
import { testDatabase } from '../../../test/support/database.ts';
import { signedIn, testHttpServer } from '../../../test/support/http-server.ts';
import { makeTenant, makeUser } from '../../../test/support/people.ts';

const { db } = await testDatabase();
const app = await testHttpServer(db);
const { tenantId } = await makeTenant(db, 'acme');
await makeTenant(db, 'other');
const agentId = await makeUser(db, { tenantId, email: 'agent@acme.example', rights: ['ban'] });
const loneId = await makeUser(db, { tenantId, email: 'lone@acme.example', rights: ['ban'] });
const admin = await signedIn(app, 'admin@acme.example');
const other = await signedIn(app, 'admin@other.example');
const agent = await signedIn(app, 'agent@acme.example');
const lone = await signedIn(app, 'lone@acme.example');

const [east, west] = [await makeWorkgroup('east', [agentId]), await makeWorkgroup('west', [])];
const [sales, support] = [await makeProject('sales', [agentId, loneId]), await makeProject('support', [])];

async function makeWorkgroup(name: string, memberIds: string[]): Promise<string> {
  return (await admin('POST', '/workgroups', { name, memberIds })).json.id;
}

async function makeProject(name: string, memberIds: string[]): Promise<string> {
  return (await admin('POST', '/projects', { name, memberIds })).json.id;
}

let used = 0;
function freshPhone(): string {
  used += 1;
  return `03-5555-${String(used).padStart(4, '0')}`;
}

async function ban(phone: string, scope: object = {}) {
  const { json } = await admin('POST', '/do-not-call', {
    target: { phones: [phone] },
    reason: 'other',
    ...scope,
  });
  return json.entries[0];
}

async function reasonFor(client: typeof admin, phone: string, projectId?: string) {
  const { json } = await client('POST', '/call-permissions', { phones: [phone], projectId });
  return json.items[0].reason;
}

test('each scope applies to the right users', async () => {
  const [company, group] = ['do_not_call_company', 'do_not_call_workgroup'];
  for (const [what, scope, agentHears, loneHears] of [
    ['the company', {}, company, company],
    ['a workgroup', { workgroupIds: [east] }, group, null],
    ['another workgroup', { workgroupIds: [west] }, null, null],
    ['two workgroups', { workgroupIds: [east, west] }, group, null],
    ['a project', { projectId: sales }, company, company],
    ['another project', { projectId: support }, null, null],
    ['a workgroup in a project', { workgroupIds: [east], projectId: sales }, group, null],
    ['a time to come', { expiresAt: '2999-01-01T00:00:00.000Z' }, company, company],
  ] as const) {
    const phone = freshPhone();
    await ban(phone, scope);
    assert.equal(await reasonFor(agent, phone, sales), agentHears, `${what}: agent`);
    assert.equal(await reasonFor(lone, phone, sales), loneHears, `${what}: lone`);
  }
});

test('a ban whose expiry is in the past is refused, and nothing is banned', async () => {
  const phone = freshPhone();
  const draft = { target: { phones: [phone] }, reason: 'refusal', expiresAt: '2020-01-01T00:00:00.000Z' };
  const answer = await admin('POST', '/do-not-call', draft);
  assert.deepEqual([answer.status, answer.json.code], [422, 'ban_expired']);
  assert.equal(await reasonFor(admin, phone), null);
});

test('an expired ban applies to no one', async () => {
  const phone = freshPhone();
  const entry = await ban(phone, { expiresAt: '2999-01-01T00:00:00.000Z' });
  assert.equal(await reasonFor(admin, phone), 'do_not_call_company');
  const expired = { expires_at: new Date(0) };
  await db.updateTable('do_not_call_entries').set(expired).where('id', '=', entry.id).execute();
  assert.equal(await reasonFor(admin, phone), null);
});

test('without a project, the bans of the projects somebody sees count', async () => {
  const [mine, others] = [freshPhone(), freshPhone()];
  await ban(mine, { projectId: sales });
  await ban(others, { projectId: support });
  assert.equal(await reasonFor(agent, mine), 'do_not_call_company');
  assert.equal(await reasonFor(agent, others), null);
  assert.equal(await reasonFor(admin, others), 'do_not_call_company');
});

test('a ban does not apply to another company', async () => {
  const phone = freshPhone();
  await ban(phone);
  assert.equal(await reasonFor(other, phone), null);
});

test('fax numbers are not callable, in lists and at the moment of calling', async () => {
  const [voice, fax, shared] = [freshPhone(), freshPhone(), freshPhone()];
  const contacts = [
    { name: '代表', phone: fax, kind: 'fax' },
    { name: '代表', phone: voice },
    { name: '代表', phone: shared, kind: 'fax' },
  ];
  const { json: lead } = await admin('POST', '/leads', { projectId: sales, name: 'FAXの客', contacts });
  await admin('POST', '/leads', {
    projectId: sales,
    name: '同じ番号の客',
    contacts: [{ name: '代表', phone: shared }],
  });
  assert.deepEqual(
    lead.contacts.map(({ doNotCall }: { doNotCall: { reason: string } | null }) => doNotCall?.reason ?? null),
    ['fax_number', null, 'fax_number'],
  );
  const refused = await agent('POST', '/calls', { contactId: lead.contacts[0].id });
  assert.deepEqual([refused.status, refused.json.reason, refused.json.entry], [403, 'fax_number', null]);
  assert.equal((await agent('POST', '/calls', { contactId: lead.contacts[1].id })).status, 201);
  assert.equal((await agent('POST', '/calls', { phone: fax })).json.reason, 'fax_number');
  assert.equal(await reasonFor(agent, fax, sales), 'fax_number');
  assert.equal(await reasonFor(agent, shared, sales), null, 'one that is a telephone elsewhere');
  assert.equal(await reasonFor(other, fax), null, 'another company knows nothing of it');
  const page = await agent('GET', `/contacts?projectId=${sales}&q=${fax}`);
  assert.equal(page.json.items[0].doNotCall.reason, 'fax_number');
  const leads = await agent('GET', `/leads?projectId=${sales}&q=FAXの客`);
  assert.deepEqual([leads.json.items[0].phone, leads.json.items[0].doNotCall], [voice, null]);
  await ban(fax);
  assert.equal(await reasonFor(agent, fax, sales), 'do_not_call_company', 'a ban says more');
});

test('returns the results for a thousand numbers in order, including invalid ones', async () => {
  const banned = freshPhone();
  await ban(banned);
  const phones = Array.from({ length: 1000 }, (_, at) => `06-6000-${String(at).padStart(4, '0')}`);
  phones[500] = banned;
  phones[501] = 'なし';
  const { json } = await agent('POST', '/call-permissions', { phones });
  assert.deepEqual(
    json.items.map((item: { phone: string }) => item.phone),
    phones,
  );
  assert.equal(json.items[500].reason, 'do_not_call_company');
  assert.deepEqual(json.items[501], {
    phone: 'なし',
    allowed: false,
    reason: 'phone_unreadable',
    entry: null,
  });
  assert.equal(json.items.filter((item: { allowed: boolean }) => item.allowed).length, 998);
  assert.equal((await agent('POST', '/call-permissions', { phones: [...phones, banned] })).status, 400);
});

test('bans all or chosen contacts of leads and stores their origin', async () => {
  const contacts = [freshPhone(), freshPhone()].map((phone, at) => ({ name: `c${at}`, phone }));
  const { json: lead } = await admin('POST', '/leads', { projectId: sales, name: '客', contacts });
  const chosen = await agent('POST', '/do-not-call', {
    target: { contactIds: [lead.contacts[1].id] },
    reason: 'complaint',
  });
  assert.deepEqual(
    chosen.json.entries.map((entry: { phone: string; source: string; leadId: string }) => [
      entry.phone,
      entry.source,
      entry.leadId,
    ]),
    [[contacts[1]?.phone, 'contact', lead.id]],
  );
  const all = await agent('POST', '/do-not-call', { target: { leadIds: [lead.id] }, reason: 'complaint' });
  assert.equal(all.json.entries.length, 1);
  assert.equal(all.json.existingCount, 1);
  assert.equal(all.json.entries[0].source, 'lead');
  const hidden = await admin('POST', '/leads', { projectId: support, name: '客', contacts });
  const target = { leadIds: [hidden.json.id] };
  assert.equal((await agent('POST', '/do-not-call', { target, reason: 'other' })).status, 404);
});

test('refuses users without a workgroup and invalid numbers', async () => {
  const target = { phones: [freshPhone()] };
  assert.equal(
    (await lone('POST', '/do-not-call', { target, reason: 'other' })).json.code,
    'workgroup_missing',
  );
  const wrong = { target: { phones: ['なし'] }, reason: 'other' };
  assert.equal((await admin('POST', '/do-not-call', wrong)).json.code, 'phone_unreadable');
});

test('the list has pages and filters, and shows users the entries that apply to them', async () => {
  const phones = Array.from({ length: 5 }, (_, at) => `050-3333-000${at}`);
  for (const phone of phones) await ban(phone, { workgroupIds: [west] });
  const seen: string[] = [];
  let cursor: string | null = '';
  do {
    const page = await admin('GET', `/do-not-call?q=050-3333&limit=2${cursor && `&cursor=${cursor}`}`);
    seen.push(...page.json.items.map((entry: { phone: string }) => entry.phone));
    cursor = page.json.nextCursor;
  } while (cursor);
  assert.deepEqual(seen, phones.toReversed());
  assert.deepEqual((await agent('GET', '/do-not-call?q=050-3333')).json.items, []);
  const one = await admin(
    'GET',
    `/do-not-call?q=${encodeURIComponent('+81 50 3333 0002')}&workgroupId=${west}`,
  );
  assert.equal(one.json.items.length, 1);
  assert.equal((await admin('GET', `/do-not-call?q=050-3333&workgroupId=${east}`)).json.items.length, 0);
  assert.equal((await admin('GET', '/do-not-call?q=050-3333&state=released')).json.items.length, 0);
  assert.equal((await other('GET', '/do-not-call?state=all')).json.items.length, 0);
});

test('exports the entries with formulas escaped', async () => {
  const entry = await ban('0800-123-4567', { note: '=1+1', workgroupIds: [west] });
  await admin('POST', `/do-not-call/${entry.id}/release`, { reason: '誤登録' });
  const { text, headers } = await admin('GET', '/do-not-call/export.csv?q=0800&state=all');
  assert.match(String(headers['content-disposition']), /attachment/);
  const [, line] = text.split('\r\n');
  const cells = line?.split(',') ?? [];
  assert.deepEqual(cells.slice(0, 7), ['0800-123-4567', '+818001234567', '', 'west', '', 'その他', "'=1+1"]);
  assert.equal(cells.at(-1), '誤登録');
});

test('requests can neither delete nor change entries, attempts or the log', async () => {
  const { rows } = await db.executeQuery<{ table_name: string; privilege_type: string }>(
    CompiledQuery.raw(`
      select table_name, privilege_type from information_schema.role_table_grants
      where grantee = 'leadport_api' and table_name in ('do_not_call_entries', 'call_attempts', 'audit_log')
        and privilege_type not in ('SELECT', 'INSERT')`),
  );
  assert.deepEqual(rows, []);
});

test('refuses to delete a workgroup or project that the list references', async () => {
  const workgroupId = await makeWorkgroup('named', []);
  const projectId = await makeProject('named', []);
  await ban(freshPhone(), { workgroupIds: [workgroupId], projectId });
  assert.equal((await admin('DELETE', `/workgroups/${workgroupId}`)).json.code, 'in_use');
  assert.equal((await admin('DELETE', `/projects/${projectId}`)).json.code, 'in_use');
});

test('a call returns the number with its extension, or its digits if it fits no plan', async () => {
  const contacts = [{ name: '内線', phone: '03-5555-9999', extension: '１２' }];
  const { json: lead } = await admin('POST', '/leads', { projectId: sales, name: '客', contacts });
  const call = await agent('POST', '/calls', { contactId: lead.contacts[0].id });
  assert.equal(call.json.tel, 'tel:+81355559999;ext=12');
});
