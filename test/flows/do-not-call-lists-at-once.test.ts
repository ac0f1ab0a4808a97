import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importOptionsSchema } from '../../src/contract/import.ts';
import { importList, queueList, work } from '../support/import-list.ts';
import { testSystem } from '../support/test-system.ts';

/*
 * Two lists of numbers are imported into one company at the same time. The result is the same as
 * one after the other.
 */
const system = await testSystem();
const kind = 'do_not_call';
const phones = Array.from({ length: 3000 }, (_, at) => `0800-555-${String(at).padStart(4, '0')}`);
const listOf = (numbers: readonly string[]) => ['電話番号', ...numbers].join('\n');

async function activeBans(): Promise<readonly [all: number, numbers: number]> {
  const { rows } = await system.pool.query(
    'select count(*)::int as all, count(distinct phone_number)::int as numbers from do_not_call_entries where released_at is null',
  );
  return [rows[0].all, rows[0].numbers];
}

test('two lists of the same numbers, in opposite order, ban each number once', async () => {
  const one = await queueList(system, listOf(phones), { kind });
  const other = await queueList(system, listOf(phones.toReversed()), { kind });
  const ended = await Promise.all([work(system, one), work(system, other)]);
  assert.deepEqual(
    ended.map(({ status }) => status),
    ['completed', 'completed'],
  );
  const sum = (key: 'created' | 'skippedDuplicate') => ended.reduce((total, entry) => total + entry[key], 0);
  assert.deepEqual([sum('created'), sum('skippedDuplicate')], [phones.length, phones.length]);
  assert.deepEqual(await activeBans(), [phones.length, phones.length]);
});

test('a list that releases beside one that bans the same numbers leaves each number banned once, or free', async () => {
  const options = importOptionsSchema.parse({
    entries: { action: 'release', releaseReason: '契約終了' },
  });
  const releasing = await queueList(system, listOf(phones), { kind, options });
  const banning = await queueList(system, listOf(phones.toReversed()), { kind });
  const [released, banned] = await Promise.all([work(system, releasing), work(system, banning)]);
  assert.deepEqual([released.status, banned.status], ['completed', 'completed']);
  assert.equal(released.updated, phones.length);
  assert.deepEqual(await activeBans(), [banned.created, banned.created]);
  // In either order, importing the list again bans the free numbers.
  const again = await importList(system, listOf(phones), { kind });
  assert.equal(again.created, phones.length - banned.created);
});
