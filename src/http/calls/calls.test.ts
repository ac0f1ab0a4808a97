import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../test/support/database.ts';
import { type Client, signedIn, testHttpServer } from '../../../test/support/http-server.ts';
import { makeTenant, makeUser } from '../../../test/support/people.ts';
import type { CallResult } from '../../contract/call.ts';

const { db } = await testDatabase();
const app = await testHttpServer(db);
const { tenantId } = await makeTenant(db, 'acme');
await makeTenant(db, 'foreign');
const agentIds = {
  a: await makeUser(db, { tenantId, email: 'a@acme.example' }),
  b: await makeUser(db, { tenantId, email: 'b@acme.example' }),
};
const admin = await signedIn(app, 'admin@acme.example');
const foreign = await signedIn(app, 'admin@foreign.example');
const a = await signedIn(app, 'a@acme.example');
const b = await signedIn(app, 'b@acme.example');
const memberIds = Object.values(agentIds);
await admin('POST', '/workgroups', { name: 'A', memberIds: [agentIds.a] });
const groupB = (await admin('POST', '/workgroups', { name: 'B', memberIds: [agentIds.b] })).json;

let count = 0;
async function makeProject(): Promise<string> {
  count += 1;
  return (await admin('POST', '/projects', { name: `p${count}`, memberIds })).json.id;
}

let lastPhone = 10_000_000;
async function makeLead(projectId: string, phones = 1) {
  const contacts = Array.from({ length: phones }, (_, at) => {
    lastPhone += 1;
    return { name: `窓口${at}`, phone: `090${lastPhone}` };
  });
  return (await admin('POST', '/leads', { projectId, name: '青山商店', contacts })).json;
}

async function resultNamed(name: string, client: Client = admin): Promise<CallResult> {
  const sets = (await client('GET', '/call-result-sets')).json.items;
  const found = sets[0].results.find((result: CallResult) => result.name === name);
  assert.ok(found, name);
  return found;
}

const callOf = (lead: { contacts: { id: string }[] }, at = 0) => ({ contactId: lead.contacts[at]?.id });
const leadOf = async (id: string) => (await admin('GET', `/leads/${id}`)).json;

async function close(client: Client, lead: { contacts: { id: string }[] }, name: string, more: object = {}) {
  const call = await client('POST', '/calls', callOf(lead));
  assert.equal(call.status, 201, JSON.stringify(call.json));
  const { id: resultId } = await resultNamed(name);
  const closed = await client('PATCH', `/calls/${call.json.id}`, { resultId, ...more });
  assert.equal(closed.status, 200, JSON.stringify(closed.json));
  return closed.json;
}

test('the results of a call decide what becomes of the lead', async () => {
  const projectId = await makeProject();
  const lead = await makeLead(projectId);
  assert.equal(lead.calls.state, 'new');
  assert.ok(lead.results.length >= 8);
  const absent = await close(a, lead, '不在', { memo: '13時に戻る' });
  assert.equal(absent.memo, '13時に戻る');
  const after = (await leadOf(lead.id)).calls;
  assert.deepEqual([after.state, after.count, after.result.name], ['again', 1, '不在']);
  const waits = Date.parse(after.nextAt) - Date.parse(after.lastAt);
  assert.ok(Math.abs(waits - 120 * 60_000) < 60_000, 'two hours after the call');

  await close(a, lead, '再架電の約束', { nextCallAt: '2030-01-07T05:00:00.000Z' });
  assert.equal((await leadOf(lead.id)).calls.nextAt, '2030-01-07T05:00:00.000Z');
  const open = (await b('POST', '/calls', callOf(lead))).json;
  for (const name of ['アポイント獲得', '架電拒否']) {
    const change = { resultId: (await resultNamed(name)).id, nextCallAt: '2030-01-07T05:00:00.000Z' };
    assert.equal((await b('PATCH', `/calls/${open.id}`, change)).status, 400, name);
  }
  await close(b, lead, 'アポイント獲得');
  const done = (await leadOf(lead.id)).calls;
  assert.deepEqual([done.state, done.count, done.nextAt], ['done', 4, null]);
});

