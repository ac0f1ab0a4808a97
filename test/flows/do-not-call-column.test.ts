import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signedIn, testHttpServer } from '../support/http-server.ts';
import { ask, importList, work } from '../support/import-list.ts';
import { testSystem } from '../support/test-system.ts';

/* Lists of leads with a column that marks people who must not be called. */
const system = await testSystem();
const admin = await signedIn(await testHttpServer(system.db), 'admin@acme.example');

const isBanned = async (phone: string) =>
  !(await admin('GET', `/call-permissions?phone=${encodeURIComponent(phone)}`)).json.allowed;

const listOf = (digit: number) =>
  [
    '会社名,電話番号,架電禁止',
    `赤井${digit}商店,03-5555-1${digit}01,○`,
    `青井${digit}商店,03-5555-1${digit}02,`,
    `黄井${digit}商店,03-5555-1${digit}03,－`,
  ].join('\n');

test('rows that the list marks stay out by default, and the record says why', async () => {
  const { created, skippedDoNotCall, warnings } = await importList(system, listOf(1));
  assert.deepEqual(
    { created, skippedDoNotCall, warnings },
    { created: 2, skippedDoNotCall: 1, warnings: { do_not_call_marked: 1 } },
  );
  assert.equal(await isBanned('03-5555-1101'), false);
});

test('ban imports marked rows and puts their numbers on the list, which an undo takes back', async () => {
  const entry = await importList(system, listOf(2), { options: { doNotCallColumn: 'ban' } });
  assert.deepEqual([entry.created, entry.warnings], [3, { do_not_call_column_banned: 1 }]);
  assert.deepEqual(
    [await isBanned('03-5555-1201'), await isBanned('03-5555-1202'), await isBanned('03-5555-1203')],
    [true, false, false],
  );
  await work(system, await ask(system, entry, 'undo'));
  assert.equal(await isBanned('03-5555-1201'), false);
});

test('ignore imports marked rows and warns of each', async () => {
  const { created, warnings } = await importList(system, listOf(3), {
    options: { doNotCallColumn: 'ignore' },
  });
  assert.deepEqual([created, warnings], [3, { do_not_call_column_ignored: 1 }]);
  assert.equal(await isBanned('03-5555-1301'), false);
});

test('a column of permissions marks what it denies', async () => {
  const list = '会社名,電話番号,架電可否\n白井商店,03-5555-1401,可\n黒井商店,03-5555-1402,不可';
  const { created, skippedDoNotCall } = await importList(system, list);
  assert.deepEqual([created, skippedDoNotCall], [1, 1]);
});
