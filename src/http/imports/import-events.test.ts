import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { clientWith, cookieOf, testHttpServer } from '../../../test/support/http-server.ts';
import { importList } from '../../../test/support/import-list.ts';
import { makeTenant, makeUser } from '../../../test/support/people.ts';
import { testSystem } from '../../../test/support/test-system.ts';
import { listen } from '../../db/listen.ts';
import { importChannel } from '../../import/ledger/notify.ts';

/** Event streams obey the same access rules as everything else, even while a stream is open. */
const system = await testSystem();
const { db, tenantId, projectId } = system;
const changes = listen(system.connection, importChannel);
const app = await testHttpServer(db, { importChanges: changes });
after(() => changes.close());
await makeTenant(db, 'foreign');
const memberId = await makeUser(db, { tenantId, email: 'member@acme.example' });
await makeUser(db, { tenantId, email: 'outsider@acme.example' });
const admin = clientWith(app, await cookieFor('admin@acme.example'));
await admin('PATCH', `/projects/${projectId}`, { memberIds: [memberId] });

async function cookieFor(email: string): Promise<string> {
  return cookieOf(await clientWith(app)('POST', '/session', { email, password: 'password' }));
}

/** An open stream, with the lines received and its state. */
async function openStream({ cookie, authorization }: { cookie?: string; authorization?: string }) {
  const headers = { ...(cookie && { cookie }), ...(authorization && { authorization }) };
  const answer = await app.inject({ url: '/api/v1/imports/events', headers, payloadAsStream: true });
  assert.equal(answer.statusCode, 200);
  const stream = answer.stream();
  const received: string[] = [];
  stream.on('data', (chunk) => received.push(String(chunk)));
  const ended = new Promise((resolve) => stream.once('end', resolve));
  // Streams still open at the end of the test are cut.
  stream.on('error', () => undefined);
  after(() => answer.raw.res.destroy());
  return { ended, received: () => received.join('') };
}

const newList = () => 'リード名,連絡先名,電話番号\n客,代表,03-5555-0101\n';

async function waitFor(what: () => boolean): Promise<void> {
  while (!what()) await sleep(20);
}

test('an import is sent only to users who can see its project', async () => {
  const streams = {
    admin: await openStream({ cookie: await cookieFor('admin@acme.example') }),
    member: await openStream({ cookie: await cookieFor('member@acme.example') }),
    outsider: await openStream({ cookie: await cookieFor('outsider@acme.example') }),
    foreign: await openStream({ cookie: await cookieFor('admin@foreign.example') }),
  };
  await importList(system, newList());
  await waitFor(() => [streams.admin, streams.member].every((one) => one.received().includes('"completed"')));
  // Later recipients have received it by now: a stream pauses a quarter of a second between lines.
  await sleep(1000);
  for (const who of ['outsider', 'foreign'] as const)
    assert.doesNotMatch(streams[who].received(), /event:/, who);

  await admin('PATCH', `/projects/${projectId}`, { memberIds: [] });
  const before = streams.member.received();
  await importList(system, newList());
  await waitFor(() => streams.admin.received().split('"completed"').length > 2);
  await sleep(1000);
  assert.equal(streams.member.received().replaceAll(': ping\n\n', ''), before);
});

let agents = 0;

async function newAgent() {
  agents += 1;
  const email = `agent${agents}@acme.example`;
  const userId = await makeUser(db, { tenantId, email });
  return { email, userId, cookie: await cookieFor(email) };
}
type Agent = Awaited<ReturnType<typeof newAgent>>;

const endings: Readonly<Record<string, (agent: Agent) => Promise<unknown>>> = {
  'signing out': ({ cookie }) => clientWith(app, cookie)('DELETE', '/session'),
  'signing out everywhere else': async ({ email }) =>
    clientWith(app, await cookieFor(email))('DELETE', '/sessions'),
  'being switched off': async ({ userId }) => {
    await admin('PATCH', `/users/${userId}`, { active: false });
    await admin('PATCH', `/users/${userId}`, { active: true });
  },
  'a new password': async ({ userId }) => {
    const { json } = await admin('POST', `/users/${userId}/password-link`);
    const token = new URL(json.link).hash.slice(1);
    await clientWith(app)('POST', '/password', { token, password: 'the new password' });
  },
};

for (const [what, end] of Object.entries(endings)) {
  test(`${what} ends open streams`, async () => {
    const agent = await newAgent();
    const { ended } = await openStream(agent);
    await end(agent);
    await ended;
  });
}

test('a key that is revoked ends its stream', async () => {
  const { json } = await admin('POST', '/api-keys', {
    password: 'password',
    name: 'key',
    scopes: ['imports:read'],
  });
  const { ended } = await openStream({ authorization: `Bearer ${json.key}` });
  await admin('DELETE', `/api-keys/${json.apiKey.id}`);
  await ended;
});

test('a user who becomes a general user only receives their own projects', async () => {
  const { userId, cookie } = await newAgent();
  await admin('PATCH', `/users/${userId}`, { role: 'admin' });
  const stream = await openStream({ cookie });
  const watcher = await openStream({ cookie: await cookieFor('admin@acme.example') });
  await admin('PATCH', `/users/${userId}`, { role: 'general' });
  await importList(system, newList());
  await waitFor(() => watcher.received().includes('"completed"'));
  await sleep(1000);
  assert.doesNotMatch(stream.received(), /event:/);
});
