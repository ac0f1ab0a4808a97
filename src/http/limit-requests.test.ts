import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/support/database.ts';
import {
  type Answer,
  clientWith,
  farWindowMs,
  keyClient,
  signedIn,
  testHttpServer,
} from '../../test/support/http-server.ts';
import { makeTenant, makeUser } from '../../test/support/people.ts';

const { db } = await testDatabase();
const { tenantId } = await makeTenant(db, 'acme');
const free = await testHttpServer(db);
const admin = await signedIn(free, 'admin@acme.example');

let users = 0;

async function newUser() {
  users += 1;
  const email = `user${users}@acme.example`;
  return { email, userId: await makeUser(db, { tenantId, email }) };
}

async function newKey(): Promise<{ id: string; key: string }> {
  const { json } = await admin('POST', '/api-keys', {
    password: 'password',
    name: 'key',
    scopes: ['leads:read'],
  });
  return { id: json.apiKey.id, key: json.key };
}

const limit = { max: 5, windowMs: farWindowMs };

/** A server that admits 5 requests, without earlier requests of the test's users. */
async function tightServer() {
  await db.deleteFrom('request_counts').execute();
  return testHttpServer(db, { requestLimit: limit, apiKeyLimit: limit });
}

async function statusesOf(ask: () => Promise<Answer>, count: number): Promise<readonly number[]> {
  const statuses: number[] = [];
  for (let asked = 0; asked < count; asked += 1) statuses.push((await ask()).status);
  return statuses;
}

const refused: Readonly<Record<string, { status: number; ask: () => Promise<() => Promise<Answer>> }>> = {
  'anonymous requests': {
    status: 401,
    ask: async () => {
      const nobody = clientWith(await tightServer());
      return () => nobody('GET', '/projects');
    },
  },
  'requests with an invalid key': {
    status: 401,
    ask: async () => {
      const client = keyClient(await tightServer(), 'lp_unknown');
      return () => client('GET', '/projects');
    },
  },
  'requests for unknown paths': {
    status: 404,
    ask: async () => {
      const nobody = clientWith(await tightServer());
      return () => nobody('GET', '/no-such-list');
    },
  },
  'requests of pages of another origin': {
    status: 403,
    ask: async () => {
      const nobody = clientWith(await tightServer());
      return () => nobody('POST', '/session', {}, { 'sec-fetch-site': 'cross-site' });
    },
  },
  'forbidden requests of a key': {
    status: 403,
    ask: async () => {
      const { key } = await newKey();
      const client = keyClient(await tightServer(), key);
      return () => client('GET', '/users');
    },
  },
};

for (const [what, { status, ask }] of Object.entries(refused)) {
  test(`${what} are counted, and get 429 beyond the limit`, async () => {
    const once = await ask();
    assert.deepEqual(await statusesOf(once, 7), [...Array(5).fill(status), 429, 429]);
    const { headers, json } = await once();
    assert.equal(json.code, 'too_many_requests');
    assert.equal(headers['retry-after'], String(headers['x-ratelimit-reset']));
    assert.deepEqual([headers['x-ratelimit-limit'], headers['x-ratelimit-remaining']], [5, 0].map(String));
  });
}

test('forbidden requests of a user are counted by user', async () => {
  const { email } = await newUser();
  const server = await tightServer();
  const agent = await signedIn(server, email);
  assert.deepEqual(await statusesOf(() => agent('GET', '/users'), 6), [403, 403, 403, 403, 403, 429]);
  // The address has made only one request: the sign-in.
  assert.equal((await clientWith(server)('GET', '/projects')).status, 401);
});

test('counts a key and a user with the same id separately, each with its own limit', async () => {
  const { key, id } = await newKey();
  const users = await db.selectFrom('users').select(['id', 'email']).execute();
  const email = users.find((user) => user.id === id)?.email ?? 'none';
  const requestLimit = { max: 4, windowMs: farWindowMs };
  const apiKeyLimit = { max: 2, windowMs: farWindowMs };
  await db.deleteFrom('request_counts').execute();
  const server = await testHttpServer(db, { requestLimit, apiKeyLimit });
  const [program, person] = [keyClient(server, key), await signedIn(server, email)];
  const limitOf = async (client: typeof person) =>
    (await client('GET', '/projects')).headers['x-ratelimit-limit'];
  assert.deepEqual([await limitOf(program), await limitOf(person)], ['2', '4']);
  assert.deepEqual(await statusesOf(() => program('GET', '/projects'), 2), [200, 429]);
  assert.deepEqual(await statusesOf(() => person('GET', '/projects'), 4), [200, 200, 200, 429]);
});

test('two processes share their counts: each exceeds the limit by at most 5 %', async () => {
  const { key } = await newKey();
  await db.deleteFrom('request_counts').execute();
  const apiKeyLimit = { max: 40, windowMs: farWindowMs };
  const servers = [await testHttpServer(db, { apiKeyLimit }), await testHttpServer(db, { apiKeyLimit })];
  const clients = servers.map((server) => keyClient(server, key));
  const asks = Array.from({ length: 50 }, () => clients.map((client) => client('GET', '/projects'))).flat();
  const admitted = (await Promise.all(asks)).filter(({ status }) => status === 200).length;
  assert.ok(admitted >= 40 && admitted <= 42, String(admitted));
  // By now each process has seen the requests of the other.
  const later = await Promise.all(clients.map((client) => client('GET', '/projects')));
  assert.deepEqual(
    later.map(({ status }) => status),
    [429, 429],
  );
});

test('merges denials of the same kind into one entry with their count', async () => {
  const server = await testHttpServer(db);
  const { email, userId } = await newUser();
  const agent = await signedIn(server, email);
  for (let id = 1; id <= 30; id += 1) assert.equal((await agent('GET', `/leads/${9000 + id}`)).status, 404);
  assert.equal((await agent('GET', '/users')).status, 403);
  await server.close();
  const entries = await db
    .selectFrom('audit_log')
    .select('detail')
    .where('user_id', '=', userId)
    .where('action', '=', 'access.denied')
    .orderBy('id')
    .execute();
  const lead = { method: 'GET', path: '/api/v1/leads/9001', code: 'not_found' };
  assert.deepEqual(
    entries.map(({ detail }) => detail),
    [lead, { method: 'GET', path: '/api/v1/users', code: 'right_missing' }, { ...lead, count: 29 }],
  );
});
