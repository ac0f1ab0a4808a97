import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { testDatabase } from '../../../test/support/database.ts';
import { signedIn, testHttpServer } from '../../../test/support/http-server.ts';
import { makeTenant } from '../../../test/support/people.ts';

const { db } = await testDatabase();
const app = await testHttpServer(db);
await makeTenant(db, 'acme');
const admin = await signedIn(app, 'admin@acme.example');

const set = (await admin('POST', '/field-sets', { name: 'set' })).json;
const addField = (name: string) =>
  admin('POST', `/field-sets/${set.id}/fields`, { name, dataType: 'text', inputForm: 'text_box' });
await addField('業種');
const fields = (await addField('担当')).json.fields;
const [trade, owner] = [fields[0].id, fields[1].id];

let count = 0;
async function makeProject(): Promise<string> {
  count += 1;
  const made = await admin('POST', '/projects', { name: `p${count}`, fieldSetIds: [set.id] });
  return made.json.id;
}

function makeLead(projectId: string, lead: object = {}) {
  const contacts = [{ name: '本社', phone: '03-5555-0123' }];
  return admin('POST', '/leads', { projectId, name: '株式会社青山', contacts, ...lead });
}

async function countsOf(projectId: string) {
  const { leadCount, contactCount } = (await admin('GET', `/projects/${projectId}`)).json;
  return { leadCount, contactCount };
}

test('creates, reads, changes and deletes a lead, with correct counters', async () => {
  const projectId = await makeProject();
  const made = await makeLead(projectId, {
    name: ' 髙﨑𠮷商店 ',
    postalCode: '100-0001',
    custom: { [trade]: '小売', [owner]: '' },
    contacts: [
      { name: '本社', phone: '０３（５５５５）０１２３', kind: 'phone', extension: '12' },
      { name: '携帯', phone: '+81 90-1234-5678' },
    ],
  });
  assert.equal(made.status, 201);
  assert.equal(made.json.name, '髙﨑𠮷商店');
  assert.equal(made.json.postalCode, '100-0001');
  assert.deepEqual(made.json.custom, { [trade]: '小売' });
  assert.equal(made.json.version, 1);
  assert.deepEqual(
    made.json.contacts.map(({ id: _id, ...contact }: { id: string }) => contact),
    [
      {
        name: '本社',
        kind: 'phone',
        phone: '０３（５５５５）０１２３',
        extension: '12',
        phoneE164: '+81355550123',
        phoneKind: 'landline',
        importId: null,
        doNotCall: null,
      },
      {
        name: '携帯',
        kind: null,
        phone: '+81 90-1234-5678',
        extension: '',
        phoneE164: '+819012345678',
        phoneKind: 'mobile',
        importId: null,
        doNotCall: null,
      },
    ],
  );
  assert.deepEqual(await countsOf(projectId), { leadCount: 1, contactCount: 2 });
  const path = `/leads/${made.json.id}`;
  assert.deepEqual((await admin('GET', path)).json, made.json);
  const change = { version: 1, city: '千代田区', custom: { [owner]: '佐藤', [trade]: '' } };
  const changed = await admin('PATCH', path, change);
  assert.equal(changed.json.city, '千代田区');
  assert.deepEqual(changed.json.custom, { [owner]: '佐藤' });
  assert.equal(changed.json.version, 2);
  assert.equal((await admin('DELETE', path)).status, 204);
  assert.equal((await admin('GET', path)).status, 404);
  assert.deepEqual(await countsOf(projectId), { leadCount: 0, contactCount: 0 });
});

test('refuses a change based on an old version and changes nothing', async () => {
  const { json: lead } = await makeLead(await makeProject());
  await admin('PATCH', `/leads/${lead.id}`, { version: 1, note: 'first' });
  const late = await admin('PATCH', `/leads/${lead.id}`, { version: 1, note: 'second' });
  assert.equal(late.status, 409);
  assert.equal(late.json.code, 'version_conflict');
  assert.equal((await admin('GET', `/leads/${lead.id}`)).json.note, 'first');
});

test('a change of name or number updates the match keys and marks the lead as changed', async () => {
  const { json: lead } = await makeLead(await makeProject());
  const { json: twin } = await makeLead(await makeProject(), { name: '㈱青　山' });
  const rowOf = (id: string) =>
    db.selectFrom('leads').select(['name_hash', 'edited_at']).where('id', '=', id).executeTakeFirstOrThrow();
  assert.equal((await rowOf(lead.id)).name_hash, (await rowOf(twin.id)).name_hash);
  assert.equal((await rowOf(lead.id)).edited_at, null);
  await admin('PATCH', `/leads/${lead.id}`, { version: 1, name: '青山商事' });
  assert.notEqual((await rowOf(lead.id)).name_hash, (await rowOf(twin.id)).name_hash);
  assert.ok((await rowOf(lead.id)).edited_at);

  const [contact, other] = [lead.contacts[0].id, twin.contacts[0].id];
  const hashOf = async (id: string) =>
    (await db.selectFrom('contacts').select('phone_hash').where('id', '=', id).executeTakeFirstOrThrow())
      .phone_hash;
  assert.equal(await hashOf(contact), await hashOf(other));
  await admin('PATCH', `/contacts/${contact}`, { phone: '090-1234-5678' });
  assert.notEqual(await hashOf(contact), await hashOf(other));
});