test('a result can be corrected by its agent and by administrators only; an older call changes no lead', async () => {
  const lead = await makeLead(await makeProject());
  const first = await close(a, lead, '不在');
  const last = await close(a, lead, '通話');
  const { id: busy } = await resultNamed('話し中');
  assert.equal((await b('PATCH', `/calls/${last.id}`, { resultId: busy })).status, 404);
  assert.equal((await foreign('PATCH', `/calls/${last.id}`, { resultId: busy })).status, 404);
  assert.equal((await a('PATCH', `/calls/${first.id}`, { resultId: busy })).json.result.name, '話し中');
  assert.equal((await leadOf(lead.id)).calls.result.name, '通話');
  assert.equal((await admin('PATCH', `/calls/${last.id}`, { resultId: busy })).status, 200);
  assert.equal((await leadOf(lead.id)).calls.state, 'again');
  assert.equal((await a('PATCH', `/calls/${last.id}`, { memo: '折り返し' })).json.memo, '折り返し');
});

test('a refusal bans the number for the workgroup of the agent in the same step', async () => {
  const lead = await makeLead(await makeProject());
  const ban = { note: '今後の電話は不要', evidence: '録音 12:03' };
  const closed = await close(a, lead, '架電拒否', { ban });
  assert.equal(closed.result.effect, 'ban');
  const refused = await a('POST', '/calls', callOf(lead));
  assert.deepEqual([refused.status, refused.json.reason], [403, 'do_not_call_workgroup']);
  assert.equal((await b('POST', '/calls', callOf(lead))).status, 201);
  const [entry] = (await admin('GET', `/do-not-call?q=${lead.contacts[0].phone}`)).json.items;
  assert.deepEqual(
    [entry.reason, entry.note, entry.evidence, entry.workgroup.name, entry.leadId],
    ['refusal', ban.note, ban.evidence, 'A', lead.id],
  );
  assert.ok(entry.refusedOn);

  // Nor does it give rights over other workgroups, or over the company.
  const third = await makeLead(await makeProject());
  const open = (await a('POST', '/calls', callOf(third))).json;
  const { id: refusalId } = await resultNamed('架電拒否');
  for (const workgroupIds of [[groupB.id], ['999999']]) {
    const change = { resultId: refusalId, ban: { ...ban, workgroupIds } };
    const { status } = await a('PATCH', `/calls/${open.id}`, change);
    assert.ok([403, 404].includes(status), `${workgroupIds}: ${status}`);
  }

  // Another result does not give the right to ban.
  const other = await makeLead(await makeProject());
  const call = (await a('POST', '/calls', callOf(other))).json;
  const { id: resultId } = await resultNamed('通話');
  assert.equal((await a('PATCH', `/calls/${call.id}`, { resultId, ban })).status, 403);
  assert.equal((await leadOf(other.id)).calls.result, null, 'nothing was stored');
});

test('a wrong number is not called again; the other number of the lead is', async () => {
  const lead = await makeLead(await makeProject(), 2);
  await close(a, lead, '番号違い');
  const again = await a('POST', '/calls', callOf(lead));
  assert.equal(again.json.reason, 'wrong_number');
  assert.equal((await leadOf(lead.id)).calls.state, 'again');
  assert.equal((await a('POST', '/calls', callOf(lead, 1))).status, 201);
  await admin('PATCH', `/contacts/${lead.contacts[0].id}`, { phone: '03-5555-7777' });
  assert.equal((await a('POST', '/calls', callOf(lead))).status, 201, 'the number was corrected');
});

const week = (range: object | null) => Array.from({ length: 7 }, () => range);
const rules = {
  hours: week({ start: 0, end: 1440 }),
  onHolidays: true,
  maxTotal: null,
  maxPerDay: null,
  maxPer24Hours: null,
  restMinutes: null,
};

