import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signedIn, testHttpServer } from '../support/http-server.ts';
import { importList } from '../support/import-list.ts';
import { testSystem } from '../support/test-system.ts';

/*
 * The record of a refusal: number, scope, day and evidence, for every way of entry.
 */
const system = await testSystem();
const app = await testHttpServer(system.db);
const admin = await signedIn(app, 'admin@acme.example');

type Entry = Record<'phone' | 'refusedOn' | 'evidence' | 'createdAt', string>;

const refusal = { reason: 'refusal', refusedOn: '2026-11-20', evidence: '録音 0001' };
const recordOf = ({ refusedOn, evidence }: Entry) => ({ refusedOn, evidence });
const given = recordOf(refusal as unknown as Entry);

async function historyOf(phone: string): Promise<Entry[]> {
  return (await admin('GET', `/do-not-call/history?phone=${phone}`)).json.entries;
}

const lead = {
  projectId: system.projectId,
  name: '青山商事',
  contacts: [
    { name: '代表', phone: '03-5555-0001' },
    { name: '部長', phone: '03-5555-0002' },
  ],
};
const made = await admin('POST', '/leads', lead);

for (const [what, target, phone] of [
  ['a number', { phones: ['03-5555-0003'] }, '03-5555-0003'],
  ['a contact', { contactIds: [made.json.contacts[0].id] }, '03-5555-0001'],
  ['a lead', { leadIds: [made.json.id] }, '03-5555-0002'],
] as const) {
  test(`by API, of ${what}: the day of the refusal is another than that of the entry`, async () => {
    assert.equal((await admin('POST', '/do-not-call', { ...refusal, target })).status, 201);
    const [entry] = await historyOf(phone);
    assert.ok(entry);
    assert.deepEqual(recordOf(entry), given);
    assert.notEqual(entry.createdAt.slice(0, 10), refusal.refusedOn);
  });
}

test('a day that is none is refused', async () => {
  const target = { phones: ['03-5555-0009'] };
  const { status } = await admin('POST', '/do-not-call', { ...refusal, target, refusedOn: '2026-02-30' });
  assert.equal(status, 400);
  const { status: exit } = await system.leadport('dnc', 'add', '03-5555-0009', '--refused-on', '11/20');
  assert.equal(exit, 2);
});

test('the same refusal is not doubled; another day or other evidence is a record of its own', async () => {
  const target = { phones: ['03-5555-0004'] };
  const ban = async (more: object) =>
    (await admin('POST', '/do-not-call', { ...refusal, target, ...more })).json.entries.length;
  assert.equal(await ban({}), 1);
  assert.equal(await ban({}), 0);
  assert.equal(await ban({ refusedOn: null, evidence: '' }), 0);
  assert.equal(await ban({ refusedOn: '2026-11-25' }), 1);
  assert.equal(await ban({ evidence: '録音 0002' }), 1);
});

test('by command line', async () => {
  const flags = ['--refused-on', refusal.refusedOn, '--evidence', refusal.evidence];
  const { json } = await system.leadport('dnc', 'add', '03-5555-0005', ...flags);
  assert.deepEqual(recordOf(json[0]), given);
});

test('by a list: columns of it, and what a row says that says nothing itself', async () => {
  const list =
    '電話番号,拒否日,証拠\n03-5555-0006,令和8年11月19日,手紙\n03-5555-0007,,\n03-5555-0008,先週,\n';
  const path = await system.writeFile('refused.csv', list);
  const flags = ['--refused-on', refusal.refusedOn, '--evidence', refusal.evidence];
  const { json } = await system.leadport('dnc', 'import', path, ...flags);
  assert.deepEqual([json.created, json.failed, json.problems], [2, 1, { date_invalid: 1 }]);
  assert.deepEqual((await historyOf('03-5555-0006')).map(recordOf), [
    { refusedOn: '2026-11-19', evidence: '手紙' },
  ]);
  assert.deepEqual((await historyOf('03-5555-0007')).map(recordOf), [given]);
});

test('a moment in a list is its day', async () => {
  await importList(system, '電話番号,申出日\n03-5555-0010,2026/11/20 14:02\n', { kind: 'do_not_call' });
  assert.equal((await historyOf('03-5555-0010'))[0]?.refusedOn, '2026-11-20');
});

test('the list and its export have it, and the export comes in again as it was', async () => {
  const { json } = await admin('GET', '/do-not-call?q=03-5555-0006');
  assert.deepEqual(json.items.map(recordOf), [{ refusedOn: '2026-11-19', evidence: '手紙' }]);
  const { text } = await admin('GET', '/do-not-call/export.csv?q=03-5555-0006');
  assert.match(text, /備考,根拠,申出日,登録元/);
  assert.match(text, /,手紙,2026-11-19,import,/);
  await admin('POST', `/do-not-call/${json.items[0].id}/release`, { reason: '試験' });
  const again = await importList(system, text, { kind: 'do_not_call' });
  assert.equal(again.created, 1);
  assert.deepEqual((await historyOf('03-5555-0006')).map(recordOf)[0], {
    refusedOn: '2026-11-19',
    evidence: '手紙',
  });
});
