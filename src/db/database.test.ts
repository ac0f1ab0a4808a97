import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { sql } from 'kysely';
import { testDatabase } from '../../test/support/database.ts';

test('a connection lost between two statements fails only its own transaction', {
  timeout: 60_000,
}, async () => {
  const { db, pool } = await testDatabase();
  const isTaken = once(pool, 'acquire');
  const transaction = db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
    const [client] = await isTaken;
    // Not `once` from node:events, which also listens for errors.
    const hasEnded = new Promise((resolve) => client.once('end', resolve));
    await pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await hasEnded;
    await sql`select 1`.execute(trx);
  });
  await assert.rejects(transaction, /connection/i);
  assert.deepEqual((await sql`select 1 as one`.execute(db)).rows, [{ one: 1 }]);
});
