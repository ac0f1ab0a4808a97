import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signedIn, testHttpServer } from '../support/http-server.ts';
import { ask, importList, profileList, queueList, work } from '../support/import-list.ts';
import { csvOf, listHeader, nameOf, phoneOf } from '../support/lists.ts';
import { testSystem } from '../support/test-system.ts';

const system = await testSystem();
const admin = await signedIn(await testHttpServer(system.db), 'admin@acme.example');
const area = { name: '地域', dataType: 'single_choice', inputForm: 'select', choices: ['東', '西'] };
const size = { name: '規模', dataType: 'text', inputForm: 'text_box', choices: [] };

let count = 0;

/** Creates a project with a set of two fields. An import uses 地域, none uses 規模. */
async function makeProject() {
  count += 1;
  const name = `営業${count}`;
  const { id } = (await admin('POST', '/field-sets', { name })).json;
  await admin('POST', `/field-sets/${id}/fields`, area);
  const { fields } = (await admin('POST', `/field-sets/${id}/fields`, size)).json;
  const project = (await admin('POST', '/projects', { name, fieldSetIds: [id] })).json;
  const set = `/field-sets/${id}`;
  return {
    name,
    set,
    used: `${set}/fields/${fields[0].id}`,
    unused: `${set}/fields/${fields[1].id}`,
    project,
  };
}

const list = () =>
  csvOf([
    [...listHeader, '地域'],
    [nameOf(count), '代表', phoneOf(count), '', '東'],
    [nameOf(count + 500), '代表', phoneOf(count + 500), '', '西'],
  ]);

test('what a paused import uses is neither changed nor deleted, and the answer names the import', async () => {
  const { set, used, unused, project, name } = await makeProject();
  const queued = await queueList(system, list(), { projectId: project.id, fileName: '名簿.csv' });
  assert.deepEqual(queued.mapping?.columns.at(-1)?.field, `custom:${name}/地域`);
  const paused = await ask(system, queued, 'pause');
  const changes = [
    ['DELETE', used],
    ['DELETE', set],
    ['PATCH', set, { name: `${name}改` }],
    ['PATCH', used, { ...area, name: 'エリア' }],
    ['PATCH', used, { ...area, dataType: 'text', inputForm: 'text_box', choices: [] }],
    ['PATCH', used, { ...area, choices: ['東'] }],
    ['PATCH', used, { ...area, required: true }],
    ['PATCH', `/projects/${project.id}`, { fieldSetIds: [] }],
  ] as const;
  for (const [method, path, body] of changes) {
    const answer = await admin(method, path, body);
    assert.equal(answer.status, 409, `${method} ${path} ${answer.text}`);
    assert.equal(answer.json.code, 'field_used_by_import');
    assert.match(answer.json.title, new RegExp(`#${queued.id}（名簿.csv）`));
  }
  assert.equal((await admin('DELETE', `/projects/${project.id}`)).status, 409);
  assert.equal((await admin('POST', `${used}/choices`, { choices: ['北'] })).status, 200);
  assert.equal((await admin('PATCH', used, { ...area, choices: ['東', '西', '北', '南'] })).status, 200);
  assert.equal((await admin('DELETE', unused)).status, 200, 'a field that no import uses');
  const ended = await work(system, await ask(system, paused, 'resume'));
  assert.deepEqual([ended.status, ended.created], ['completed', 2]);
  const renamed = await admin('PATCH', used, { ...area, name: 'エリア' });
  assert.equal(renamed.status, 200, renamed.text);
});

test('a set that another project’s import uses is unbound from this project', async () => {
  const { set, project } = await makeProject();
  const other = (
    await admin('POST', '/projects', { name: `別${count}`, fieldSetIds: [set.split('/').at(-1)] })
  ).json;
  await queueList(system, list(), { projectId: other.id });
  assert.equal((await admin('PATCH', `/projects/${project.id}`, { fieldSetIds: [] })).status, 200);
  assert.equal((await admin('PATCH', `/projects/${other.id}`, { fieldSetIds: [] })).status, 409);
});

test('finished imports and drafts leave fields free', async () => {
  const { used, project } = await makeProject();
  const draft = await profileList(system, list(), { projectId: project.id });
  assert.equal(draft.status, 'mapping');
  const done = await importList(system, list(), { projectId: project.id });
  assert.equal(done.status, 'completed');
  assert.equal((await work(system, await ask(system, done, 'undo'))).status, 'undone');
  assert.equal((await admin('DELETE', used)).status, 200);
});

test('of a start and a deletion at the same moment one is refused', async () => {
  for (let round = 0; round < 6; round += 1) {
    const { used, project, name } = await makeProject();
    const draft = await profileList(system, list(), { projectId: project.id });
    const columns = [
      { index: 0, field: 'lead_name' },
      { index: 1, field: 'contact_name' },
      { index: 2, field: 'phone' },
      { index: 4, field: `custom:${name}/地域` },
    ];
    const [started, deleted] = await Promise.all([
      admin('POST', `/imports/${draft.id}/start`, { mapping: { columns }, options: {} }),
      admin('DELETE', used),
    ]);
    const statuses = [started.status, deleted.status];
    assert.ok(
      (statuses[0] === 200 && statuses[1] === 409) || (statuses[0] !== 200 && statuses[1] === 200),
      `${statuses} ${started.text} ${deleted.text}`,
    );
  }
});