test('the rules of the project hold at the call, in lists and by API; those of the company elsewhere', async () => {
  const [closed, open] = [await makeProject(), await makeProject()];
  const lead = await makeLead(closed);
  const set = (projectId: string | null, change: object | null) =>
    admin('PUT', '/call-rules', { projectId, rules: change && { ...rules, ...change } });
  assert.equal((await set(closed, { hours: week(null) })).status, 200);
  assert.equal((await a('POST', '/calls', callOf(lead))).json.reason, 'outside_hours');
  const [line] = (await a('GET', `/leads?projectId=${closed}`)).json.items;
  assert.equal(line.doNotCall.reason, 'outside_hours');
  const asked = `/call-permissions?phone=${lead.contacts[0].phone}`;
  assert.equal((await a('GET', `${asked}&projectId=${closed}`)).json.reason, 'outside_hours');
  assert.equal((await a('GET', `${asked}&projectId=${open}`)).json.allowed, true);
  assert.equal((await a('POST', `/projects/${closed}/next-lead`, {})).json.reason, 'outside_hours');

  await set(null, { maxPerDay: 1 });
  const other = await makeLead(open);
  await close(a, other, '不在');
  assert.equal((await b('POST', '/calls', callOf(other))).json.reason, 'limit_per_day');
  await set(open, {});
  assert.equal((await b('POST', '/calls', callOf(other))).status, 201);
  await set(null, null);
  const stored = (await a('GET', `/call-rules?projectId=${closed}`)).json;
  assert.deepEqual([stored.company, stored.project.hours], [null, week(null)]);
  assert.equal((await foreign('GET', `/call-rules?projectId=${closed}`)).status, 404);
  assert.equal((await foreign('PUT', '/call-rules', { projectId: closed, rules: null })).status, 404);
});

test('limits count the calls of the number and of the lead, also for two agents at once', async () => {
  const projectId = await makeProject();
  const lead = await makeLead(projectId, 2);
  await admin('PUT', '/call-rules', { projectId, rules: { ...rules, maxTotal: 2 } });
  const statuses = await Promise.all(
    [0, 1, 0, 1].map(async (at) => (await [a, b][at]?.('POST', '/calls', callOf(lead, at)))?.status),
  );
  assert.deepEqual(statuses.toSorted(), [201, 201, 403, 403]);
});

test('a result can keep its number from being called for a while', async () => {
  const projectId = await makeProject();
  const results = [
    { name: '検討中', kind: 'answered', effect: 'call_again', callAgainMinutes: 60, restMinutes: 30 },
  ];
  const made = await admin('POST', '/call-result-sets', { name: '春', projectIds: [projectId], results });
  assert.equal(made.status, 201, JSON.stringify(made.json));
  const lead = await makeLead(projectId);
  assert.deepEqual(
    lead.results.map(({ name }: CallResult) => name),
    ['検討中'],
  );
  const call = (await a('POST', '/calls', callOf(lead))).json;
  const { id: standard } = await resultNamed('不在');
  assert.equal(
    (await a('PATCH', `/calls/${call.id}`, { resultId: standard })).status,
    400,
    'not offered here',
  );
  const closed = await a('PATCH', `/calls/${call.id}`, { resultId: lead.results[0].id });
  assert.equal(closed.status, 200);
  assert.equal((await b('POST', '/calls', callOf(lead))).json.reason, 'called_recently');
  // A result that is no longer offered stays with its calls.
  const [kept] = made.json.results;
  const next = [
    { ...kept, name: '検討' },
    { name: '成約', kind: 'appointment', effect: 'done' },
  ];
  const path = `/call-result-sets/${made.json.id}`;
  assert.equal((await admin('PUT', path, { name: '春', results: next })).status, 200);
  assert.equal((await admin('PUT', path, { name: '春', results: next.slice(1) })).status, 200);
  assert.equal((await a('GET', `/calls?leadId=${lead.id}&state=closed`)).json.items[0].result.name, '検討');
  assert.equal((await admin('DELETE', path)).json.code, 'in_use');
  assert.equal((await foreign('PUT', path, { name: '春', results: [next[1]] })).status, 404);
});

