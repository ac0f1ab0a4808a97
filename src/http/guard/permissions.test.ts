import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../test/support/database.ts';
import {
  type Client,
  clientWith,
  keyClient,
  signedIn,
  testHttpServer,
} from '../../../test/support/http-server.ts';
import { importerRights, makeTenant, makeUser } from '../../../test/support/people.ts';
import { type ProjectId, toId } from '../../base/ids.ts';
import { type KeyScope, keyScopes } from '../../contract/api-key.ts';
import { endpoints as catalogue, findEndpoint } from '../../contract/endpoints.ts';
import { grantableRights, type Right, rights, rightsOf, roleRights } from '../../contract/rights.ts';
import { withTenant } from '../../db/database.ts';
import { insertImport } from '../../import/ledger/import-store.ts';

/*
 * Calls every endpoint as every kind of user. The columns:
 *   `nobody`  not signed in
 *   foreign   administrator of another company
 *   outsider  general user of this company without the project
 *   member    general user with the project
 *   importer  general user with the project and the rights to import and to ban
 *   granted   general user with the project and every right that can be granted
 *   admin     administrator
 *   key       an API key of that administrator with only the scope that the endpoint needs
 *   keyLess   an API key of that administrator with all other scopes
 */
const { db } = await testDatabase();
const app = await testHttpServer(db, {
  signInLimits: { perAddress: 1000, perEmail: 1000, windowMs: 60_000 },
});
const { tenantId, adminId } = await makeTenant(db, 'acme');
await makeTenant(db, 'foreign');
for (const name of ['outsider', 'member']) await makeUser(db, { tenantId, email: `${name}@acme.example` });
await makeUser(db, { tenantId, email: 'importer@acme.example', rights: importerRights });
await makeUser(db, { tenantId, email: 'granted@acme.example', rights: grantableRights('general') });

async function signInAll() {
  return {
    nobody: clientWith(app),
    foreign: await signedIn(app, 'admin@foreign.example'),
    outsider: await signedIn(app, 'outsider@acme.example'),
    member: await signedIn(app, 'member@acme.example'),
    importer: await signedIn(app, 'importer@acme.example'),
    granted: await signedIn(app, 'granted@acme.example'),
    admin: await signedIn(app, 'admin@acme.example'),
  };
}
const clients = await signInAll();

const keys = new Map<KeyScope | undefined, Promise<{ key: Client; keyLess: Client }>>();

/**
 * The administrator's keys: one with only this scope, and one with all others. One key for all if
 * no scope is sufficient.
 */
function keysOf(scope: KeyScope | undefined) {
  const found = keys.get(scope) ?? makeKeys(scope);
  keys.set(scope, found);
  return found;
}

async function makeKeys(scope: KeyScope | undefined) {
  const make = async (scopes: readonly KeyScope[]) =>
    keyClient(
      app,
      (await clients.admin('POST', '/api-keys', { password: 'password', name: 'key', scopes })).json.key,
    );
  return {
    key: await make(scope ? [scope] : keyScopes),
    keyLess: await make(keyScopes.filter((other) => other !== scope)),
  };
}
type Who = keyof typeof clients;
type Statuses = Readonly<Record<Who, number>>;

const people = await clients.admin('GET', '/users');
const membersOf = (emails: readonly string[]) =>
  people.json.items.filter((user: { email: string }) => emails.includes(user.email)).map(idOf);

const members = ['member@acme.example', 'importer@acme.example', 'granted@acme.example'];

function idOf({ id }: { id: string }): string {
  return id;
}

type Things = {
  readonly projectId: string;
  readonly emptyProjectId: string;
  readonly setId: string;
  readonly fieldId: string;
  readonly leadId: string;
  readonly contactId: string;
  /** A contact whose number is not banned. */
  readonly freeContactId: string;
  readonly workgroupId: string;
  readonly unusedWorkgroupId: string;
  readonly entryId: string;
  readonly userId: string;
  readonly callId: string;
  readonly resultId: string;
  readonly resultSetId: string;
  readonly importId: string;
  readonly uploadId: string;
  readonly erasureId: string;
  readonly sessionId: string;
  readonly apiKeyId: string;
  readonly fingerprint: string;
  readonly webhookId: string;
  readonly deliveryId: string;
};

let count = 0;

function unused(name: string): string {
  count += 1;
  return `${name} ${count}`;
}

function draftUser() {
  return { email: `${unused('user').replace(' ', '')}@acme.example`, name: 'new', role: 'general' };
}

const field = { name: 'area', dataType: 'text', inputForm: 'text_box' };
const tus = { 'tus-resumable': '1.0.0' };
const newUpload = { ...tus, 'upload-length': '1' };
const resultSet = () => ({
  name: unused('results'),
  results: [{ name: 'answered', kind: 'answered', effect: 'done' }],
});
const contact = { name: 'office', phone: '03-5555-0123' };

/**
 * One user for all requests, because hashing a password is slow and only permitted users can change
 * it.
 */
const invitedId: string = (await clients.admin('POST', '/users', draftUser())).json.user.id;

/**
 * Creates new objects for each request: a project of the members with a lead with two contacts, a
 * project without leads, a field set, workgroups and a ban.
 */
