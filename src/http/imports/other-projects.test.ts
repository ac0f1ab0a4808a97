import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { signedIn, testHttpServer } from '../../../test/support/http-server.ts';
import { ask, importList, profileList, work } from '../../../test/support/import-list.ts';
import { csvOf, listHeader, phoneOf } from '../../../test/support/lists.ts';
import { importerRights, makeUser } from '../../../test/support/people.ts';
import { testSystem } from '../../../test/support/test-system.ts';
import type { ImportOptions } from '../../contract/import.ts';

/**
 * An administrator's import searches for duplicates in all projects. Members of its project see the
 * import but not the matched leads of other projects.
 */
const system = await testSystem({ leaseSeconds: 60 });
const app = await testHttpServer(system.db, { publicUrl: 'https://leads.example' });
const { tenantId } = system;
const userId = await makeUser(system.db, {
  tenantId,
  email: 'member@acme.example',
  rights: [...importerRights, 'export'],
});
await system.pool.query('insert into project_members (tenant_id, project_id, user_id) values ($1, $2, $3)', [
  tenantId,
  system.projectId,
  userId,
]);
const admin = await signedIn(app, 'admin@acme.example');
const member = await signedIn(app, 'member@acme.example');

const secret = await system.makeProject('秘密');
const hidden = csvOf([listHeader, ['極秘商事', '代表', phoneOf(1), '極秘の備考']]);
await importList(system, hidden, { projectId: secret, fileName: '極秘.csv' });
await importList(system, csvOf([listHeader, ['見える家', '本人', phoneOf(2), '']]));
const list = csvOf([
  listHeader,
  ['極秘商事', '営業', phoneOf(1), '上書き'],
  ['見える家', '本人', phoneOf(2), '上書き'],
]);
const everywhere: Partial<ImportOptions> = { scope: 'all', duplicateKeys: ['phone'] };
const skipped = await importList(system, list, { options: { ...everywhere, duplicates: 'skip' } });
const written = await importList(system, list, { options: { ...everywhere, duplicates: 'overwrite' } });

async function all(client: typeof admin, id: string): Promise<string> {
  const paths = ['rows?show=duplicate', 'leads?outcome=created', 'leads?outcome=updated', 'kept-leads'];
  const files = ['created.csv', 'updated.csv', 'duplicates.csv', 'do-not-call.csv'];
  const answers = [];
  for (const path of ['', ...[...paths, ...files].map((one) => `/${one}`)])
    answers.push(await client('GET', `/imports/${id}${path}`));
  assert.deepEqual(
    answers.filter(({ status }) => status !== 200),
    [],
  );
  return answers.map(({ text }) => text).join('\n');
}

test('shows the administrator every matched lead', async () => {
  assert.equal(skipped.skippedDuplicate, 2);
  assert.equal(written.updated, 2);
  const { json } = await admin('GET', `/imports/${written.id}/leads?outcome=updated`);
  assert.deepEqual(
    json.items.map(({ lead }: { lead: { name: string } }) => lead.name),
    ['極秘商事', '見える家'],
  );
  const [, ...lines] = parse((await admin('GET', `/imports/${skipped.id}/duplicates.csv`)).text, {
    bom: true,
  }) as string[][];
  for (const line of lines) assert.match(line.at(-1) ?? '', /^https:\/\/leads\.example\/leads\/\d+$/);
});

test('shows a member only leads of their project', async () => {
  const { json } = await member('GET', `/imports/${written.id}/leads?outcome=updated`);
  assert.deepEqual(
    json.items.map(({ lead }: { lead: { name: string } }) => lead.name),
    ['見える家'],
  );
  const rows = await member('GET', `/imports/${skipped.id}/rows?show=duplicate`);
  assert.deepEqual(
    rows.json.items.map(({ leadId }: { leadId: string | null }) => leadId !== null),
    [false, true],
  );
  assert.doesNotMatch(await all(member, written.id), /極秘の備考|極秘\.csv/);
  assert.doesNotMatch(await all(member, skipped.id), /極秘の備考|極秘\.csv/);
});

