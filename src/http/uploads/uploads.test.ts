import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyClient, signedIn, testHttpServer } from '../../../test/support/http-server.ts';
import { testSystem } from '../../../test/support/test-system.ts';
import { openStorage } from '../../storage/disk-storage.ts';

const system = await testSystem();
const { db, projectId } = system;
const storage = openStorage(system.runDeps.storage);
const app = await testHttpServer(db, { storage });
const admin = await signedIn(app, 'admin@acme.example');

const tus = { 'tus-resumable': '1.0.0' };
const list = Buffer.from('リード名,連絡先名,電話番号\n客,代表,03-5555-0199\n');

async function create(headers: Record<string, string>): Promise<string> {
  const answer = await admin('POST', '/uploads', undefined, { ...tus, ...headers });
  assert.equal(answer.status, 201, answer.text);
  return String(answer.headers['location']).split('/').at(-1) ?? '';
}

const send = (id: string, bytes: Buffer, headers: Record<string, string>) =>
  admin('PATCH', `/uploads/${id}`, bytes, {
    ...tus,
    'content-type': 'application/offset+octet-stream',
    ...headers,
  });
const head = (id: string) => admin('HEAD', `/uploads/${id}`, undefined, tus);

async function entriesOf(id: string) {
  const rows = await db
    .selectFrom('audit_log')
    .select(['action', 'detail'])
    .where('subject_id', '=', id)
    .orderBy('id')
    .execute();
  return rows.map(({ action, detail }) => [action, detail]);
}

test('an upload of unknown length has its actual size in the import and the audit log', async () => {
  const id = await create({ 'upload-defer-length': '1' });
  const half = 20;
  assert.equal((await send(id, list.subarray(0, half), { 'upload-offset': '0' })).status, 204);
  const rest = { 'upload-offset': String(half), 'upload-length': String(list.length) };
  assert.equal((await send(id, list.subarray(half), rest)).status, 204);
  const made = await admin('POST', '/imports', { uploadId: id, project: { id: projectId } });
  assert.deepEqual([made.status, made.json.sizeBytes], [201, list.length], made.text);
  assert.deepEqual(await entriesOf(id), [
    ['upload.started', { file: 'list' }],
    ['upload.received', { file: 'list', sizeBytes: list.length }],
  ]);
});

test('records the end of an upload once, even if its last chunk is sent again', async () => {
  const id = await create({ 'upload-length': String(list.length) });
  await send(id, list, { 'upload-offset': '0' });
  const again = await send(id, Buffer.alloc(0), { 'upload-offset': String(list.length) });
  assert.equal(again.status, 204);
  const actions = (await entriesOf(id)).map(([action]) => action);
  assert.deepEqual(actions, ['upload.started', 'upload.received']);
});

test('completes an upload whose end was not recorded when its client asks for the offset', async () => {
  const id = await create({ 'upload-length': String(list.length) });
  await send(id, list, { 'upload-offset': '0' });
  // The state after a process ended between the last byte and the record.
  await db.updateTable('uploads').set({ received_at: null }).where('id', '=', id).execute();
  assert.equal((await head(id)).headers['upload-offset'], String(list.length));
  const made = await admin('POST', '/imports', { uploadId: id, project: { id: projectId } });
  assert.equal(made.status, 201, made.text);
});

test('discards an upload once, with one audit entry', async () => {
  const id = await create({ 'upload-length': '3' });
  const discard = () => admin('DELETE', `/uploads/${id}`, undefined, tus);
  assert.deepEqual([(await discard()).status, (await discard()).status], [204, 404]);
  assert.equal((await head(id)).status, 404);
  assert.deepEqual((await entriesOf(id)).at(-1), ['upload.discarded', { file: 'list' }]);
  await assert.rejects(storage.open(`uploads/${id}`), { code: 'ENOENT' });
  const removals = await db.selectFrom('file_removals').select('file_key').execute();
  assert.deepEqual(removals, [{ file_key: `uploads/${id}` }]);
});

test('an upload taken by an import can be neither written nor discarded', async () => {
  const id = await create({ 'upload-length': String(list.length) });
  await send(id, list, { 'upload-offset': '0' });
  await admin('POST', '/imports', { uploadId: id, project: { id: projectId } });
  const answers = [
    await head(id),
    await send(id, list, { 'upload-offset': '0' }),
    await admin('DELETE', `/uploads/${id}`, undefined, tus),
  ];
  assert.deepEqual(
    answers.map(({ status }) => status),
    [404, 404, 404],
  );
  assert.equal((await storage.open(`uploads/${id}`)).sizeBytes, list.length);
});

test('uploads have the common response headers and allow no other origin', async () => {
  const id = await create({ 'upload-length': '3' });
  const { headers } = await admin('HEAD', `/uploads/${id}`, undefined, {
    ...tus,
    origin: 'https://elsewhere.example',
  });
  assert.equal(headers['access-control-allow-origin'], undefined);
  assert.equal(headers['x-content-type-options'], 'nosniff');
  assert.equal(headers['cache-control'], 'no-store');
});

test('the audit log names the API key that started, finished and discarded uploads', async () => {
  const { json } = await admin('POST', '/api-keys', {
    password: 'password',
    name: 'feeder',
    scopes: ['imports:write'],
  });
  const client = keyClient(app, json.key);
  const made = await client('POST', '/uploads', undefined, { ...tus, 'upload-length': '0' });
  assert.equal(made.status, 201, made.text);
  const id = String(made.headers['location']).split('/').at(-1) ?? '';
  assert.equal((await client('DELETE', `/uploads/${id}`, undefined, tus)).status, 204);
  const entries = await entriesOf(id);
  assert.deepEqual(
    entries.map(([action, detail]) => [action, JSON.stringify(detail).includes('feeder')]),
    [
      ['upload.started', true],
      ['upload.received', true],
      ['upload.discarded', true],
    ],
  );
});

test('errors of the upload protocol are problems as well', async () => {
  const id = await create({ 'upload-length': '3' });
  const chunk = { ...tus, 'content-type': 'application/offset+octet-stream' };
  for (const [status, answer] of [
    [400, await admin('POST', '/uploads', undefined, tus)],
    [412, await admin('POST', '/uploads', undefined, { 'upload-length': '3' })],
    [409, await admin('PATCH', `/uploads/${id}`, Buffer.from('b'), { ...chunk, 'upload-offset': '2' })],
  ] as const) {
    assert.match(String(answer.headers['content-type']), /^application\/problem\+json/);
    assert.deepEqual([answer.status, answer.json?.code], [status, 'request_invalid']);
  }
});