async function makeThings(): Promise<Things> {
  const { admin } = clients;
  const memberIds = membersOf(members);
  const project = await admin('POST', '/projects', { name: unused('project'), memberIds });
  const empty = await admin('POST', '/projects', { name: unused('empty'), memberIds });
  const set = await admin('POST', '/field-sets', { name: unused('set') });
  const withField = await admin('POST', `/field-sets/${set.json.id}/fields`, field);
  const lead = await admin('POST', '/leads', {
    projectId: project.json.id,
    name: 'customer',
    contacts: [contact, { name: 'home', phone: '06-6123-4567' }],
  });
  const workgroup = await admin('POST', '/workgroups', {
    name: unused('workgroup'),
    memberIds: membersOf(['outsider@acme.example', ...members]),
  });
  const unusedWorkgroup = await admin('POST', '/workgroups', { name: unused('workgroup') });
  const ban = await admin('POST', '/do-not-call', {
    target: { phones: [`03-5555-${String(count).padStart(4, '0')}`] },
    workgroupIds: [workgroup.json.id],
    reason: 'other',
  });
  const results = await admin('POST', '/call-result-sets', resultSet());
  const call = await admin('POST', '/calls', { contactId: lead.json.contacts[1].id });
  const standard = (await admin('GET', '/call-result-sets')).json.items[0].results[0].id;
  const erasure = await admin('POST', '/erasures', { phone: '03-5555-9999', reason: 'asked for' });
  const upload = await admin('POST', '/uploads', undefined, newUpload);
  const apiKey = await admin('POST', '/api-keys', {
    password: 'password',
    name: unused('key'),
    scopes: ['calls'],
  });
  return {
    workgroupId: workgroup.json.id,
    unusedWorkgroupId: unusedWorkgroup.json.id,
    erasureId: erasure.json.id,
    resultSetId: results.json.id,
    resultId: standard,
    callId: call.json.id,
    entryId: ban.json.entries[0].id,
    userId: invitedId,
    importId: await makeImport(toId(project.json.id)),
    uploadId: String(upload.headers['location']).split('/').at(-1) ?? '',
    apiKeyId: apiKey.json.apiKey.id,
    ...(await storeThings()),
    projectId: project.json.id,
    emptyProjectId: empty.json.id,
    setId: set.json.id,
    fieldId: withField.json.fields[0].id,
    leadId: lead.json.id,
    contactId: lead.json.contacts[0].id,
    freeContactId: lead.json.contacts[1].id,
  };
}

/**
 * Objects that no endpoint can create: another session, a second factor of the invited user, a
 * saved mapping.
 */
