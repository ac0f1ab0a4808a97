import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { atEnd } from '../../test/support/at-end.ts';
import { clientWith, cookieOf, signedIn, testHttpServer } from '../../test/support/http-server.ts';
import { testSystem } from '../../test/support/test-system.ts';
import { openRequestDatabase } from '../db/request-database.ts';

const system = await testSystem();
const adminEmail = 'admin@acme.example';

async function serverOver(options: { timeoutMs?: number } = {}) {
  const requests = openRequestDatabase(system.connection, options);
  const app = await testHttpServer(requests.db);
  atEnd(async () => {
    await app.close();
    await requests.close();
  });
  return app;
}

/** Blocks every query of contacts while `work` runs. */
async function whileContactsAreLocked(work: () => Promise<void>): Promise<void> {
  const client = await system.pool.connect();
  try {
    await client.query('begin; lock table contacts in access exclusive mode');
    await work();
  } finally {
    await client.query('rollback');
    client.release();
  }
}

async function waitingQueries(): Promise<number> {
  const { rows } = await system.pool.query(
    `select count(*)::int as waiting from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows[0].waiting;
}

/** Waits until this many queries wait for the lock. */
async function untilWaiting(count: number): Promise<void> {
  while ((await waitingQueries()) !== count) await sleep(20);
}

test('a statement that takes too long ends with 503 and advice', async () => {
  const admin = await signedIn(await serverOver({ timeoutMs: 500 }), adminEmail);
  await whileContactsAreLocked(async () => {
    const answer = await admin('GET', '/contacts');
    assert.equal(answer.status, 503);
    assert.equal(answer.json.code, 'query_timeout');
    assert.equal(answer.headers['retry-after'], '5');
    assert.equal(await waitingQueries(), 0);
  });
  assert.equal((await admin('GET', '/contacts')).status, 200);
});

test('queries end when their clients disconnect, regardless of their number', async () => {
  const app = await serverOver();
  const cookie = cookieOf(
    await clientWith(app)('POST', '/session', { email: adminEmail, password: 'password' }),
  );
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  await whileContactsAreLocked(async () => {
    const gone = new AbortController();
    // As many as there are connections.
    const asked = Array.from({ length: 12 }, () =>
      fetch(`${url}/api/v1/contacts`, { headers: { cookie }, signal: gone.signal }),
    );
    await untilWaiting(asked.length);
    gone.abort();
    const answers = await Promise.allSettled(asked);
    assert.ok(answers.every(({ status }) => status === 'rejected'));
    await untilWaiting(0);
  });
  const after = await fetch(`${url}/api/v1/contacts`, { headers: { cookie } });
  assert.equal(after.status, 200);
});
