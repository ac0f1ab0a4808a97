import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { withTenant } from '../../src/db/database.ts';
import { createFieldSet } from '../../src/fields/change-field-sets.ts';
import { addField } from '../../src/fields/change-fields.ts';
import { changeProject } from '../../src/projects/change-projects.ts';
import { importList } from '../support/import-list.ts';
import { csvOf, phoneOf } from '../support/lists.ts';
import { testSystem } from '../support/test-system.ts';

const system = await testSystem();

const nasty = [
  '髙橋﨑𠮷野家①㈱ⅣⅫ〜～―',
  '葛󠄀城 (IVS)',
  'か゚ が が',
  '"引用", \'符\'',
  'a,b;c\td',
  '一行目\n二行目\r\n三行目\r四',
  '\\N \\. \\\\ \\t C:\\temp\\new',
  '{"a":1} {x} {}',
  '👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ☎️',
  '%s $1 $& $x --; drop table',
  '=HYPERLINK("http://x")',
  '+1+1',
  '@SUM(A1)',
  "'=1",
  '-2+3',
  'あ'.repeat(9_998),
  'NULL',
  'null',
  '\u200b\ufeff見えない\u202e',
];

test('every text comes out as it went in', async () => {
  const { db, tenantId, admin, projectId } = system;
  await withTenant(db, tenantId, async (trx) => {
    const setId = await createFieldSet(trx, admin, '属性');
    await addField(trx, admin, setId, {
      name: '自由',
      dataType: 'long_text',
      inputForm: 'text_area',
      required: false,
      choices: [],
      default: null,
    });
    await changeProject(trx, admin, projectId, { fieldSetIds: [setId] });
  });
  const rows = nasty.map((text, index) => [
    `${index}|${text}|`.slice(0, 200),
    `|${text}|`.slice(0, 200),
    phoneOf(index),
    `|${text}|`,
    `|${text}|`,
  ]);
  const list = csvOf([['リード名', '連絡先名', '電話番号', '備考', '自由'], ...rows]);
  const entry = await importList(system, list);
  assert.equal(entry.status, 'completed', JSON.stringify(entry.problems));
  const out = `${system.dataDir}/out.csv`;
  const answer = await system.leadport('export', '--project', '顧客', '--out', out, '--include', 'contacts');
  assert.equal(answer.status, 0, answer.err);
  const [header = [], ...exported] = parse(await readFile(out), { bom: true }) as string[][];
  const columns = ['リード名', '連絡先名', '電話番号', '備考', '自由'].map((name) =>
    header.findIndex((column) => column.endsWith(name)),
  );
  assert.deepEqual(
    exported.map((row) => columns.map((column) => row[column])),
    rows,
  );
});

test('what a database cannot hold arrives as U+FFFD or is taken out with a warning', async () => {
  const rows = [
    ['リード名', '連絡先名', '電話番号', '備考', '自由'],
    ['片割れ\ud83d', '\udc00代表', phoneOf(100), 'a\ud800b', 'c\ud800d'],
    ['零\0', '代\0表', phoneOf(101), 'a\0b', 'c\0d'],
    ['片割れ\ud83d悪', '', 'な\ud800\0い', 'a\ud800b', 'c\0d'],
  ];
  const text = rows.map((row) => `${row.join('\t')}\r\n`).join('');
  const entry = await importList(system, Buffer.from(`\ufeff${text}`, 'utf16le'), {
    fileOptions: { undecodable: 'replace' },
  });
  assert.deepEqual(
    [entry.status, entry.created, entry.failed],
    ['completed_with_failures', 2, 1],
    JSON.stringify(entry.stop),
  );
  assert.deepEqual(system.faults, []);
  const leads = await system.pool.query(
    'select l.name, c.name as contact, note, custom from leads l join contacts c on c.lead_id = l.id where l.import_id = $1 order by l.id',
    [entry.id],
  );
  assert.deepEqual(leads.rows, [
    { name: '片割れ�', contact: '�代表', note: 'a�b', custom: { 1: 'c�d' } },
    { name: '零', contact: '代表', note: 'ab', custom: { 1: 'cd' } },
  ]);
  assert.deepEqual(entry.warnings, { nul_removed: 5, contact_name_filled: 1, undecodable_character: 7 });
});
