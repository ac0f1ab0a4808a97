import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ImportOptions } from '../../src/contract/import.ts';
import type { ImportRecord } from '../../src/import/ledger/import-record.ts';
import { claimImport } from '../../src/import/ledger/lease.ts';
import { makeJob } from '../../src/import/run/import-job.ts';
import { commitRows, prepareBatches } from '../../src/import/run/pipeline.ts';
import { queryableOn } from '../../src/import/run/queryable-on.ts';
import { bufferSource } from '../support/buffer-source.ts';
import { importList, queueList } from '../support/import-list.ts';
import { csvOf, listHeader, phoneOf, randomFrom } from '../support/lists.ts';
import { type TestSystem, testSystem } from '../support/test-system.ts';

const system = await testSystem({ leaseSeconds: 60 });

/** Few names and numbers, so that rows match often. The address differs sometimes. */
function meetingRows(count: number, seed: number): string[][] {
  const random = randomFrom(seed);
  const pick = (below: number) => Math.floor(random() * below);
  return Array.from({ length: count }, () => [
    `会社${pick(30)}`,
    `担当${pick(3)}`,
    pick(20) === 0 ? 'なし' : phoneOf(pick(40)),
    pick(3) === 0 ? `備考${pick(3)}` : '',
  ]);
}

const there = csvOf([listHeader, ...meetingRows(15, 99)]);
const list = csvOf([listHeader, ...meetingRows(120, 5)]);

const policies: readonly Partial<ImportOptions>[] = [
  { duplicates: 'add', group: true },
  { duplicates: 'add', group: false },
  ...[true, false].flatMap((group): Partial<ImportOptions>[] => [
    { duplicates: 'skip', match: 'any', group },
    { duplicates: 'skip', match: 'all', group },
    { duplicates: 'skip', duplicateKeys: ['phone'], group },
    { duplicates: 'overwrite', match: 'any', group },
    { duplicates: 'overwrite', duplicateKeys: ['phone'], group },
  ]),
];

for (const options of policies) {
  test(`where batches begin does not matter: ${JSON.stringify(options)}`, async () => {
    const whole = await importInBatches(options, 120);
    assert.ok(whole.leads.length > 0);
    for (const size of [1, 40]) {
      assert.deepEqual(await importInBatches(options, size), whole, `batches of ${size}`);
      const resumed = await importInBatches(options, size, { resumed: true });
      assert.deepEqual(resumed, whole, `batches of ${size}, read again after each`);
    }
  });
}

test('a row that joins a lead reports the values of the lead at that time, also after another row has overwritten it', async () => {
  const rows = csvOf([
    listHeader,
    ['会社あ', '担当', phoneOf(901), '一'],
    ['会社い', '担当', phoneOf(901), '二'],
    ['会社い', '担当', phoneOf(902), '三'],
    ['会社う', '担当', phoneOf(902), ''],
    ['会社う', '担当', phoneOf(903), '四'],
  ]);
  const options: Partial<ImportOptions> = { duplicates: 'overwrite', duplicateKeys: ['phone'], group: true };
  for (const [size, resumed] of [
    [5, false],
    [2, false],
    [2, true],
    [1, true],
  ] as const) {
    const { problems } = await importInBatches(options, size, { resumed, rows });
    const reported = problems.map(({ row_no, params }) => [row_no, params.kept]);
    assert.deepEqual(
      reported,
      [
        ['3', '二'],
        ['5', '二'],
      ],
      `commits of ${size}`,
    );
  }
});

let projects = 0;

/**
 * The state after importing the list into a project with leads, with `size` rows per commit.
 * `resumed`: as if the import was interrupted after each commit, so that the batches of the reader
 * begin there too.
 */
async function importInBatches(
  options: Partial<ImportOptions>,
  size: number,
  { resumed = false, rows = list } = {},
) {
  const projectId = await system.makeProject(`区切り ${++projects}`);
  await importList(system, there, { projectId, options: { group: false } });
  const queued = await queueList(system, rows, { projectId, options });
  const entry = await claimImport(system.runDeps, 'run', queued);
  assert.ok(entry);
  const client = await system.pool.connect();
  await client.query('set synchronous_commit = off');
  const source = bufferSource(Buffer.from(rows));
  const secondaryConnection = queryableOn(system.pool);
  for (let next = 1, isOver = false; !isOver; ) {
    isOver = true;
    for await (const batch of prepareBatches(makeJob(entry, [], next), source)) {
      for (let from = 0; from < batch.rowCount; from += size) {
        const range = { from, before: Math.min(from + size, batch.rowCount) };
        const work = { seconds: 0, peakRssBytes: 0 };
        await client.query('begin');
        await commitRows(client, {
          entry,
          batch,
          range,
          work,
          mask: system.runDeps.mask,
          secondaryConnection,
        });
        await client.query('commit');
        next = batch.firstRow + range.before;
        if (resumed && range.before < batch.rowCount) {
          isOver = false;
          break;
        }
      }
    }
  }
  client.release();
  return outcomeOf(system, entry);
}

/**
 * Everything that the import wrote. Leads are named by their rows (negative for the earlier
 * import).
 */
async function outcomeOf({ pool }: TestSystem, { id }: ImportRecord) {
  const row = `case when lead_id >> 32 = $1::bigint then 1 else -1 end * ((lead_id & 4294967295) >> 4)`;
  const ask = async (text: string) => (await pool.query(text, [id])).rows;
  return {
    leads: await ask('select import_row, name, note from leads where import_id = $1 order by id'),
    contacts: await ask(
      `select import_row, name, phone, ${row} as lead from contacts where import_id = $1 order by id`,
    ),
    rows: await ask(
      `select row_no, outcome, cells, ${row} as lead from import_rows where import_id = $1 order by row_no`,
    ),
    problems: await ask(
      // The lead that a row duplicates is compared by the row that created it.
      "select row_no, position, code, params - 'match' as params, raw from import_problems where import_id = $1 order by row_no, position",
    ),
    counts: await ask(
      'select created, skipped_duplicate, failed, lead_count, contact_count, problem_counts, warning_counts from imports where id = $1',
    ),
  };
}
