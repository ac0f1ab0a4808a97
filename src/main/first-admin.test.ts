import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/support/database.ts';
import { signedIn, testHttpServer } from '../../test/support/http-server.ts';
import { ensureFirstAdmin } from './first-admin.ts';

const { db } = await testDatabase();
const admin = { email: 'admin@example.jp', password: 'printed once' };

test('two starters at once make one company, and a third none', async () => {
  const results = await Promise.all([ensureFirstAdmin(db, admin), ensureFirstAdmin(db, admin)]);
  assert.deepEqual(results.map(({ created }) => created).toSorted(), [false, true]);
  assert.deepEqual(await ensureFirstAdmin(db, admin), { created: false });
});

test('the first administrator signs in and finds a project with fields to try', async () => {
  const client = await signedIn(await testHttpServer(db), admin.email, admin.password);
  const { items } = (await client('GET', '/projects')).json;
  assert.equal(items.length, 1);
  assert.equal(items[0].name, 'サンプルプロジェクト');
  assert.deepEqual(
    items[0].fieldSets.map((set: { name: string }) => set.name),
    ['サンプル項目'],
  );
  const sets = (await client('GET', '/field-sets')).json.items;
  assert.deepEqual(
    sets[0].fields.map((field: { name: string }) => field.name),
    ['業種', '見込み度'],
  );
});
