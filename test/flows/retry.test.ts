import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { encodeCp932 } from '../../src/import/report/cp932-encoder.ts';
import { ask, failedRows, importList, work } from '../support/import-list.ts';
import { csvOf, phoneOf } from '../support/lists.ts';
import { findInconsistencies } from '../support/state-of.ts';
import { type TestSystem, testSystem } from '../support/test-system.ts';

const header = ['𠮷ランク', '会社名', '担当者', '電話番号'];
/**
 * Four rows of three companies. Three rows are bad; the second company has one good row and one bad
 * row.
 */
const rows = [
  ['A', '田中家', '本人', '番号なし'],
  ['=B', '青山商事', '営業', phoneOf(1)],
  ['C', '青山商事', '経理', 'なし'],
  ['D', '', '代表', phoneOf(4)],
];

async function importBad(system: TestSystem) {
  const { json } = await system.leadport(
    'import',
    await system.writeFile('list.csv', csvOf([header, ...rows])),
    '--project',
    '顧客',
  );
  assert.deepEqual([json.created, json.failed], [1, 3]);
  const out = `${system.dataDir}/failures.csv`;
  await system.leadport('failures', json.id, '--out', out);
  return { id: json.id as string, lines: parse(await readFile(out), { bom: true }) as string[][] };
}

/** The leads and the number of contacts of each. */
async function leadsOf({ pool }: TestSystem) {
  const { rows: leads } = await pool.query(
    'select l.name, count(c.id)::int as contacts from leads l left join contacts c on c.lead_id = l.id group by l.id, l.name order by l.name',
  );
  return Object.fromEntries(leads.map(({ name, contacts }) => [name, contacts]));
}

const fixLines = (lines: string[][]) =>
  lines.map((line) =>
    line.map((cell, at) => {
      if (cell === '番号なし') return phoneOf(2);
      if (cell === 'なし') return phoneOf(3);
      return cell === '' && at === 1 ? '鈴木家' : cell;
    }),
  );

test('failed rows go in as if they had been right at first, however Excel has rewritten their file, and never twice', async () => {
  const system = await testSystem();
  const { id, lines } = await importBad(system);
  const [columns = [], ...failed] = fixLines(lines);
  // In another order, with one row deleted and leading zeros lost, in CP932, which lacks a
  // character of the header.
  const [, second = [], third = []] = failed;
  const rewritten = csvOf(
    [columns, third, second].map((line) => line.map((cell) => cell.replace(/^0(?=90)/, ''))),
  );
  const cp932 = Buffer.from(encodeCp932(rewritten.replaceAll('𠮷', '??')).bytes);
  const retry = await system.leadport('retry', id, '--file', await system.writeFile('fixed.csv', cp932));
  assert.deepEqual([retry.status, retry.json.created, retry.json.retryOf], [0, 2, id], retry.err);
  assert.deepEqual(await leadsOf(system), { 青山商事: 2, 鈴木家: 1 });

  const first = await system.leadport('imports', id);
  assert.deepEqual([first.json.created, first.json.failed, first.json.retriedRows], [1, 3, 2]);
  const open = await failedRows(system, { tenantId: system.tenantId, id: retry.json.id, profile: null });
  assert.deepEqual(open, []);

  // The whole file again, as a normal import: it is recognised by its content, and existing rows
  // are not imported again.
  const all = await system.leadport(
    'import',
    await system.writeFile('all.csv', csvOf(fixLines(lines))),
    '--project',
    '顧客',
  );
  assert.deepEqual([all.json.retryOf, all.json.created, all.json.skippedDuplicate], [id, 1, 2], all.err);
  assert.deepEqual(all.json.warnings.already_retried, 2);
  assert.deepEqual(await leadsOf(system), { 田中家: 1, 青山商事: 2, 鈴木家: 1 });
  assert.equal((await system.leadport('imports', id)).json.retriedRows, 3);
  const left = `${system.dataDir}/left.csv`;
  await system.leadport('failures', id, '--out', left);
  assert.equal(parse(await readFile(left), { bom: true }).length, 1, 'the header alone');

  // After the undo its rows can be fixed again.
  const undone = await system.leadport('undo', retry.json.id);
  assert.deepEqual(
    undone.json.undo,
    {
      leads: 1,
      contacts: 2,
      restored: 0,
      kept: 0,
      releasedBans: 0,
      restoredBans: 0,
      keptBans: 0,
      keptLeads: [],
    },
    undone.err,
  );
  assert.deepEqual(await leadsOf(system), { 田中家: 1, 青山商事: 1 });
  assert.equal((await system.leadport('imports', id)).json.retriedRows, 1);
  assert.deepEqual(await findInconsistencies(system), []);

  const other = await system.leadport(
    'retry',
    id,
    '--file',
    await system.writeFile(
      'other.csv',
      csvOf([
        ['会社名', '電話番号'],
        ['x', 'y'],
      ]),
    ),
  );
  assert.deepEqual([other.status, other.refusal?.code], [2, 'retry_columns_differ']);
});

test('the undo preview of a list says that retried rows have joined its leads', async () => {
  const system = await testSystem();
  const { id, lines } = await importBad(system);
  await system.leadport('retry', id, '--file', await system.writeFile('fixed.csv', csvOf(fixLines(lines))));
  const refused = await system.leadport('undo', id);
  assert.equal(refused.refusal?.code, 'undo_later_first', refused.err);
  const kept = await system.leadport('undo', id, '--keep-changed');
  assert.deepEqual([kept.json.undo.leads, kept.json.undo.kept], [0, 1], kept.err);
  assert.deepEqual(await findInconsistencies(system), []);
});

test('a retry of a retry is of one list with both', async () => {
  const system = await testSystem();
  const first = await importList(system, csvOf([header, ...rows]));
  const failures = async (id: string, name: string) => {
    await system.leadport('failures', id, '--out', `${system.dataDir}/${name}`);
    return parse(await readFile(`${system.dataDir}/${name}`), { bom: true }) as string[][];
  };
  const untouched = await failures(first.id, 'one.csv');
  const second = await system.leadport(
    'import',
    await system.writeFile('again.csv', csvOf(untouched)),
    '--project',
    '顧客',
  );
  assert.deepEqual([second.json.retryOf, second.json.failed], [first.id, 3]);
  const fixed = fixLines(await failures(second.json.id, 'two.csv'));
  const third = await system.leadport(
    'import',
    await system.writeFile('fixed.csv', csvOf(fixed)),
    '--project',
    '顧客',
  );
  assert.deepEqual([third.json.retryOf, third.json.created], [second.json.id, 3], third.err);
  assert.deepEqual(await leadsOf(system), { 田中家: 1, 青山商事: 2, 鈴木家: 1 });
  await work(system, await ask(system, { ...first, id: third.json.id }, 'undo'));
  assert.deepEqual(await leadsOf(system), { 青山商事: 1 });
});
