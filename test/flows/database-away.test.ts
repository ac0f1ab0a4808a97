import assert from 'node:assert/strict';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { PoolConfig } from 'pg';
import { openDatabase } from '../../src/db/database.ts';
import type { DatabaseServer } from '../../src/db/embedded/join-server.ts';
import { openEmbeddedServer } from '../../src/db/embedded/open-embedded-server.ts';
import { migrate } from '../../src/db/migrate.ts';
import { type Answer, migrations, signedIn, testHttpServer } from '../support/http-server.ts';
import { makeTenant } from '../support/people.ts';
import { startRelay } from '../support/relay.ts';

test('a database restart behind a Unix socket returns 503 and keeps users signed in', async (t) => {
  const dataDir = await makeFolder(t);
  const first = await open(t, dataDir);
  await survivesRestart(first.connection, {
    stop: () => first.release(),
    start: async () => void (await open(t, dataDir)),
  });
});

test('a database restart behind TCP returns 503 and keeps users signed in', async (t) => {
  const { connection } = await open(t, await makeFolder(t));
  const relay = await startRelay(t, join(connection.host, `.s.PGSQL.${connection.port}`));
  await survivesRestart({ ...connection, host: '127.0.0.1', port: relay.port }, relay);
});

type Restart = { stop(): Promise<unknown>; start(): Promise<unknown> };

async function survivesRestart(connection: PoolConfig, { stop, start }: Restart): Promise<void> {
  const { db, pool, close } = openDatabase(connection);
  try {
    await migrate(pool, migrations);
    await makeTenant(db, 'acme');
    const app = await testHttpServer(db);
    const admin = await signedIn(app, 'admin@acme.example');
    assert.equal((await admin('GET', '/session')).status, 200);
    await stop();
    const answers = [
      await admin('GET', '/session'),
      await admin('GET', '/leads'),
      await admin('POST', '/projects', { name: 'new', fieldSetIds: [], memberIds: [] }),
      await admin('POST', '/session', { email: 'admin@acme.example', password: 'password' }),
      await admin('GET', '/session', undefined, { cookie: '', authorization: 'Bearer lp_some-key' }),
      await admin('POST', '/uploads', undefined, { 'tus-resumable': '1.0.0', 'upload-length': '1' }),
    ];
    assert.deepEqual(
      answers.map(asUnavailable),
      answers.map(() => expected),
    );
    const ready = await app.inject('/readyz');
    assert.equal(ready.statusCode, 503);
    assert.equal((await app.inject('/healthz')).statusCode, 200);
    await start();
    assert.equal((await admin('GET', '/session')).status, 200);
  } finally {
    await close();
  }
}

const expected = { status: 503, code: 'database_unavailable', retryAfter: '5', cookie: undefined };

function asUnavailable({ status, json, headers }: Answer): object {
  return { status, code: json?.code, retryAfter: headers['retry-after'], cookie: headers['set-cookie'] };
}

async function makeFolder(t: TestContext): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'leadport-test-away-'));
  await chmod(dataDir, 0o755);
  t.after(() => rm(dataDir, { recursive: true, force: true, maxRetries: 5 }));
  return dataDir;
}

async function open(t: TestContext, dataDir: string): Promise<DatabaseServer> {
  const server = await openEmbeddedServer({ dataDir, log: () => undefined, onLost: () => undefined });
  t.after(() => server.release());
  return server;
}