test('adds, partially changes and deletes contacts; keeps the last one', async () => {
  const projectId = await makeProject();
  const { json: lead } = await makeLead(projectId);
  const draft = { name: '営業部長', phone: '090-1234-5678', kind: 'mobile', extension: '7' };
  const added = await admin('POST', `/leads/${lead.id}/contacts`, draft);
  assert.equal(added.status, 201);
  assert.deepEqual(await countsOf(projectId), { leadCount: 1, contactCount: 2 });
  const [first, second] = added.json.contacts;
  const renamed = await admin('PATCH', `/contacts/${second.id}`, { name: '部長' });
  assert.deepEqual(renamed.json.contacts[1], { ...second, name: '部長' });
  assert.equal((await admin('DELETE', `/contacts/${first.id}`)).json.contacts.length, 1);
  assert.deepEqual(await countsOf(projectId), { leadCount: 1, contactCount: 1 });
  assert.equal((await admin('DELETE', `/contacts/${second.id}`)).json.code, 'in_use');
  const row = await db
    .selectFrom('leads')
    .select('edited_at')
    .where('id', '=', lead.id)
    .executeTakeFirstOrThrow();
  assert.ok(row.edited_at);
});

test('refuses invalid numbers and fields of other projects', async () => {
  const projectId = await makeProject();
  const wrong = await makeLead(projectId, { contacts: [{ name: '本社', phone: 'なし' }] });
  assert.equal(wrong.json.code, 'phone_unreadable');
  const unknown = await makeLead(projectId, { custom: { '999999': 'x' } });
  assert.equal(unknown.json.code, 'mapping_field_unknown');
  assert.deepEqual(await countsOf(projectId), { leadCount: 0, contactCount: 0 });
});

test('counts all leads created at the same time', async () => {
  const projectId = await makeProject();
  await Promise.all(Array.from({ length: 8 }, () => makeLead(projectId)));
  assert.deepEqual(await countsOf(projectId), { leadCount: 8, contactCount: 8 });
});

test('an impossible id is an invalid request, not an internal error', async () => {
  for (const id of ['abc', '0', '9223372036854775808']) {
    assert.equal((await admin('GET', `/leads/${id}`)).status, 400);
  }
  assert.equal((await admin('GET', '/leads/9223372036854775807')).status, 404);
});

let listed = '';
before(async () => {
  listed = await makeProject();
  for (const [name, phone] of [
    ['青山商事', '03-5555-0101'],
    ['100%果汁', '０９０－１２３４－５６７８'],
    ['under_score', '+81 3-5555-0103'],
    ['赤坂システムズ', '06-6123-4567'],
    ['青山システムズ', '0120-123-456'],
  ]) {
    await makeLead(listed, { name, contacts: [{ name: '本社', phone }] });
  }
});

test('pages from newest to oldest without repetition', async () => {
  const names: string[] = [];
  let cursor: string | null = null;
  do {
    const { json } = await admin(
      'GET',
      `/leads?projectId=${listed}&limit=2${cursor ? `&cursor=${cursor}` : ''}`,
    );
    assert.ok(json.items.length <= 2);
    names.push(...json.items.map((line: { name: string }) => line.name));
    cursor = json.nextCursor;
  } while (cursor);
  assert.deepEqual(names, ['青山システムズ', '赤坂システムズ', 'under_score', '100%果汁', '青山商事']);
});

test('a row has the first contact and the number of contacts', async () => {
  const projectId = await makeProject();
  const { json: lead } = await makeLead(projectId);
  await admin('POST', `/leads/${lead.id}/contacts`, { name: '支店', phone: '06-6123-4567' });
  const [line] = (await admin('GET', `/leads?projectId=${projectId}`)).json.items;
  assert.equal(line.contactName, '本社');
  assert.equal(line.phone, '03-5555-0123');
  assert.equal(line.contactCount, 2);
});

for (const [q, expected] of [
  ['青山', ['青山システムズ', '青山商事']],
  ['0%', ['100%果汁']],
  ['r_s', ['under_score']],
  ['_', ['under_score']],
  ['5555-01', ['under_score', '青山商事']],
  ['０３-５５５５', ['under_score', '青山商事']],
  ['090 1234', ['100%果汁']],
  ['3丁目', []],
] as const) {
  test(`${q} finds ${expected.join(', ') || 'nothing'}`, async () => {
    const { json } = await admin('GET', `/leads?projectId=${listed}&q=${encodeURIComponent(q)}`);
    assert.deepEqual(
      json.items.map((line: { name: string }) => line.name),
      expected,
    );
  });
}

test('filters by import; an unknown import has no leads, even with a very large id', async () => {
  const projectId = await makeProject();
  await makeLead(projectId);
  for (const importId of ['1', '2147483648', '9223372036854775807']) {
    const { status, json } = await admin('GET', `/leads?projectId=${projectId}&importId=${importId}`);
    assert.deepEqual([status, json.items], [200, []], importId);
  }
});