test('a member cannot undo it, because this would change leads of other projects', async () => {
  for (const [method, path] of [
    ['GET', 'undo'],
    ['POST', 'undo'],
  ] as const) {
    const answer = await member(method, `/imports/${written.id}/${path}`, method === 'POST' ? {} : undefined);
    assert.deepEqual([answer.status, answer.json.code], [403, 'not_allowed'], `${method} ${path}`);
  }
  const cancel = await member('POST', `/imports/${written.id}/cancel`, { undo: true });
  assert.deepEqual([cancel.status, cancel.json.code], [403, 'not_allowed']);
  const undone = await work(system, await ask(system, written, 'undo'));
  assert.equal(undone.undo.restored, 2);
});

test('the rights in a record are those that are enforced', async () => {
  const all = { undo: true, review: true, retry: true };
  const none = { undo: false, review: false, retry: false };
  const bad = csvOf([listHeader, ['番号なし', '代表', 'なし', '']]);
  // The column without a number is not recognized as a phone column, so it is mapped here.
  const fields = ['lead_name', 'contact_name', 'phone', 'note'] as const;
  const mapping = { columns: fields.map((field, index) => ({ index, field })), fixed: {} };
  const failed = await importList(system, bad, { mapping, options: everywhere });
  const own = await importList(system, bad, { mapping });
  const fix = { rows: [{ row: 1, cells: ['番号なし', '代表', phoneOf(9), ''] }] };
  const cases = [
    [admin, failed, all, 201],
    [member, failed, none, 403],
    [member, own, all, 201],
  ] as const;
  for (const [client, { id }, may, status] of cases.toReversed()) {
    const record = await client('GET', `/imports/${id}`);
    assert.deepEqual(record.json.may, may);
    const line = (await client('GET', '/imports')).json.items.find((one: { id: string }) => one.id === id);
    assert.deepEqual(line.may, may);
    assert.equal((await client('PUT', `/imports/${id}/failed-rows`, fix)).status, 200);
    assert.equal((await client('POST', `/imports/${id}/retry`)).status, status);
    assert.equal((await client('GET', `/imports/${id}/duplicates`)).status, may.review ? 200 : 403);
    assert.equal((await client('GET', `/imports/${id}/undo`)).status, may.undo ? 200 : 403);
  }
  await makeUser(system.db, { tenantId, email: 'agent@acme.example' });
  await system.pool.query(
    'insert into project_members (tenant_id, project_id, user_id) select tenant_id, $1, id from users where email = $2',
    [system.projectId, 'agent@acme.example'],
  );
  const agent = await signedIn(app, 'agent@acme.example');
  assert.deepEqual((await agent('GET', `/imports/${own.id}`)).json.may, none);
});

test('only administrators can undo a do-not-call list, which releases numbers', async () => {
  const list = csvOf([['電話番号'], [phoneOf(50)]]);
  const { id } = await profileList({ ...system, adminId: userId }, list, { kind: 'do_not_call' });
  assert.deepEqual((await member('GET', `/imports/${id}`)).json.may, {
    undo: false,
    review: true,
    retry: true,
  });
  assert.equal((await member('GET', `/imports/${id}/undo`)).status, 403);
  assert.equal((await admin('GET', `/imports/${id}`)).json.may.undo, true);
});

test('does not report the identical file in another project to members', async () => {
  const { id } = await importList(system, hidden);
  assert.equal((await admin('GET', `/imports/${id}`)).json.sameFile.length, 1);
  assert.deepEqual((await member('GET', `/imports/${id}`)).json.sameFile, []);
});

test('the command line writes the same files, with the URL of each lead', async () => {
  const out = `${system.dataDir}/duplicates.csv`;
  const answer = await system.leadport('rows', skipped.id, '--outcome', 'duplicates', '--out', out);
  assert.deepEqual([answer.status, answer.json], [0, { rows: 2, out }], answer.err);
  const asMember = [
    '--outcome',
    'updated',
    '--out',
    `${system.dataDir}/updated.xlsx`,
    '--as',
    'member@acme.example',
  ];
  assert.equal((await system.leadport('rows', skipped.id, ...asMember)).json.rows, 0);
  assert.equal((await system.leadport('rows', skipped.id, '--out', out)).status, 2);
});
