import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../test/support/database.ts';
import { signedIn, testHttpServer } from '../../../test/support/http-server.ts';
import { makeTenant, makeUser } from '../../../test/support/people.ts';

const { db } = await testDatabase();
const app = await testHttpServer(db);
const { tenantId } = await makeTenant(db, 'acme');
const memberId = await makeUser(db, { tenantId, email: 'member@acme.example' });
const admin = await signedIn(app, 'admin@acme.example');
const member = await signedIn(app, 'member@acme.example');

const area = { name: '地域', dataType: 'single_choice', inputForm: 'select', choices: ['東', '西'] };
const size = { name: '従業員数', dataType: 'integer', inputForm: 'text_box', required: true };

function namesOf(set: { fields: { name: string }[] }): string[] {
  return set.fields.map((field) => field.name);
}

test('creates, changes and deletes a set and its fields; positions are kept', async () => {
  const made = await admin('POST', '/field-sets', { name: '法人' });
  assert.equal(made.status, 201);
  assert.deepEqual(made.json, { id: made.json.id, name: '法人', fields: [], projects: [] });
  const path = `/field-sets/${made.json.id}`;
  await admin('POST', `${path}/fields`, area);
  const two = await admin('POST', `${path}/fields`, size);
  assert.deepEqual(two.json.fields, [
    { required: false, default: null, ...area, id: two.json.fields[0].id },
    { choices: [], default: null, ...size, id: two.json.fields[1].id },
  ]);
  const first = `${path}/fields/${two.json.fields[0].id}`;
  const changed = await admin('PATCH', first, { ...area, name: 'エリア', choices: ['北', '東'] });
  assert.deepEqual(namesOf(changed.json), ['エリア', '従業員数']);
  assert.equal((await admin('PATCH', path, { name: '会社' })).json.name, '会社');
  assert.deepEqual(namesOf((await admin('DELETE', first)).json), ['従業員数']);
  assert.equal((await admin('DELETE', path)).status, 204);
  assert.equal((await admin('PATCH', path, { name: 'x' })).status, 404);
});

test('refuses a contradictory field and names the member', async () => {
  const { id } = (await admin('POST', '/field-sets', { name: 'contradictions' })).json;
  for (const [draft, place] of [
    [{ ...area, choices: [] }, 'choices'],
    [{ ...size, inputForm: 'radio' }, 'inputForm'],
  ] as const) {
    const answer = await admin('POST', `/field-sets/${id}/fields`, draft);
    assert.equal(answer.status, 400);
    assert.match(answer.json.title, new RegExp(`body/${place}: `));
  }
});

test('names of sets, and of fields within a set, are unique', async () => {
  const { id } = (await admin('POST', '/field-sets', { name: 'once' })).json;
  assert.equal((await admin('POST', '/field-sets', { name: 'once' })).json.code, 'name_taken');
  await admin('POST', `/field-sets/${id}/fields`, size);
  assert.equal((await admin('POST', `/field-sets/${id}/fields`, size)).json.code, 'name_taken');
});

test('fields with values cannot be deleted and keep their data type', async () => {
  const set = (await admin('POST', '/field-sets', { name: 'used' })).json;
  const path = `/field-sets/${set.id}`;
  const fieldId = (await admin('POST', `${path}/fields`, size)).json.fields[0].id;
  const unused = (await admin('POST', `${path}/fields`, area)).json.fields[1].id;
  const project = (
    await admin('POST', '/projects', { name: 'p', fieldSetIds: [set.id], memberIds: [memberId] })
  ).json;
  await member('POST', '/leads', {
    projectId: project.id,
    name: 'customer',
    custom: { [fieldId]: '12' },
    contacts: [{ name: 'office', phone: '03-5555-0123' }],
  });
  assert.equal((await admin('DELETE', path)).json.code, 'in_use');
  assert.equal((await admin('DELETE', `${path}/fields/${fieldId}`)).json.code, 'in_use');
  const text = { ...size, dataType: 'text' };
  assert.equal((await admin('PATCH', `${path}/fields/${fieldId}`, text)).json.code, 'in_use');
  assert.equal((await admin('PATCH', `${path}/fields/${fieldId}`, { ...size, name: '人数' })).status, 200);
  assert.equal((await admin('DELETE', `${path}/fields/${unused}`)).status, 200);
});

test('a set shows the projects that use it, as far as the viewer can see', async () => {
  const set = (await admin('POST', '/field-sets', { name: 'bound' })).json;
  const seen = (
    await admin('POST', '/projects', { name: 'seen', fieldSetIds: [set.id], memberIds: [memberId] })
  ).json;
  await admin('POST', '/projects', { name: 'unseen', fieldSetIds: [set.id] });
  const { items } = (await member('GET', '/field-sets')).json;
  const bound = items.find((item: { id: string }) => item.id === set.id);
  assert.deepEqual(bound.projects, [{ id: seen.id, name: 'seen' }]);
});

test('appends choices, only for choice fields', async () => {
  const { id } = (await admin('POST', '/field-sets', { name: 'choices' })).json;
  const { json } = await admin('POST', `/field-sets/${id}/fields`, area);
  const path = `/field-sets/${id}/fields/${json.fields[0].id}/choices`;
  const added = await admin('POST', path, { choices: ['北', '東'] });
  assert.deepEqual(added.json.fields[0].choices, ['東', '西', '北']);
  const many = Array.from({ length: 498 }, (_, at) => `第${at}`);
  assert.equal((await admin('POST', path, { choices: many })).json.code, 'too_many_choices');
  const other = (await admin('POST', `/field-sets/${id}/fields`, size)).json.fields[1];
  const refused = await admin('POST', `/field-sets/${id}/fields/${other.id}/choices`, { choices: ['大'] });
  assert.equal(refused.json.code, 'no_choice_field');
});

test('refuses a default that the field cannot read', async () => {
  const { id } = (await admin('POST', '/field-sets', { name: 'defaults' })).json;
  const make = (draft: object) => admin('POST', `/field-sets/${id}/fields`, draft);
  assert.equal((await make({ ...size, default: '多い' })).json.code, 'default_unreadable');
  assert.equal((await make({ ...area, default: '北' })).json.code, 'default_unreadable');
  assert.equal((await make({ ...size, default: '1,200' })).status, 201);
});

test('validates values before a field is created', async () => {
  const tryOut = async (field: object, ...texts: string[]) =>
    (await admin('POST', '/fields/validate', { field, texts })).json.items;
  const day = { name: '契約日', dataType: 'date', inputForm: 'date_picker', required: true };
  assert.deepEqual(await tryOut(day, '令和6年1月5日', '1/5', ' '), [
    { text: '令和6年1月5日', stored: '2024-01-05', problem: null },
    { text: '1/5', stored: '', problem: { code: 'date_invalid', level: 'error', params: {} } },
    { text: ' ', stored: '', problem: { code: 'value_missing', level: 'error', params: {} } },
  ]);
  assert.deepEqual(await tryOut({ ...area, default: '西' }, '', 'ひがし'), [
    { text: '', stored: '西', problem: null },
    {
      text: 'ひがし',
      stored: '',
      problem: { code: 'choice_unknown', level: 'error', params: { choices: '東、西' } },
    },
  ]);
});
