import { join } from 'node:path';
import { test } from 'node:test';
import { testDatabase } from '../../test/support/database.ts';
import { dumpSchema } from '../../test/support/dump-schema.ts';
import { assertGolden } from '../../test/support/golden.ts';

const { pool } = await testDatabase();

test('all migrations together produce the schema in schema.sql', async () => {
  const header = '-- What all migrations together make. Written by schema.test.ts with UPDATE_GOLDEN=1.\n\n';
  assertGolden(header + (await dumpSchema(pool)), join(import.meta.dirname, 'schema.sql'));
});
