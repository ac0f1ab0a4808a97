import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import {
  type Answer,
  clientWith,
  keyClient,
  signedIn,
  testHttpServer,
} from '../../../test/support/http-server.ts';
import { importList, queueList, work } from '../../../test/support/import-list.ts';
import { makeUser } from '../../../test/support/people.ts';
import { testSystem } from '../../../test/support/test-system.ts';
import { auditSubjects, isActionNamed } from '../../contract/audit.ts';
import { isDetailLabelled } from '../../contract/audit-detail.ts';
import type { ImportRecord } from '../../import/ledger/import-record.ts';
import { getImport } from '../../import/ledger/import-store.ts';
import { suggestedMapping } from '../../import/map/suggested-mapping.ts';
import { openStorage } from '../../storage/disk-storage.ts';

/**
 * Covers what permissions.test.ts cannot, because it needs a profiled file: these actions, and
 * every download, are recorded in the audit log.
 */
const system = await testSystem();
const { db, tenantId, projectId } = system;
const app = await testHttpServer(db, { storage: openStorage(system.runDeps.storage) });
const admin = await signedIn(app, 'admin@acme.example');
const agentId = await makeUser(db, { tenantId, email: 'agent@acme.example', password: 'the old password' });

const tus = { 'tus-resumable': '1.0.0' };
const list = Buffer.from('リード名,連絡先名,電話番号\n客,代表,03-5555-0199\n悪い客,代表,abc\n');

async function sendUpload(): Promise<string> {
  const made = await admin('POST', '/uploads', undefined, { ...tus, 'upload-length': String(list.length) });
  const id = String(made.headers['location']).split('/').at(-1) ?? '';
  const type = { 'content-type': 'application/offset+octet-stream' };
  await admin('PATCH', `/uploads/${id}`, list, { ...tus, ...type, 'upload-offset': '0' });
  return id;
}

const createImport = async () =>
  admin('POST', '/imports', { uploadId: await sendUpload(), project: { id: projectId } });

/** An import with a profiled file that was not started. */
async function mapped(): Promise<ImportRecord> {
  const made = await createImport();
  return work(system, await getImport(db, tenantId, made.json.id));
}

const choiceOf = ({ profile }: ImportRecord) => ({
  mapping: suggestedMapping(profile?.mapping ?? []),
  options: {},
});
const queued = () => queueList(system, list);
const finished = () => importList(system, list);
const at = ({ id }: ImportRecord, rest = '') => `/imports/${id}${rest}`;

async function paused(): Promise<ImportRecord> {
  const entry = await queued();
  await admin('POST', at(entry, '/pause'));
  return entry;
}