test('standard results have names in both languages until they are renamed', async () => {
  await b('PATCH', '/session', { language: 'en' });
  await resultNamed('No answer', b);
  await b('PATCH', '/session', { language: 'ja' });
});

test('the next lead: due calls first, own or without owner, each for one agent only', async () => {
  const projectId = await makeProject();
  const leads = [];
  for (let at = 0; at < 6; at += 1) leads.push(await makeLead(projectId));
  const [first, second, third, fourth, fifth, sixth] = leads;
  await admin('PUT', `/leads/${fifth.id}/next-call`, { nextCallAt: '2026-01-01T00:00:00.000Z' });
  await admin('PUT', `/leads/${sixth.id}/next-call`, { nextCallAt: '2126-01-01T00:00:00.000Z' });
  await admin('POST', '/leads/assign', { leadIds: [first.id], userIds: [agentIds.b] });
  const ban = { target: { leadIds: [second.id] }, reason: 'complaint' };
  assert.equal((await admin('POST', '/do-not-call', ban)).status, 201);
  const next = async (client: Client, body: object = {}) =>
    (await client('POST', `/projects/${projectId}/next-lead`, body)).json.lead?.id;
  assert.equal(await next(a), fifth.id, 'due');
  assert.equal(await next(a), fifth.id, 'still held');
  await close(a, fifth, '通話');
  assert.equal(await next(a), third.id, 'not of b, not banned');
  assert.equal(await next(b), first.id, 'own');
  assert.equal(await next(b, { skip: first.id }), fourth.id);
  const { items } = (await admin('GET', '/audit?subject=call')).json;
  const taken = items.filter(({ action }: { action: string }) => action.startsWith('call.lead_'));
  assert.deepEqual(
    taken
      .slice(0, 3)
      .map(({ action, detail }: { action: string; detail: { leadId: string } }) => [action, detail.leadId]),
    [
      ['call.lead_taken', fourth.id],
      ['call.lead_skipped', first.id],
      ['call.lead_taken', first.id],
    ],
  );
  assert.equal(await next(a, { skip: third.id }), undefined, 'the last one is not due');
  assert.equal((await foreign('POST', `/projects/${projectId}/next-lead`, {})).status, 404);
});

test('agents who ask at once get different leads', async () => {
  const projectId = await makeProject();
  for (let at = 0; at < 40; at += 1) await makeLead(projectId);
  const path = `/projects/${projectId}/next-lead`;
  const answers = await Promise.all(
    [a, b, admin].map(async (client) => (await client('POST', path, {})).json),
  );
  const ids = answers.flatMap(({ lead }) => lead?.id ?? []);
  assert.equal(new Set(ids).size, ids.length);
  assert.ok(ids.length > 0);
});

test('leads are given to users in turn', async () => {
  const projectId = await makeProject();
  const leads = [];
  for (let at = 0; at < 5; at += 1) leads.push((await makeLead(projectId)).id);
  const assigned = { leadIds: leads, userIds: memberIds };
  assert.equal((await admin('POST', '/leads/assign', assigned)).status, 204);
  const of = async (more: string) =>
    (await admin('GET', `/leads?projectId=${projectId}${more}`)).json.items.map(
      ({ id }: { id: string }) => id,
    );
  assert.deepEqual(await of(`&ownerId=${agentIds.a}`), [leads[4], leads[2], leads[0]]);
  assert.deepEqual(await of(`&ownerId=${agentIds.b}`), [leads[3], leads[1]]);
  assert.equal((await foreign('POST', '/leads/assign', assigned)).status, 400);
  assert.equal((await foreign('POST', '/leads/assign', { leadIds: leads, userIds: [] })).status, 404);
  assert.equal(
    (await admin('POST', '/leads/assign', { leadIds: leads.slice(0, 2), userIds: [] })).status,
    204,
  );
  assert.deepEqual(await of('&unowned=true'), [leads[1], leads[0]]);
});

