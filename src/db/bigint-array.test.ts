import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/support/database.ts';
import { bigintArray } from './bigint-array.ts';

const { pool } = await testDatabase();

for (const values of [[], [0n], [1n, -1n, 2n ** 63n - 1n, -(2n ** 63n), 4_294_967_296n]]) {
  test(`${values.length} numbers are passed unchanged`, async () => {
    const { rows } = await pool.query(
      'select $1::bigint[]::text[] as got, cardinality($1::bigint[]) as count',
      [bigintArray(BigInt64Array.from(values))],
    );
    assert.deepEqual(rows, [{ got: values.map(String), count: values.length }]);
  });
}
