import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { type connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Client, Pool, type PoolConfig } from 'pg';
import { testDatabase } from '../../test/support/database.ts';
import { isUnavailable } from './is-unavailable.ts';

const { pool, connection } = await testDatabase();

/** Real errors of the server and the client, as a request gets them. */
const away: Readonly<Record<string, () => Promise<unknown>>> = {
  'no Unix socket': () => connectTo({ host: join(tmpdir(), 'leadport-no-such-folder') }),
  'nothing listens': async () => connectTo({ host: '127.0.0.1', port: await freePort() }),
  'no such host': () => connectTo({ host: 'database.invalid' }),
  'the server hangs up': () => withListener((socket) => void socket.end(), connectTo),
  'the server is silent': () =>
    withListener(
      () => undefined,
      (place) => connectTo({ ...place, connectionTimeoutMillis: 200 }),
    ),
  'the session is ended during a statement': () => cutDuring('select pg_terminate_backend(pg_backend_pid())'),
  'a statement after the session was ended': async () => {
    const client = await connected();
    await client.query('select pg_terminate_backend(pg_backend_pid())').catch(() => undefined);
    await client.query('select 1');
  },
  'a transaction was idle for too long': async () => {
    const client = await connected();
    const ended = new Promise((resolve) => client.once('end', resolve));
    await client.query("set idle_in_transaction_session_timeout = '20ms'; begin");
    await ended;
    await client.query('select 1');
  },
  'no connection is free': async () => {
    const small = new Pool({ ...connection, max: 1, connectionTimeoutMillis: 100 });
    const held = await small.connect();
    try {
      await small.query('select 1');
    } finally {
      held.release();
      await small.end();
    }
  },
  'the login may have no more connections': async () => {
    await pool.query("create role leadport_crowded login password 'x' connection limit 0");
    try {
      const { host, port, database } = await connected();
      await connectTo({ host, port, database, user: 'leadport_crowded', password: 'x' });
    } finally {
      await pool.query('drop role leadport_crowded');
    }
  },
  'the pool was closed': async () => {
    const closed = new Pool(connection);
    await closed.end();
    await closed.query('select 1');
  },
};

for (const [name, meet] of Object.entries(away)) {
  test(`unavailable: ${name}`, async () => {
    const error = await errorOf(meet);
    assert.ok(isUnavailable(error), String(error));
    assert.ok(isUnavailable(new Error('a statement failed', { cause: error })));
  });
}

const faults: Readonly<Record<string, () => Promise<unknown>>> = {
  'a file is missing': () => readFile(join(tmpdir(), 'leadport-no-such-file')),
  'the statement is wrong': () => pool.query('selec 1'),
  'the statement takes too long': async () => {
    const client = await connected();
    await client.query("set statement_timeout = '20ms'; select pg_sleep(5)");
  },
  'the password is wrong': async () => {
    const { host, port, database, user } = await connected();
    await connectTo({ host, port, database, user, password: 'wrong' });
    throw new Error('this server asks for no password');
  },
};

for (const [name, meet] of Object.entries(faults)) {
  test(`available: ${name}`, async () => assert.ok(!isUnavailable(await errorOf(meet))));
}

async function errorOf(meet: () => Promise<unknown>): Promise<unknown> {
  try {
    await meet();
  } catch (error) {
    return error;
  }
  throw new Error('nothing went wrong');
}

const clients: Client[] = [];
test.after(() => Promise.all(clients.map((client) => client.end().catch(() => undefined))));

async function connected(config: PoolConfig = connection): Promise<Client> {
  const client = new Client(config);
  client.on('error', () => undefined);
  clients.push(client);
  await client.connect();
  return client;
}

function connectTo(config: PoolConfig): Promise<Client> {
  return connected({ user: 'postgres', database: 'postgres', ...config });
}

async function cutDuring(statement: string): Promise<void> {
  await (await connected()).query(statement);
}

async function withListener<T>(
  onConnection: (socket: ReturnType<typeof connect>) => void,
  work: (place: { host: string; port: number }) => Promise<T>,
): Promise<T> {
  const server = createServer(onConnection);
  const port = await listen(server);
  try {
    return await work({ host: '127.0.0.1', port });
  } finally {
    server.close();
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}
