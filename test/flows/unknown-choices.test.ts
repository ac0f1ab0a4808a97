import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withTenant } from '../../src/db/database.ts';
import { findColumnValues } from '../../src/import/ledger/column-values.ts';
import { getImport } from '../../src/import/ledger/import-store.ts';
import { signedIn, testHttpServer } from '../support/http-server.ts';
import { failedRows, profileList, work } from '../support/import-list.ts';
import { testSystem } from '../support/test-system.ts';

const system = await testSystem();
const app = await testHttpServer(system.db);
const admin = await signedIn(app, 'admin@acme.example');

const list = [
  '会社名,電話番号,ランク',
  ...Array.from({ length: 250 }, (_, row) => `会社${row},03-1234-${String(row).padStart(4, '0')},ａ`),
  '会社A,03-1234-1001,A級',
  '会社B,03-1234-1002,Ａ級',
  '会社C,03-1234-1003,B',
  '会社D,03-1234-1004,特',
  '会社E,03-1234-1005,不明',
  '会社F,03-1234-1006,謎',
].join('\n');
const field = 'custom:営業/ランク';
const columns = [
  { index: 0, field: 'lead_name' },
  { index: 1, field: 'phone' },
  { index: 2, field },
];
const fixed = { contact_name: '代表' };

test('asks once for each value of the whole file that is not a choice, and follows the answers', async () => {
  const { json: set } = await admin('POST', `/projects/${system.projectId}/fields`, {
    set: { newName: '営業' },
    field: { name: 'ランク', dataType: 'single_choice', inputForm: 'select', choices: ['A', 'B'] },
  });
  const entry = await profileList(system, list);
  const preview = async (mapping: object) =>
    (await admin('POST', `/imports/${entry.id}/preview`, { mapping })).json.unknownChoices;

  const unknown = [
    { value: 'A級', rows: 2 },
    { value: '特', rows: 1 },
    { value: '不明', rows: 1 },
    { value: '謎', rows: 1 },
  ];
  assert.deepEqual(await preview({ columns, fixed }), [{ field, column: 2, values: unknown, others: 0 }]);

  const choices = `/field-sets/${set.id}/fields/${set.fields[0].id}/choices`;
  assert.deepEqual((await admin('POST', choices, { choices: ['特', 'A'] })).json.fields[0].choices, [
    'A',
    'B',
    '特',
  ]);
  const values = { [field]: { Ａ級: 'A', 不明: '', 謎: null } };
  const [asked] = await preview({ columns, fixed, values });
  assert.deepEqual(asked.values, [
    { value: 'Ａ級', rows: 2 },
    { value: '不明', rows: 1 },
    { value: '謎', rows: 1 },
  ]);

  await admin('POST', `/imports/${entry.id}/start`, {
    mapping: { columns, fixed, values },
    options: { excludedPhoneKinds: ['toll_free'], duplicates: 'skip' },
    saveMapping: { name: '営業リスト', scope: 'project' },
  });
  const done = await work(system, await getImport(system.db, system.tenantId, entry.id));
  assert.deepEqual([done.created, done.failed, done.problems], [255, 1, { choice_unknown: 1 }]);
  assert.deepEqual((await failedRows(system, done))[0]?.cells.at(-1), '謎');
  const { rows } = await system.pool.query(
    `select custom ->> $1 as rank, count(*)::int as leads from leads group by 1 order by 2 desc, 1`,
    [set.fields[0].id],
  );
  assert.deepEqual(rows, [
    { rank: 'A', leads: 252 },
    { rank: 'B', leads: 1 },
    { rank: '特', leads: 1 },
    { rank: null, leads: 1 },
  ]);
  const kept = await withTenant(system.db, system.tenantId, (trx) => findColumnValues(trx, entry, [0, 1, 2]));
  assert.deepEqual(kept, []);

  const again = await profileList(system, list);
  assert.deepEqual(again.profile?.savedMapping?.values, values);
  assert.deepEqual([again.options.excludedPhoneKinds, again.options.duplicates], [['toll_free'], 'add']);
});

test('asks about a column of more values than are held, and what is decided of the others holds for all', async () => {
  const many = [
    '会社名,電話番号,業種',
    ...Array.from(
      { length: 3000 },
      (_, row) => `会社${row},03-1234-${String(row).padStart(4, '0')},業種${row % 1200}`,
    ),
  ].join('\n');
  const { json: sets } = await admin('GET', '/field-sets');
  await admin('POST', `/projects/${system.projectId}/fields`, {
    set: { id: sets.items[0].id },
    field: {
      name: '業種',
      dataType: 'single_choice',
      inputForm: 'select',
      choices: ['業種1', '業種1199', 'その他'],
    },
  });
  const entry = await profileList(system, many);
  const industry = 'custom:営業/業種';
  const mapped = [...columns.slice(0, 2), { index: 2, field: industry }];
  const { json } = await admin('POST', `/imports/${entry.id}/preview`, {
    mapping: { columns: mapped, fixed },
  });
  const [asked] = json.unknownChoices;
  assert.deepEqual([asked.values.length, asked.values[0].rows, asked.others], [999, 3, 400]);

  const values = { [industry]: { 業種2: null, 業種1150: '' } };
  const mapping = { columns: mapped, fixed, values, others: { [industry]: 'その他' } };
  await admin('POST', `/imports/${entry.id}/check`, { mapping, options: { group: false } });
  const checked = await work(system, await getImport(system.db, system.tenantId, entry.id));
  // The leads of the first list: its 250 numbered rows except the one that fails here, and five
  // more numbers.
  const duplicates = { duplicate_lead_name: 249, duplicate_phone: 254 };
  const decided = { problems: { choice_unknown: 3 }, warnings: { choice_replaced: 2990, ...duplicates } };
  assert.deepEqual([checked.check?.problems, checked.check?.warnings], Object.values(decided));
  assert.deepEqual(checked.check?.phoneKinds, { landline: 2997 });

  const saveMapping = { name: '業種リスト', scope: 'company' };
  await admin('POST', `/imports/${entry.id}/start`, { mapping, options: { group: false }, saveMapping });
  const done = await work(system, await getImport(system.db, system.tenantId, entry.id));
  assert.deepEqual([done.problems, done.warnings], Object.values(decided));
  const { json: record } = await admin('GET', `/imports/${entry.id}`);
  assert.deepEqual(
    [record.phoneKinds, record.mapping.others],
    [{ landline: 2997 }, { [industry]: 'その他' }],
  );
  const again = await profileList(system, many);
  assert.deepEqual(again.profile?.savedMapping?.others, { [industry]: 'その他' });
});

test('a custom field is suggested by a column', async () => {
  const entry = await profileList(system, list);
  const { json } = await admin('GET', `/imports/${entry.id}/columns/2/field`);
  assert.deepEqual(json.choices.slice(0, 2), ['ａ', 'A級']);
  assert.deepEqual([json.dataType, json.examples[0]], ['single_choice', 'ａ']);
  assert.equal((await admin('GET', `/imports/${entry.id}/columns/3/field`)).status, 404);
});