test('leads can be narrowed by the state of their calls, and counted', async () => {
  const projectId = await makeProject();
  const [fresh, absent, done] = [
    await makeLead(projectId),
    await makeLead(projectId),
    await makeLead(projectId),
  ];
  await close(a, absent, '不在');
  await close(a, done, '見送り');
  await admin('PUT', `/leads/${absent.id}/next-call`, { nextCallAt: '2026-01-01T00:00:00.000Z' });
  const of = async (more: string) =>
    (await a('GET', `/leads?projectId=${projectId}${more}`)).json.items.map(({ id }: { id: string }) => id);
  assert.deepEqual(await of('&callState=new'), [fresh.id]);
  assert.deepEqual(await of('&callState=due'), [absent.id]);
  assert.deepEqual(await of('&callState=done'), [done.id]);
  assert.deepEqual(await of(`&resultId=${(await resultNamed('不在')).id}`), [absent.id]);
  assert.deepEqual(await of('&q=青山&callState=done'), [done.id]);
  const counts = (await a('GET', `/leads/counts?projectId=${projectId}`)).json;
  assert.deepEqual(counts, { total: 3, new: 1, again: 1, due: 1, done: 1 });
});

test('the calls of another company are not found by any filter', async () => {
  const projectId = await makeProject();
  const lead = await makeLead(projectId);
  await close(a, lead, '不在');
  const { id: resultId } = await resultNamed('不在');
  const filters = [
    `leadId=${lead.id}`,
    `projectId=${projectId}`,
    `userId=${agentIds.a}`,
    `resultId=${resultId}`,
  ];
  for (const filter of filters) {
    const found = (await admin('GET', `/calls?${filter}`)).json.items.length;
    assert.ok(found > 0, filter);
    const { status, json } = await foreign('GET', `/calls?${filter}`);
    assert.ok(status === 404 || (status === 200 && json.items.length === 0), filter);
  }
  const result = { name: '資料送付', kind: 'answered', effect: 'done' };
  const set = { name: '他社', projectIds: [projectId], results: [result] };
  const created = await foreign('POST', '/call-result-sets', set);
  assert.ok(created.status >= 400 && created.status < 500, `${created.status}`);
});

test('the timeline of a lead: changes before and after, calls, bans, and other leads with the number', async () => {
  const projectId = await makeProject();
  const lead = await makeLead(projectId);
  const contacts = [{ name: '本店', phone: lead.contacts[0].phone }];
  const twin = (await admin('POST', '/leads', { projectId, name: '青山本店', contacts })).json;
  await a('PATCH', `/leads/${lead.id}`, { version: 1, city: '港区' });
  await close(a, lead, '架電拒否', { ban: { note: '不要' } });
  const { events, duplicates } = (await a('GET', `/leads/${lead.id}/timeline`)).json;
  const kinds = events.map((event: { is: string; action?: string }) => event.action ?? event.is);
  for (const kind of ['lead.created', 'lead.changed', 'call', 'ban']) assert.ok(kinds.includes(kind), kind);
  const change = events.find((event: { action?: string }) => event.action === 'lead.changed');
  assert.deepEqual([change.detail.before, change.detail.after], [{ city: '' }, { city: '港区' }]);
  assert.deepEqual(
    duplicates.map(({ id }: { id: string }) => id),
    [twin.id],
  );
  assert.equal((await foreign('GET', `/leads/${lead.id}/timeline`)).status, 404);
  const times = events.map(({ at }: { at: string }) => at);
  assert.deepEqual(times, times.toSorted().toReversed(), 'newest first');
});
