import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../test/support/database.ts';
import { signedIn, testHttpServer } from '../../../test/support/http-server.ts';
import { importerRights, makeTenant, makeUser } from '../../../test/support/people.ts';

const { db } = await testDatabase();
const app = await testHttpServer(db);
const { tenantId } = await makeTenant(db, 'acme');
const rights = ['edit_project', 'assign'] as const;
const memberId = await makeUser(db, { tenantId, email: 'member@acme.example', name: 'Member', rights });
const importerId = await makeUser(db, { tenantId, email: 'importer@acme.example', rights: importerRights });
const admin = await signedIn(app, 'admin@acme.example');
const member = await signedIn(app, 'member@acme.example');
const importer = await signedIn(app, 'importer@acme.example');

test('creates, reads, changes and deletes a project', async () => {
  const set = (await admin('POST', '/field-sets', { name: 'set' })).json;
  const made = await admin('POST', '/projects', {
    name: ' Spring ',
    fieldSetIds: [set.id],
    memberIds: [memberId],
  });
  assert.equal(made.status, 201);
  const { id, createdAt, ...rest } = made.json;
  assert.ok(Date.parse(createdAt) > 0);
  assert.deepEqual(rest, {
    name: 'Spring',
    leadCount: 0,
    contactCount: 0,
    fieldSets: [{ id: set.id, name: 'set' }],
    members: [{ id: memberId, name: 'Member' }],
  });
  assert.deepEqual((await member('GET', `/projects/${id}`)).json, made.json);
  const changed = await member('PATCH', `/projects/${id}`, { fieldSetIds: [] });
  assert.deepEqual(changed.json, { ...made.json, fieldSets: [] });
  assert.equal((await admin('DELETE', `/projects/${id}`)).status, 204);
  assert.equal((await admin('GET', `/projects/${id}`)).status, 404);
});

test('only members see their projects', async () => {
  await admin('POST', '/projects', { name: 'theirs', memberIds: [memberId] });
  await admin('POST', '/projects', { name: 'others' });
  const names = (await member('GET', '/projects')).json.items.map(
    (project: { name: string }) => project.name,
  );
  assert.deepEqual(names, ['theirs']);
});

test('a user who may import creates a project and becomes its member', async () => {
  const made = await importer('POST', '/projects', { name: 'by importer' });
  assert.deepEqual(
    made.json.members.map((person: { id: string }) => person.id),
    [importerId],
  );
});

test('members who remove themselves get the response but no further access', async () => {
  const { id } = (await admin('POST', '/projects', { name: 'left', memberIds: [memberId] })).json;
  assert.deepEqual((await member('PATCH', `/projects/${id}`, { memberIds: [] })).json.members, []);
  assert.equal((await member('GET', `/projects/${id}`)).status, 404);
});

test('project names are unique', async () => {
  await admin('POST', '/projects', { name: 'taken' });
  const { id } = (await admin('POST', '/projects', { name: 'free' })).json;
  for (const answer of [
    await admin('POST', '/projects', { name: 'taken' }),
    await admin('PATCH', `/projects/${id}`, { name: 'taken' }),
  ]) {
    assert.equal(answer.status, 409);
    assert.equal(answer.json.code, 'name_taken');
    assert.equal(answer.json.title, '「taken」はすでに使われています');
  }
});

test('refuses users and sets of another company', async () => {
  const other = await makeTenant(db, 'other');
  const foreign = await signedIn(app, 'admin@other.example');
  const set = (await foreign('POST', '/field-sets', { name: 'theirs' })).json;
  for (const links of [{ memberIds: [other.adminId] }, { fieldSetIds: [set.id] }]) {
    const answer = await admin('POST', '/projects', { name: 'crossing', ...links });
    assert.equal(answer.status, 400);
    assert.equal(answer.json.code, 'request_invalid');
  }
  const names = (await admin('GET', '/projects')).json.items.map((project: { name: string }) => project.name);
  assert.ok(!names.includes('crossing'));
});

test('refuses to delete a project with leads or an unfinished import', async () => {
  const { id } = (await admin('POST', '/projects', { name: 'used' })).json;
  const contacts = [{ name: 'office', phone: '03-5555-0123' }];
  const lead = (await admin('POST', '/leads', { projectId: id, name: 'customer', contacts })).json;
  assert.equal((await admin('DELETE', `/projects/${id}`)).json.code, 'in_use');
  await admin('DELETE', `/leads/${lead.id}`);
  const row = { tenant_id: tenantId, project_id: id, file_key: 'k', file_name: 'list.csv', size_bytes: '1' };
  const imports = { ...row, created_by: importerId, status: 'running' };
  await db
    .insertInto('imports')
    .values({ ...imports, lease_until: null })
    .execute();
  assert.match((await admin('DELETE', `/projects/${id}`)).json.title, /list\.csv/);
  await db.updateTable('imports').set({ status: 'cancelled' }).execute();
  assert.equal((await admin('DELETE', `/projects/${id}`)).status, 204);
});

test('fields for a list are all created, or none of them', async () => {
  const { id } = (await admin('POST', '/projects', { name: 'with fields' })).json;
  const draft = (name: string, dataType = 'text', inputForm = 'text_box') => ({ name, dataType, inputForm });
  const path = `/projects/${id}/fields`;
  const set = { newName: 'list fields' };
  const twice = await admin('POST', path, { set, fields: [draft('業種'), draft('業種')] });
  assert.deepEqual([twice.status, twice.json.code], [409, 'name_taken']);
  assert.deepEqual((await admin('GET', `/projects/${id}`)).json.fieldSets, []);
  assert.equal((await admin('POST', path, { set, fields: [] })).status, 400);
  const fields = [draft('業種'), draft('従業員数', 'integer'), draft('設立', 'date', 'date_picker')];
  const made = await admin('POST', path, { set, fields });
  assert.equal(made.status, 201);
  assert.deepEqual(
    made.json.fields.map(({ name, dataType }: { name: string; dataType: string }) => [name, dataType]),
    [
      ['業種', 'text'],
      ['従業員数', 'integer'],
      ['設立', 'date'],
    ],
  );
  const [bound] = (await admin('GET', `/projects/${id}`)).json.fieldSets;
  assert.equal(bound.id, made.json.id);
});

test('every change is in the audit log', async () => {
  const { id } = (await admin('POST', '/projects', { name: 'audited' })).json;
  await admin('PATCH', `/projects/${id}`, { name: 'audited too' });
  await admin('GET', `/projects/${id}/export.csv`);
  await admin('DELETE', `/projects/${id}`);
  const log = await db
    .selectFrom('audit_log')
    .select('action')
    .where('subject_id', '=', id)
    .where('subject', '=', 'project')
    .orderBy('id')
    .execute();
  assert.deepEqual(
    log.map((entry) => entry.action),
    ['project.created', 'project.changed', 'project.exported', 'project.deleted'],
  );
});
