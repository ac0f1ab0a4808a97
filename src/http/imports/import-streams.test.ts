import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { clientWith, cookieOf, testHttpServer } from '../../../test/support/http-server.ts';
import { importList } from '../../../test/support/import-list.ts';
import { makeUser } from '../../../test/support/people.ts';
import { testSystem } from '../../../test/support/test-system.ts';

/* What open streams cost, and how many there can be. */
const system = await testSystem();
const listeners = new Set<(payload: string) => void>();
const importChanges = {
  subscribe(listener: (payload: string) => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** Queries by a table that they read, since the last time it was emptied. */
const asked = { imports: 0, sessions: 0 };
const db = system.db.withPlugin({
  transformQuery({ node }) {
    const text = JSON.stringify(node);
    for (const table of ['imports', 'sessions'] as const) {
      if (node.kind === 'SelectQueryNode' && text.includes(`"name":"${table}"`)) asked[table] += 1;
    }
    return node;
  },
  transformResult: async ({ result }) => result,
});
const app = await testHttpServer(db, { importChanges, streamsPerUser: 50 });

async function cookieFor(email: string): Promise<string> {
  return cookieOf(await clientWith(app)('POST', '/session', { email, password: 'password' }));
}

async function openStream(cookie: string) {
  const answer = await app.inject({
    url: '/api/v1/imports/events',
    headers: { cookie },
    payloadAsStream: true,
  });
  const stream = answer.stream();
  const received: string[] = [];
  stream.on('data', (chunk) => received.push(String(chunk)));
  stream.on('error', () => undefined);
  after(() => answer.raw.res.destroy());
  return { received: () => received.join(''), close: () => answer.raw.res.destroy() };
}

async function waitFor(what: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await what())) await sleep(20);
}

test('a change is looked up once, however many streams and users see it', async () => {
  const { id } = await importList(system, 'リード名,連絡先名,電話番号\n客,代表,03-5555-0101\n');
  await makeUser(db, { tenantId: system.tenantId, email: 'second@acme.example', role: 'admin' });
  const cookies = [await cookieFor('admin@acme.example'), await cookieFor('second@acme.example')];
  const streams: Awaited<ReturnType<typeof openStream>>[] = [];
  for (let opened = 0; opened < 20; opened += 1) {
    for (const cookie of cookies) streams.push(await openStream(cookie));
  }
  Object.assign(asked, { imports: 0, sessions: 0 });
  for (const listener of listeners) listener(`${system.tenantId}:${id}`);
  await waitFor(() => streams.every((stream) => stream.received().includes('event: import')));
  assert.equal(asked.imports, 1);
  // One for the change; further ones are the regular look at sessions that have ended.
  assert.ok(asked.sessions < streams.length / 2, String(asked.sessions));
  for (const stream of streams) stream.close();
});

test('a user has a limited number of streams, and room again when one is closed', async () => {
  const limited = await testHttpServer(system.db, { importChanges, streamsPerUser: 2 });
  await makeUser(system.db, { tenantId: system.tenantId, email: 'agent@acme.example' });
  const signIn = async (email: string) =>
    cookieOf(await clientWith(limited)('POST', '/session', { email, password: 'password' }));
  const open = async (cookie: string) => {
    const url = '/api/v1/imports/events';
    const answer = await limited.inject({ url, headers: { cookie }, payloadAsStream: true });
    answer.stream().on('error', () => undefined);
    after(() => answer.raw.res.destroy());
    return answer;
  };
  const [cookie, sameUser, other] = [
    await signIn('agent@acme.example'),
    await signIn('agent@acme.example'),
    await signIn('admin@acme.example'),
  ];
  const first = await open(cookie);
  assert.equal((await open(sameUser)).statusCode, 200);
  const refused = await open(cookie);
  assert.equal(refused.statusCode, 429);
  assert.ok(Number(refused.headers['retry-after']) > 0);
  assert.equal((await open(other)).statusCode, 200);
  first.raw.res.destroy();
  await waitFor(async () => (await open(cookie)).statusCode === 200);
});