async function setPassword(): Promise<Answer> {
  const { json } = await admin('POST', `/users/${agentId}/password-link`);
  const token = new URL(json.link).hash.replace(/^#/, '');
  return clientWith(app)('POST', '/password', { token, password: 'the new password' });
}

async function changePassword(): Promise<Answer> {
  const email = 'other@acme.example';
  await makeUser(db, { tenantId, email, password: 'the old password' });
  const own = await signedIn(app, email, 'the old password');
  return own('PATCH', '/session/password', { current: 'the old password', password: 'the new password' });
}

/** An import that waits for decisions about duplicates: the list was imported before. */
async function waiting(): Promise<ImportRecord> {
  await finished();
  return importList(system, list, { options: { duplicates: 'review' } });
}

async function addChoice(): Promise<Answer> {
  const set = await admin('POST', '/field-sets', { name: '項目' });
  const field = { name: '見込み', dataType: 'single_choice', inputForm: 'select', choices: ['高'] };
  const { json } = await admin('POST', `/field-sets/${set.json.id}/fields`, field);
  const path = `/field-sets/${set.json.id}/fields/${json.fields[0].id}/choices`;
  return admin('POST', path, { choices: ['低'] });
}

/** An import whose failed row was fixed in the browser. */
async function withFixedRow(): Promise<ImportRecord> {
  const entry = await finished();
  await admin('PUT', at(entry, '/failed-rows'), {
    rows: [{ row: 2, cells: ['客', '代表', '03-5555-0144'] }],
  });
  return entry;
}

async function release(): Promise<Answer> {
  const { json } = await admin('POST', '/do-not-call', { ...ban, target: { phones: ['03-5555-0133'] } });
  return admin('POST', `/do-not-call/${json.entries[0].id}/release`, { reason: '同意' });
}

const credentials = { email: 'admin@acme.example', password: 'password' };
const skip = { action: 'skip' };

const ban = { target: { phones: ['03-5555-0177'] }, reason: 'other' };

const cases: readonly (readonly [action: string, ask: () => Promise<Answer>])[] = [
  ['user.password_set', setPassword],
  ['user.password_set', changePassword],
  ['do_not_call.added', () => admin('POST', '/do-not-call', ban)],
  ['import.created', createImport],
  ['import.file_options_changed', async () => admin('PATCH', at(await mapped(), '/file-options'), {})],
  [
    'import.provenance_changed',
    async () => admin('PATCH', at(await mapped(), '/provenance'), { provider: '名簿社' }),
  ],
  [
    'import.checked',
    async () => {
      const entry = await mapped();
      return admin('POST', at(entry, '/check'), choiceOf(entry));
    },
  ],
  [
    'import.started',
    async () => {
      const entry = await mapped();
      return admin('POST', at(entry, '/start'), choiceOf(entry));
    },
  ],
  ['field.changed', addChoice],
  ['import.duplicates_decided', async () => admin('PUT', at(await waiting(), '/duplicates/1'), skip)],
  ['import.duplicates_decided', async () => admin('POST', at(await waiting(), '/duplicates/decide'), skip)],
  [
    'import.continued',
    async () => {
      const entry = await waiting();
      await admin('POST', at(entry, '/duplicates/decide'), skip);
      return admin('POST', at(entry, '/submit-review'));
    },
  ],
  ['import.discarded', async () => admin('DELETE', at(await mapped()))],
  ['import.pause', async () => admin('POST', at(await queued(), '/pause'))],
  ['import.resume', async () => admin('POST', at(await paused(), '/resume'))],
  ['import.cancel', async () => admin('POST', at(await queued(), '/cancel'))],
  ['import.undo', async () => admin('POST', at(await finished(), '/undo'))],
  ['import.failures_downloaded', async () => admin('GET', at(await finished(), '/failures.csv'))],
  ['import.failures_downloaded', async () => admin('GET', at(await finished(), '/failures.xlsx'))],
  ['import.rows_downloaded', async () => admin('GET', at(await finished(), '/created.csv'))],
  ['import.retried', async () => admin('POST', at(await withFixedRow(), '/retry'))],
  [
    'import.rows_dismissed',
    async () => admin('POST', at(await finished(), '/failed-rows/dismiss'), { rows: 'all' }),
  ],
  ['session.opened', () => clientWith(app)('POST', '/session', credentials)],
  ['do_not_call.released', release],
  ['erasure.requested', () => admin('POST', '/erasures', { phone: '03-5555-0166', reason: '請求' })],
  ['call.allowed', () => admin('POST', '/calls', { phone: '03-5555-0155' })],
  ['project.exported', () => admin('GET', `/projects/${projectId}/export.csv`)],
  ['do_not_call.exported', () => admin('GET', '/do-not-call/export.csv')],
];

for (const [action, ask] of cases) {
  test(`${action} is in the audit log`, async () => {
    const before = await lastId();
    const answer = await ask();
    assert.ok(answer.status < 300, answer.text);
    assert.ok((await actionsSince(before)).includes(action));
  });
}

test('transitions of an import by a worker are in the audit log as actions of the system', async () => {
  const before = await lastId();
  await finished();
  const rows = await db
    .selectFrom('audit_log')
    .select(['user_id', 'detail'])
    .where('action', '=', 'import.completed_with_failures')
    .where('id', '>', before)
    .execute();
  const detail = { created: 1, updated: 0, skippedDuplicate: 0, skippedDoNotCall: 0, failed: 1 };
  assert.deepEqual(rows, [{ user_id: null, detail }]);
});

test('denials are in the audit log with the request', async () => {
  const agent = await signedIn(app, 'agent@acme.example', 'the new password');
  const before = await lastId();
  assert.equal((await agent('GET', '/users')).status, 403);
  assert.equal((await agent('GET', '/imports/12345/kept-leads?limit=7')).status, 404);
  const rows = await db
    .selectFrom('audit_log')
    .select(['user_id', 'action', 'detail'])
    .where('id', '>', before)
    .orderBy('id')
    .execute();
  const entry = { user_id: agentId, action: 'access.denied' };
  assert.deepEqual(rows, [
    { ...entry, detail: { method: 'GET', path: '/api/v1/users', code: 'right_missing' } },
    { ...entry, detail: { method: 'GET', path: '/api/v1/imports/12345/kept-leads', code: 'not_found' } },
  ]);
});

test('failed sign-ins and prevented calls are in the audit log', async () => {
  const before = await lastId();
  await clientWith(app)('POST', '/session', { ...credentials, password: 'wrong' });
  assert.equal((await admin('POST', '/calls', { phone: '03-5555-0177' })).status, 403);
  assert.deepEqual((await actionsSince(before)).toSorted(), ['call.refused', 'session.refused']);
});

test('where an API key acted, the entry names it, also after it was revoked', async () => {
  const draft = { password: 'password', name: '基幹システム', scopes: ['leads:read', 'leads:write'] };
  const made = await admin('POST', '/api-keys', draft);
  const client = keyClient(app, made.json.key);
  const before = await lastId();
  const lead = { projectId, name: '客', contacts: [{ name: '代表', phone: '03-5555-0122' }] };
  assert.equal((await client('POST', '/leads', lead)).status, 201);
  assert.equal((await client('GET', '/leads/12345')).status, 404);
  assert.equal((await client('GET', '/users')).status, 403);
  await admin('DELETE', `/api-keys/${made.json.apiKey.id}`);
  const rows = await db
    .selectFrom('audit_log')
    .select(['action', 'detail'])
    .where('id', '>', before)
    .orderBy('id')
    .execute();
  const keyOf = (detail: unknown) =>
    z.object({ apiKey: z.object({ name: z.string() }).optional() }).parse(detail);
  assert.deepEqual(
    rows.map(({ action, detail }) => [action, keyOf(detail).apiKey?.name]),
    [
      ['lead.created', draft.name],
      ['access.denied', draft.name],
      ['access.denied', draft.name],
      ['api_key.revoked', undefined],
    ],
  );
});

test('all log entries have words in both languages', async () => {
  const { rows } = await system.pool.query<{ action: string; subject: string; keys: string[] }>(`
    select action, subject, array(select jsonb_object_keys(detail)) as keys from audit_log`);
  const unnamed = rows.filter(({ action }) => !isActionNamed(action)).map(({ action }) => action);
  const kinds = rows
    .map(({ subject }) => subject)
    .filter((subject) => !Object.hasOwn(auditSubjects, subject));
  const keys = rows.flatMap((row) => row.keys).filter((key) => !isDetailLabelled(key));
  assert.deepEqual([...new Set([...unnamed, ...kinds, ...keys])], []);
});

async function lastId(): Promise<string> {
  const { rows } = await system.pool.query<{ id: string }>(
    'select coalesce(max(id), 0)::text as id from audit_log',
  );
  return rows[0]?.id ?? '0';
}

async function actionsSince(id: string): Promise<readonly string[]> {
  const rows = await db.selectFrom('audit_log').select('action').where('id', '>', id).execute();
  return rows.map(({ action }) => action);
}
