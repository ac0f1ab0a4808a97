import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/support/database.ts';

const { pool } = await testDatabase();
const { rows: versions } = await pool.query<{ major: number }>(
  `select current_setting('server_version_num')::int / 10000 as major`,
);
const skip = (versions[0]?.major ?? 0) < 18 && 'statistics can be given since PostgreSQL 18';

const [known, newer] = [1, 2];
const rowsOfBatch = 2000;

test('looks up leads of a batch by id, even for a company without statistics', {
  skip,
}, async () => {
  await pool.query(
    `insert into leads (tenant_id, id, project_id, name, name_hash)
     select $1, n, 1, 'n', n << 20 from generate_series(1, 30000) n`,
    [known],
  );
  for (const analysed of [false, true]) {
    if (analysed) await pool.query('analyze leads');
    for (const company of [known, newer]) {
      const plan = await planOf(company);
      assert.match(plan, /^Nested Loop/, plan);
      assert.match(plan, /Index Cond: \(\(tenant_id = '?\d'?(::bigint)?\) AND \(id = /, plan);
    }
  }
});

async function planOf(company: number): Promise<string> {
  const client = await pool.connect();
  await client.query('set enable_seqscan = off; set enable_bitmapscan = off');
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(
    `explain (costs off) select l.name from generate_series(1::bigint, ${rowsOfBatch}) i(id) join leads l on l.tenant_id = ${company} and l.id = i.id`,
  );
  client.release(true);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}