async function storeThings() {
  const fingerprint = unused('header').replace(' ', '-');
  const session = { id: fingerprint, user_id: adminId, expires_at: new Date(Date.now() + 600_000) };
  const { no } = await db
    .insertInto('sessions')
    .values({ tenant_id: tenantId, ...session })
    .returning('no')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('second_factors')
    .values({
      tenant_id: tenantId,
      user_id: invitedId,
      sealed_secret: Buffer.of(1),
      confirmed_at: new Date(),
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'user_id']).doNothing())
    .execute();
  const mapping = { name: 'リスト', mapping: '{}', options: '{}', used_by: adminId };
  await db
    .insertInto('saved_mappings')
    .values({ tenant_id: tenantId, header_fingerprint: fingerprint, ...mapping })
    .execute();
  // A company has at most fifty.
  await db.deleteFrom('webhooks').where('tenant_id', '=', tenantId).execute();
  const webhook = await db
    .insertInto('webhooks')
    .values({
      tenant_id: tenantId,
      url: 'https://hooks.example',
      events: [],
      secret: '',
      created_by: adminId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const delivery = await db
    .insertInto('webhook_deliveries')
    .values({ tenant_id: tenantId, webhook_id: webhook.id, event: 'webhook.test', subject: '', body: '{}' })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { sessionId: no, fingerprint, webhookId: webhook.id, deliveryId: delivery.id };
}

/** An import whose file has not been profiled. */
function makeImport(projectId: ProjectId): Promise<string> {
  return withTenant(db, tenantId, (trx) =>
    insertImport(trx, {
      tenantId,
      projectId,
      fileKey: 'uploads/none',
      fileName: 'list.csv',
      sizeBytes: 1,
      fileOptions: {},
      createdBy: adminId,
    }),
  );
}

const ofProject = (done: number): Statuses => ({
  nobody: 401,
  foreign: 404,
  outsider: 404,
  member: done,
  importer: done,
  granted: done,
  admin: done,
});
const ofCompany = (done: number): Statuses => ({
  nobody: 401,
  foreign: done,
  outsider: done,
  member: done,
  importer: done,
  granted: done,
  admin: done,
});
/**
 * `foreign`: the status for an administrator of another company. For their own objects they are
 * like any administrator.
 */
const ofAdmins = (done: number, foreign = 404): Statuses => ({
  nobody: 401,
  foreign,
  outsider: 403,
  member: 403,
  importer: 403,
  granted: 403,
  admin: done,
});

/** An endpoint for users who may import, about an object of the project. */
const ofImporters = (done: number): Statuses => ({ ...ofProject(done), outsider: 403, member: 403 });

/** An endpoint that requires a right not granted to importers, about an object of the project. */
const ofGranted = (done: number): Statuses => ({ ...ofImporters(done), importer: 403 });

type Walk = {
  readonly path: (things: Things) => string;
  readonly body?: (things: Things) => object;
  readonly headers?: Record<string, string>;
  readonly statuses: Statuses;
  /** The request ends the session of its user. */
  readonly endsSession?: true;
  /** Not available to keys, regardless of their scopes. */
  readonly noKeys?: true;
};

/** By registered endpoint. A missing endpoint fails the last test. */
const walks: Readonly<Record<string, Walk>> = {
  'POST /session': {
    path: () => '/session',
    body: () => ({ email: 'admin@acme.example', password: 'password' }),
    statuses: { ...ofCompany(200), nobody: 200 },
    endsSession: true,
    noKeys: true,
  },
  'GET /session': { path: () => '/session', statuses: ofCompany(200), noKeys: true },
  'PATCH /session': {
    path: () => '/session',
    body: () => ({ language: 'ja' }),
    statuses: ofCompany(200),
    noKeys: true,
  },
  'DELETE /session': { path: () => '/session', statuses: ofCompany(204), endsSession: true, noKeys: true },
  'PATCH /session/password': {
    path: () => '/session/password',
    body: () => ({ current: 'not the password', password: 'correct horse battery' }),
    statuses: ofCompany(422),
    noKeys: true,
  },
  'POST /session/second-factor': {
    path: () => '/session/second-factor',
    body: () => ({ password: 'password' }),
    statuses: ofCompany(201),
    noKeys: true,
  },
  'POST /session/second-factor/confirmation': {
    path: () => '/session/second-factor/confirmation',
    body: () => ({ code: '000' }),
    statuses: ofCompany(401),
    noKeys: true,
  },
  'POST /session/second-factor/removal': {
    path: () => '/session/second-factor/removal',
    body: () => ({ password: 'not the password' }),
    statuses: ofCompany(422),
    noKeys: true,
  },
  'POST /session/second-factor/recovery-codes': {
    path: () => '/session/second-factor/recovery-codes',
    body: () => ({ password: 'not the password' }),
    statuses: ofCompany(422),
    noKeys: true,
  },
  'GET /sessions': { path: () => '/sessions', statuses: ofCompany(200), noKeys: true },
  'DELETE /sessions': {
    path: () => '/sessions',
    statuses: ofCompany(204),
    endsSession: true,
    noKeys: true,
  },
  'DELETE /sessions/:id': {
    path: (it) => `/sessions/${it.sessionId}`,
    statuses: { ...ofCompany(404), admin: 204 },
    noKeys: true,
  },
  'GET /api-keys': { path: () => '/api-keys', statuses: ofCompany(200), noKeys: true },
  'POST /api-keys': {
    path: () => '/api-keys',
    body: () => ({ password: 'password', name: unused('key'), scopes: ['leads:read'] }),
    statuses: ofCompany(201),
    noKeys: true,
  },
  'DELETE /api-keys/:id': {
    path: (it) => `/api-keys/${it.apiKeyId}`,
    statuses: { ...ofCompany(404), admin: 204 },
    noKeys: true,
  },
  'PATCH /company': {
    path: () => '/company',
    body: () => ({ secondFactorRequired: false }),
    statuses: ofAdmins(200, 200),
    noKeys: true,
  },
  'POST /password': {
    path: () => '/password',
    body: () => ({ token: 'spent', password: 'correct horse battery' }),
    statuses: { ...ofCompany(404), nobody: 404 },
    noKeys: true,
  },
  'POST /password-resets': {
    path: () => '/password-resets',
    body: () => ({ email: 'admin@acme.example' }),
    statuses: { ...ofCompany(202), nobody: 202 },
    noKeys: true,
  },
  'POST /users': { path: () => '/users', body: draftUser, statuses: ofAdmins(201, 201) },
  'PATCH /users/:id': {
    path: (it) => `/users/${it.userId}`,
    body: () => ({ rights: ['export'] }),
    statuses: ofAdmins(200),
  },
  'POST /users/:id/password-link': {
    path: (it) => `/users/${it.userId}/password-link`,
    statuses: ofAdmins(201),
    noKeys: true,
  },
  'DELETE /users/:id/second-factor': {
    path: (it) => `/users/${it.userId}/second-factor`,
    statuses: ofAdmins(204),
    noKeys: true,
  },
  'GET /workgroups': { path: () => '/workgroups', statuses: ofCompany(200) },
  'POST /workgroups': {
    path: () => '/workgroups',
    body: () => ({ name: unused('workgroup') }),
    statuses: ofAdmins(201, 201),
  },
  'PATCH /workgroups/:id': {
    path: (it) => `/workgroups/${it.workgroupId}`,
    body: () => ({ name: unused('workgroup') }),
    statuses: ofAdmins(200),
  },
  'DELETE /workgroups/:id': {
    path: (it) => `/workgroups/${it.unusedWorkgroupId}`,
    statuses: ofAdmins(204),
  },
  'POST /leads/bulk-edit': {
    path: () => '/leads/bulk-edit',
    body: (it) => ({ ids: [it.leadId], change: { note: unused('note') } }),
    statuses: ofCompany(200),
  },
  'POST /leads/bulk-delete': {
    path: () => '/leads/bulk-delete',
    body: (it) => ({ ids: [it.leadId] }),
    statuses: { ...ofAdmins(200, 200), granted: 200 },
  },
  'POST /do-not-call/bulk-release': {
    path: () => '/do-not-call/bulk-release',
    body: (it) => ({ target: { ids: [it.entryId] }, reason: 'asked for' }),
    statuses: ofAdmins(200, 200),
  },
  'GET /webhooks': { path: () => '/webhooks', statuses: ofAdmins(200, 200) },
  'POST /webhooks': {
    path: () => '/webhooks',
    body: () => ({ url: 'https://hooks.example/leadport', events: ['import.finished'] }),
    statuses: ofAdmins(201, 201),
  },
  'PATCH /webhooks/:id': {
    path: (it) => `/webhooks/${it.webhookId}`,
    body: () => ({ active: false }),
    statuses: ofAdmins(200),
  },
  'DELETE /webhooks/:id': { path: (it) => `/webhooks/${it.webhookId}`, statuses: ofAdmins(204) },
  'POST /webhooks/:id/rotate-secret': {
    path: (it) => `/webhooks/${it.webhookId}/rotate-secret`,
    statuses: ofAdmins(200),
  },
  'POST /webhooks/:id/test': { path: (it) => `/webhooks/${it.webhookId}/test`, statuses: ofAdmins(202) },
  'GET /webhooks/:id/deliveries': {
    path: (it) => `/webhooks/${it.webhookId}/deliveries`,
    statuses: ofAdmins(200),
  },
  'POST /webhooks/:id/deliveries/:deliveryId/replay': {
    path: (it) => `/webhooks/${it.webhookId}/deliveries/${it.deliveryId}/replay`,
    statuses: ofAdmins(202),
  },
  'GET /do-not-call': { path: () => '/do-not-call', statuses: ofCompany(200) },
  'POST /do-not-call': {
    path: () => '/do-not-call',
    body: (it) => ({ target: { contactIds: [it.contactId] }, reason: 'refusal' }),
    statuses: ofImporters(201),
  },
  'GET /do-not-call/export.csv': { path: () => '/do-not-call/export.csv', statuses: ofAdmins(200, 200) },
  'GET /do-not-call/export.xlsx': { path: () => '/do-not-call/export.xlsx', statuses: ofAdmins(200, 200) },
  'GET /do-not-call/history': {
    path: () => '/do-not-call/history?phone=0355550123',
    statuses: ofCompany(200),
  },
  'POST /do-not-call/:id/release': {
    path: (it) => `/do-not-call/${it.entryId}/release`,
    body: () => ({ reason: 'asked for' }),
    statuses: ofAdmins(200),
  },
  'GET /audit': { path: () => '/audit', statuses: ofAdmins(200, 200) },
  'GET /audit/export.csv': { path: () => '/audit/export.csv', statuses: ofAdmins(200, 200) },
  'GET /erasures': { path: () => '/erasures', statuses: ofAdmins(200, 200) },
  'POST /erasures': {
    path: () => '/erasures',
    body: () => ({ phone: '03-5555-9998', reason: 'asked for' }),
    statuses: ofAdmins(202, 202),
  },
  'GET /erasures/:id': { path: (it) => `/erasures/${it.erasureId}`, statuses: ofAdmins(200) },
  'POST /calls': {
    path: () => '/calls',
    body: (it) => ({ contactId: it.freeContactId }),
    statuses: ofProject(201),
  },
  'GET /calls': { path: (it) => `/calls?projectId=${it.projectId}`, statuses: ofProject(200) },
  'PATCH /calls/:id': {
    path: (it) => `/calls/${it.callId}`,
    body: (it) => ({ resultId: it.resultId, memo: 'spoke to the owner' }),
    // Agents close their own calls only.
    statuses: { ...ofProject(404), admin: 200 },
  },
  'POST /projects/:id/next-lead': {
    path: (it) => `/projects/${it.projectId}/next-lead`,
    body: () => ({}),
    statuses: ofProject(200),
  },
  'GET /call-result-sets': { path: () => '/call-result-sets', statuses: ofCompany(200) },
  'POST /call-result-sets': {
    path: () => '/call-result-sets',
    body: resultSet,
    statuses: ofAdmins(201, 201),
  },
  'PUT /call-result-sets/:id': {
    path: (it) => `/call-result-sets/${it.resultSetId}`,
    body: (it) => ({ ...resultSet(), projectIds: [it.projectId] }),
    statuses: ofAdmins(200),
  },
  'DELETE /call-result-sets/:id': {
    path: (it) => `/call-result-sets/${it.resultSetId}`,
    statuses: ofAdmins(204),
  },
  'GET /call-rules': { path: (it) => `/call-rules?projectId=${it.projectId}`, statuses: ofProject(200) },
  'PUT /call-rules': {
    path: () => '/call-rules',
    body: (it) => ({ projectId: it.projectId, rules: null }),
    statuses: ofAdmins(200),
  },
  'GET /leads/counts': { path: (it) => `/leads/counts?projectId=${it.projectId}`, statuses: ofProject(200) },
  'GET /leads/:id/timeline': { path: (it) => `/leads/${it.leadId}/timeline`, statuses: ofProject(200) },
  'PUT /leads/:id/next-call': {
    path: (it) => `/leads/${it.leadId}/next-call`,
    body: () => ({ nextCallAt: '2026-12-01T05:00:00.000Z' }),
    statuses: ofProject(200),
  },
  'POST /leads/assign': {
    path: () => '/leads/assign',
    body: (it) => ({ leadIds: [it.leadId], userIds: [] }),
    statuses: ofGranted(204),
  },
  'GET /call-permissions': {
    path: (it) => `/call-permissions?phone=0355550123&projectId=${it.projectId}`,
    statuses: ofProject(200),
  },
  'POST /call-permissions': {
    path: () => '/call-permissions',
    body: (it) => ({ phones: ['0355550123'], projectId: it.projectId }),
    statuses: ofProject(200),
  },
  'GET /users': { path: () => '/users', statuses: { ...ofAdmins(200, 200), granted: 200 } },
  'GET /projects': { path: () => '/projects', statuses: ofCompany(200) },
  'POST /projects': {
    path: () => '/projects',
    body: () => ({ name: unused('new') }),
    statuses: { ...ofAdmins(201, 201), importer: 201, granted: 201 },
  },
  'GET /projects/:id': { path: (it) => `/projects/${it.projectId}`, statuses: ofProject(200) },
  'PATCH /projects/:id': {
    path: (it) => `/projects/${it.projectId}`,
    body: () => ({ name: unused('renamed') }),
    statuses: { ...ofProject(200), member: 403, importer: 403 },
  },
  'DELETE /projects/:id': { path: (it) => `/projects/${it.emptyProjectId}`, statuses: ofAdmins(204) },
  'GET /projects/:id/export.csv': {
    path: (it) => `/projects/${it.projectId}/export.csv`,
    statuses: ofGranted(200),
  },
  'GET /sample-list': {
    path: (it) => `/sample-list?projectId=${it.projectId}`,
    statuses: ofProject(200),
  },
  'GET /field-sets': { path: () => '/field-sets', statuses: ofCompany(200) },
  'POST /field-sets': {
    path: () => '/field-sets',
    body: () => ({ name: unused('set') }),
    statuses: ofAdmins(201, 201),
  },
  'PATCH /field-sets/:id': {
    path: (it) => `/field-sets/${it.setId}`,
    body: () => ({ name: unused('set') }),
    statuses: ofAdmins(200),
  },
  'DELETE /field-sets/:id': { path: (it) => `/field-sets/${it.setId}`, statuses: ofAdmins(204) },
  'POST /field-sets/:id/fields': {
    path: (it) => `/field-sets/${it.setId}/fields`,
    body: () => ({ ...field, name: 'another' }),
    statuses: ofAdmins(201),
  },
  'PATCH /field-sets/:id/fields/:fieldId': {
    path: (it) => `/field-sets/${it.setId}/fields/${it.fieldId}`,
    body: () => ({ ...field, name: 'renamed' }),
    statuses: ofAdmins(200),
  },
  'DELETE /field-sets/:id/fields/:fieldId': {
    path: (it) => `/field-sets/${it.setId}/fields/${it.fieldId}`,
    statuses: ofAdmins(200),
  },
  'POST /field-sets/:id/fields/:fieldId/choices': {
    path: (it) => `/field-sets/${it.setId}/fields/${it.fieldId}/choices`,
    body: () => ({ choices: ['A'] }),
    statuses: ofAdmins(422),
  },
  'POST /fields/validate': {
    path: () => '/fields/validate',
    body: () => ({ field: { ...field, name: 'thought of' }, texts: ['x'] }),
    statuses: ofAdmins(200, 200),
  },
  'POST /projects/:id/fields': {
    path: (it) => `/projects/${it.projectId}/fields`,
    body: () => ({ set: { newName: unused('set') }, field: { ...field, name: 'new' } }),
    statuses: ofAdmins(201),
  },
  'GET /leads': { path: (it) => `/leads?projectId=${it.projectId}`, statuses: ofProject(200) },
  'POST /leads': {
    path: () => '/leads',
    body: (it) => ({ projectId: it.projectId, name: 'customer', contacts: [contact] }),
    statuses: ofProject(201),
  },
  'GET /leads/:id': { path: (it) => `/leads/${it.leadId}`, statuses: ofProject(200) },
  'PATCH /leads/:id': {
    path: (it) => `/leads/${it.leadId}`,
    body: () => ({ version: 1, name: 'renamed' }),
    statuses: ofProject(200),
  },
  'DELETE /leads/:id': { path: (it) => `/leads/${it.leadId}`, statuses: ofGranted(204) },
  'POST /leads/:id/contacts': {
    path: (it) => `/leads/${it.leadId}/contacts`,
    body: () => contact,
    statuses: ofProject(201),
  },
  'GET /contacts': { path: (it) => `/contacts?projectId=${it.projectId}`, statuses: ofProject(200) },
  'PATCH /contacts/:id': {
    path: (it) => `/contacts/${it.contactId}`,
    body: () => ({ name: 'renamed' }),
    statuses: ofProject(200),
  },
  'DELETE /contacts/:id': { path: (it) => `/contacts/${it.contactId}`, statuses: ofGranted(200) },
  'POST /uploads': {
    path: () => '/uploads',
    headers: newUpload,
    statuses: { ...ofCompany(201), outsider: 403, member: 403 },
  },
  'HEAD /uploads/:id': {
    path: (it) => `/uploads/${it.uploadId}`,
    headers: tus,
    statuses: { ...ofImporters(200), importer: 404, granted: 404 },
  },
  'PATCH /uploads/:id': {
    path: (it) => `/uploads/${it.uploadId}`,
    headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    statuses: { ...ofImporters(204), importer: 404, granted: 404 },
  },
  'DELETE /uploads/:id': {
    path: (it) => `/uploads/${it.uploadId}`,
    headers: tus,
    statuses: { ...ofImporters(204), importer: 404, granted: 404 },
  },
  'GET /imports': { path: () => '/imports', statuses: ofCompany(200) },
  'GET /imports/events': { path: () => '/imports/events', statuses: ofCompany(200) },
  'POST /imports': {
    path: () => '/imports',
    body: (it) => ({ uploadId: it.uploadId, project: { id: it.projectId } }),
    statuses: { ...ofImporters(404) },
  },
  'GET /saved-mappings': {
    path: () => '/saved-mappings',
    statuses: { ...ofCompany(200), outsider: 403, member: 403 },
  },
  'DELETE /saved-mappings/:fingerprint': {
    path: (it) => `/saved-mappings/${it.fingerprint}`,
    statuses: { ...ofImporters(204), foreign: 404 },
  },
  'GET /imports/:id': { path: (it) => `/imports/${it.importId}`, statuses: ofProject(200) },
  'DELETE /imports/:id': { path: (it) => `/imports/${it.importId}`, statuses: ofImporters(409) },
  'PATCH /imports/:id/file-options': {
    path: (it) => `/imports/${it.importId}/file-options`,
    body: () => ({}),
    statuses: ofImporters(409),
  },
  'PATCH /imports/:id/provenance': {
    path: (it) => `/imports/${it.importId}/provenance`,
    body: () => ({ provider: '名簿社' }),
    statuses: ofImporters(409),
  },
  'POST /imports/:id/preview': {
    path: (it) => `/imports/${it.importId}/preview`,
    body: () => ({ mapping: { columns: [] } }),
    statuses: ofImporters(409),
  },
  'GET /imports/:id/columns/:index/field': {
    path: (it) => `/imports/${it.importId}/columns/0/field`,
    statuses: ofImporters(409),
  },
  'POST /imports/:id/check': {
    path: (it) => `/imports/${it.importId}/check`,
    body: () => ({ mapping: { columns: [] }, options: {} }),
    statuses: ofImporters(409),
  },
  'POST /imports/:id/start': {
    path: (it) => `/imports/${it.importId}/start`,
    body: () => ({ mapping: { columns: [] }, options: {} }),
    statuses: ofImporters(409),
  },
  'GET /imports/:id/duplicates': {
    path: (it) => `/imports/${it.importId}/duplicates`,
    statuses: ofImporters(200),
  },
  'GET /imports/:id/duplicates/summary': {
    path: (it) => `/imports/${it.importId}/duplicates/summary`,
    statuses: ofImporters(200),
  },
  'PUT /imports/:id/duplicates/:row': {
    path: (it) => `/imports/${it.importId}/duplicates/1`,
    body: () => ({ action: 'skip' }),
    statuses: ofImporters(409),
  },
  'POST /imports/:id/duplicates/decide': {
    path: (it) => `/imports/${it.importId}/duplicates/decide`,
    body: () => ({ action: 'skip' }),
    statuses: ofImporters(409),
  },
  'POST /imports/:id/submit-review': {
    path: (it) => `/imports/${it.importId}/submit-review`,
    statuses: ofImporters(409),
  },
  ...Object.fromEntries(
    ['pause', 'resume', 'cancel', 'undo'].map((action): [string, Walk] => [
      `POST /imports/:id/${action}`,
      { path: (it) => `/imports/${it.importId}/${action}`, statuses: ofImporters(409) },
    ]),
  ),
  'GET /imports/:id/undo': { path: (it) => `/imports/${it.importId}/undo`, statuses: ofImporters(409) },
  'GET /imports/:id/kept-leads': {
    path: (it) => `/imports/${it.importId}/kept-leads`,
    statuses: ofProject(200),
  },
  'GET /imports/:id/failed-rows': {
    path: (it) => `/imports/${it.importId}/failed-rows`,
    statuses: ofImporters(409),
  },
  'PUT /imports/:id/failed-rows': {
    path: (it) => `/imports/${it.importId}/failed-rows`,
    body: () => ({ rows: [{ row: 1, cells: ['fixed'] }] }),
    statuses: ofImporters(409),
  },
  'POST /imports/:id/failed-rows/dismiss': {
    path: (it) => `/imports/${it.importId}/failed-rows/dismiss`,
    body: () => ({ rows: 'all' }),
    statuses: ofImporters(200),
  },
  'POST /imports/:id/retry': { path: (it) => `/imports/${it.importId}/retry`, statuses: ofImporters(409) },
  'GET /imports/:id/rows': { path: (it) => `/imports/${it.importId}/rows`, statuses: ofImporters(200) },
  'GET /imports/:id/leads': {
    path: (it) => `/imports/${it.importId}/leads?outcome=created`,
    statuses: ofProject(200),
  },
  ...Object.fromEntries(
    ['created', 'updated', 'duplicates', 'do-not-call']
      .flatMap((rows) => [`${rows}.csv`, `${rows}.xlsx`])
      .map((file): [string, Walk] => [
        `GET /imports/:id/${file}`,
        { path: (it) => `/imports/${it.importId}/${file}`, statuses: ofGranted(200) },
      ]),
  ),
  'GET /imports/:id/failures.csv': {
    path: (it) => `/imports/${it.importId}/failures.csv`,
    statuses: ofImporters(200),
  },
  'GET /imports/:id/failures.xlsx': {
    path: (it) => `/imports/${it.importId}/failures.xlsx`,
    statuses: ofImporters(200),
  },
};

for (const [endpoint, walk] of Object.entries(walks)) {
  test(`${endpoint} returns the expected status for every user`, async () => {
    const everybody = walk.endsSession ? await signInAll() : clients;
    const answers: Partial<Record<Who, number>> = {};
    for (const who of Object.keys(walk.statuses) as Who[]) {
      answers[who] = await ask(everybody[who], endpoint, walk, await makeThings());
    }
    if (walk.endsSession) Object.assign(clients, await signInAll());
    assert.deepEqual(answers, walk.statuses);
  });

  test(`${endpoint} only accepts keys with its scope`, async () => {
    const { key, keyLess } = await keysOf(scopeOf(endpoint));
    const things = await makeThings();
    const answers = {
      keyLess: await ask(keyLess, endpoint, walk, things),
      key: await ask(key, endpoint, walk, things),
    };
    assert.deepEqual(answers, { key: walk.noKeys ? 403 : walk.statuses.admin, keyLess: 403 });
  });
}

function scopeOf(endpoint: string): KeyScope | undefined {
  const [method = '', path = ''] = endpoint.split(' ');
  return findEndpoint(method, path)?.scope;
}

async function ask(client: Client, endpoint: string, walk: Walk, things: Things): Promise<number> {
  const method = endpoint.split(' ', 1)[0] as Parameters<Client>[0];
  const answer = await client(method, walk.path(things), walk.body?.(things), walk.headers);
  return answer.status;
}

/** Endpoints other than GET that change nothing. */
const readOnly: Readonly<Record<string, string>> = {
  'POST /fields/validate': 'says what texts would become in a field that is only thought of',
  'POST /call-permissions': 'asks about many numbers at once; nothing is called',
  'POST /imports/:id/preview': 'shows what a mapping would make of the sample',
  'PUT /imports/:id/failed-rows': 'keeps what is being typed; what is imported of it stands in the log',
};

/** Endpoints that need a file or a link; covered by audit-coverage.test.ts. */
const provedBesides = [
  'PATCH /session/password',
  ...['confirmation', 'removal', 'recovery-codes'].map((step) => `POST /session/second-factor/${step}`),
  'POST /password-resets',
  'POST /password',
  'PATCH /uploads/:id',
  'POST /imports',
  'DELETE /imports/:id',
  'PATCH /imports/:id/file-options',
  'PATCH /imports/:id/provenance',
  'POST /field-sets/:id/fields/:fieldId/choices',
  'PUT /imports/:id/duplicates/:row',
  'POST /imports/:id/duplicates/decide',
  'POST /imports/:id/submit-review',
  // An earlier request has already reserved the lead. Proved in http/calls/calls.test.ts.
  'POST /projects/:id/next-lead',
  // An earlier request has already banned the number.
  'POST /do-not-call',
  ...['check', 'start', 'pause', 'resume', 'cancel', 'undo', 'retry'].map(
    (action) => `POST /imports/:id/${action}`,
  ),
];

test('all changes by endpoints are in the audit log', async () => {
  const silent: string[] = [];
  for (const [endpoint, walk] of Object.entries(walks)) {
    if (/^(GET|HEAD) /.test(endpoint) || endpoint in readOnly || provedBesides.includes(endpoint)) continue;
    const client = walk.endsSession ? (await signInAll()).admin : clients.admin;
    const things = await makeThings();
    const before = await countEntries();
    const status = await ask(client, endpoint, walk, things);
    if (status >= 300 || (await countEntries()) === before) silent.push(endpoint);
    if (walk.endsSession) Object.assign(clients, await signInAll());
  }
  assert.deepEqual(silent, []);
});

async function countEntries(): Promise<number> {
  const rows = await db.selectFrom('audit_log').select('id').where('tenant_id', '=', tenantId).execute();
  return rows.length;
}

test('covers all endpoints', (t) => {
  const read = new Set(app.guardedRoutes.filter(({ method }) => method === 'GET').map(({ url }) => url));
  const endpoints = app.guardedRoutes
    // HEAD returns only the headers of GET.
    .filter(({ method, url }) => method !== 'HEAD' || !read.has(url))
    .map(({ method, url }) => `${method} ${url.replace('/api/v1', '')}`);
  assert.deepEqual(endpoints.toSorted(), Object.keys(walks).toSorted());
  assert.deepEqual(
    Object.keys(catalogue).filter((endpoint) => !(endpoint in walks)),
    [],
  );
  for (const line of tableLines()) t.diagnostic(line);
});

/** What each right allows a project member to do, and what is refused without it. */
const ofRights: Readonly<Record<Right, readonly string[]>> = {
  see: ['GET /leads', 'GET /imports/:id'],
  edit: ['POST /leads', 'PATCH /leads/:id', 'POST /leads/:id/contacts', 'PATCH /contacts/:id'],
  call: ['POST /calls', 'POST /projects/:id/next-lead', 'PUT /leads/:id/next-call'],
  export: ['GET /projects/:id/export.csv', 'GET /imports/:id/created.csv'],
  delete: ['DELETE /leads/:id', 'DELETE /contacts/:id'],
  ban: ['POST /do-not-call'],
  assign: ['GET /users', 'POST /leads/assign'],
  edit_project: ['PATCH /projects/:id'],
  import: [
    'POST /uploads',
    'POST /projects',
    'GET /imports/:id/failed-rows',
    'GET /imports/:id/failures.csv',
  ],
  see_failures: ['GET /imports/:id/failures.csv', 'GET /imports/:id/rows'],
};

test('each right gives access to its endpoints only', async () => {
  const member = await makeUser(db, { tenantId, email: 'rights@acme.example' });
  const client = await signedIn(app, 'rights@acme.example');
  const wrong: string[] = [];
  for (const right of rights) {
    const granted = roleRights.general.includes(right) ? [] : [right];
    assert.equal((await clients.admin('PATCH', `/users/${member}`, { rights: granted })).status, 200);
    const own = rightsOf('general', granted).flatMap((held) => ofRights[held]);
    const things = await makeThings();
    await clients.admin('PATCH', `/projects/${things.projectId}`, { memberIds: [member] });
    for (const endpoint of [...new Set(Object.values(ofRights).flat())]) {
      const walk = walks[endpoint];
      assert.ok(walk, endpoint);
      const isRefused = (await ask(client, endpoint, walk, things)) === 403;
      if (isRefused === own.includes(endpoint)) wrong.push(`${right}: ${endpoint}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test('changing members requires the right to assign, changing the project its own right', async () => {
  const { projectId } = await makeThings();
  const member = await makeUser(db, { tenantId, email: 'assigner@acme.example' });
  const client = await signedIn(app, 'assigner@acme.example');
  const memberIds = [member];
  await clients.admin('PATCH', `/projects/${projectId}`, { memberIds });
  const change = async (body: object) => (await client('PATCH', `/projects/${projectId}`, body)).status;
  const name = unused('renamed');
  const grant = (right: Right) => clients.admin('PATCH', `/users/${member}`, { rights: [right] });
  assert.deepEqual([await change({ name }), await change({ memberIds })], [403, 403]);
  await grant('assign');
  assert.deepEqual([await change({ name }), await change({ memberIds })], [403, 200]);
  await grant('edit_project');
  assert.deepEqual([await change({ name }), await change({ memberIds })], [200, 403]);
  assert.equal(await change({ name, memberIds: [] }), 403);
});

test("names the missing right in the user's language", async () => {
  const { projectId } = await makeThings();
  const path = `/projects/${projectId}/export.csv`;
  const answer = await clients.member('GET', path, undefined, { 'accept-language': 'en' });
  assert.deepEqual(
    [answer.json.code, answer.json.title],
    ['right_missing', 'This needs the permission “Export”'],
  );
});

const uploadMethods = ['HEAD', 'PATCH', 'DELETE', 'POST', 'OPTIONS', 'GET'] as const;

/** Encodes every letter and digit of the text as %XX. */
function percentEncoded(text: string): string {
  return [...text].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join('');
}

/**
 * Requests that name another user's upload: in the path, in the query, encoded, or after the user's
 * own.
 */
const uploadPaths: Readonly<Record<string, (own: string, other: string) => string>> = {
  'in the path': (_own, other) => `/uploads/${other}`,
  'in the path, encoded': (_own, other) => `/uploads/${percentEncoded(other)}`,
  'in the query': (own, other) => `/uploads/${own}?x=/${other}`,
  'as the query': (own, other) => `/uploads/${own}?/${other}`,
  'in the query, encoded': (own, other) => `/uploads/${own}?x=%2F${percentEncoded(other)}`,
  'in the query of the collection': (_own, other) => `/uploads?x=/${other}`,
  'in an encoded query': (own, other) => `/uploads/${own}%3Fx=/${other}`,
  'in a further segment': (own, other) => `/uploads/${own}/${other}`,
  'in an encoded segment': (own, other) => `/uploads/${own}%2F${other}`,
  'by the folder above': (own, other) => `/uploads/${own}%2F..%2F${other}`,
  'behind an empty segment': (_own, other) => `/uploads//${other}`,
  'behind a semicolon': (own, other) => `/uploads/${own};/${other}`,
  'behind a NUL': (own, other) => `/uploads/${own}%00/${other}`,
};

for (const owner of ['foreign', 'importer'] as const) {
  test(`no method can access an upload of ${owner}, regardless of the position of its id`, async () => {
    const create = async (client: Client, name: string) => {
      const metadata = `filename ${Buffer.from(name).toString('base64')}`;
      const head = { ...tus, 'upload-length': '3', 'upload-metadata': metadata };
      const { headers } = await client('POST', '/uploads', undefined, head);
      return String(headers['location']).split('/').at(-1) ?? '';
    };
    const own = await create(clients.admin, 'own.csv');
    const other = await create(clients[owner], 'secret.csv');
    const secret = Buffer.from('secret.csv').toString('base64');
    const wrong: string[] = [];
    for (const [place, path] of Object.entries(uploadPaths)) {
      for (const method of uploadMethods) {
        const isWrite = method === 'PATCH' || method === 'POST';
        const headers = {
          ...tus,
          'upload-offset': '0',
          'upload-length': '3',
          ...(isWrite && { 'content-type': 'application/offset+octet-stream' }),
        };
        const answer = await clients.admin(
          method,
          path(own, other),
          isWrite ? Buffer.from('bad') : undefined,
          headers,
        );
        const isTold = JSON.stringify(answer.headers).includes(secret);
        const isOpen = 'access-control-allow-origin' in answer.headers;
        const isRefused = [400, 404, 405].includes(answer.status);
        if (isTold || isOpen || !isRefused) wrong.push(`${method} ${place}: ${answer.status}`);
      }
    }
    assert.deepEqual(wrong, []);
    for (const [client, id] of [
      [clients.admin, own],
      [clients[owner], other],
    ] as const) {
      const head = await client('HEAD', `/uploads/${id}`, undefined, tus);
      assert.deepEqual([head.status, head.headers['upload-offset']], [200, '0']);
    }
    const done = await db
      .selectFrom('audit_log')
      .select('action')
      .where('subject_id', 'in', [own, other])
      .execute();
    assert.deepEqual(done, [{ action: 'upload.started' }, { action: 'upload.started' }]);
  });
}

/** The table in readable form. `node --test` prints it for this file. */
function tableLines(): readonly string[] {
  const actors = Object.keys(clients) as Who[];
  const line = (endpoint: string, cells: readonly (string | number)[]) =>
    `${endpoint.padEnd(52)} ${cells.map((cell) => String(cell).padEnd(8)).join(' ')}`;
  const walked = Object.entries(walks).map(([endpoint, { statuses }]) =>
    line(
      endpoint,
      actors.map((who) => statuses[who]),
    ),
  );
  return [line('', actors), ...walked];
}
