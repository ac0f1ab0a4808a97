import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { verifyChain } from '../../src/audit/chain/verify-chain.ts';
import { withTenant } from '../../src/db/database.ts';
import { requestErasure } from '../../src/erasure/erasure-store.ts';
import { eraseNextBatch } from '../../src/erasure/run-erasure.ts';
import { getImport } from '../../src/import/ledger/import-store.ts';
import { matchKeyHasher } from '../../src/import/run/match-key-hasher.ts';
import { openStorage } from '../../src/storage/disk-storage.ts';
import { buildWorkbook } from '../support/build-workbook.ts';
import { signedIn, testHttpServer, testMask } from '../support/http-server.ts';
import { importList, queueList } from '../support/import-list.ts';
import { testSystem } from '../support/test-system.ts';

/*
 * Erases a number that is stored in every possible place. Afterwards no table or file contains it
 * in any notation, a later list with the number is kept out, and the audit log still verifies.
 */
const system = await testSystem();
const { db, pool, tenantId, projectId, runDeps } = system;
const storage = openStorage(runDeps.storage);
const app = await testHttpServer(db, { storage });
const admin = await signedIn(app, 'admin@acme.example');
const deps = { db, storage, mask: testMask, keys: matchKeyHasher };

const phone = '090-1234-5678';
const spellings = [phone, '０９０（１２３４）５６７８', '+81 90 1234 5678', '9012345678'];
const names = ['株式会社甲', '乙', '丙', '丁'];

const rows = spellings.map((spelling, at) => `${names[at]},代表,${spelling},備考`);
const list = [
  'リード名,連絡先名,電話番号,備考',
  ...rows,
  '株式会社甲,自宅,03-5555-0123,折返し 090 1234 5678',
  '別,代表,06-6123-4567,',
  '悪,代表,abc,携帯は090ー1234ー5678',
].join('\n');

const first = await importList(system, list);
await importList(system, list, { options: { duplicates: 'skip' } });
await importList(system, 'リード名,連絡先名,電話番号\n株式会社甲,代表,090-1234-5678\n', {
  options: { duplicates: 'overwrite' },
});
const waiting = await queueList(system, list);
const untouched = await importList(system, 'リード名,連絡先名,電話番号\n他,代表,06-6123-4567\n');
await admin('POST', '/calls', { phone, projectId });
await admin('POST', '/do-not-call', {
  target: { phones: [phone] },
  reason: 'refusal',
  note: `${phone} は自宅`,
  evidence: '通話 11/20 14:02',
});
const made = await admin('POST', '/leads', {
  projectId,
  name: '携帯 090-1234-5678 の人',
  contacts: [{ name: '代表', phone: '03-5555-0199' }],
});

test('an erasure takes the number out of everything, and reports it without the number', async () => {
  assert.ok((await whereNamed()).length > 8);
  const asked = await admin('POST', '/erasures', { phone, reason: `本人の請求（${phone}）` });
  assert.equal(asked.status, 202);
  assert.equal(asked.json.finishedAt, null);
  while ((await eraseNextBatch(deps)) === 'worked');
  const { json } = await admin('GET', `/erasures/${asked.json.id}`);
  assert.ok(json.finishedAt);
  assert.equal(json.reason, '本人の請求（［消去済み］）');
  assert.deepEqual(await whereNamed(), []);
  const { contacts, leads, files, cancelled_imports, call_attempts, do_not_call_entries } = json.counts;
  assert.deepEqual(
    { contacts, leads, files, cancelled_imports, call_attempts, do_not_call_entries },
    { contacts: 4, leads: 3, files: 4, cancelled_imports: 1, call_attempts: 1, do_not_call_entries: 1 },
  );
});

test('leads with another contact stay, with it; counts of the project are right', async () => {
  const { json } = await admin('GET', `/leads?projectId=${projectId}`);
  const left = json.items.map((lead: { name: string }) => lead.name).toSorted();
  assert.deepEqual(left, ['他', '別', '携帯 ［消去済み］ の人', '株式会社甲'].toSorted());
  const project = await admin('GET', `/projects/${projectId}`);
  assert.equal(project.json.leadCount, 4);
  assert.equal(project.json.contactCount, 4);
  const lead = await admin('GET', `/leads/${made.json.id}`);
  assert.equal(lead.json.name, '携帯 ［消去済み］ の人');
});

test('files that held it are gone, the others stay; an import not started is cancelled', async () => {
  assert.equal((await getImport(db, tenantId, waiting.id)).status, 'cancelled');
  const files = (await readdir(join(runDeps.storage.root, 'uploads'))).filter(
    (name) => !name.endsWith('.json'),
  );
  assert.deepEqual(files, [untouched.fileKey.replace('uploads/', '')]);
});

test('the failed rows can still be downloaded, without it', async () => {
  const { text } = await admin('GET', `/imports/${first.id}/failures.csv`);
  assert.match(text, /携帯は［消去済み］/);
});

test('a later list with the number is kept out, also where banned rows are marked, and nothing of the row is kept', async () => {
  for (const doNotCall of ['skip', 'mark'] as const) {
    const entry = await importList(system, `リード名,連絡先名,電話番号\n戊,代表,${phone}\n`, {
      options: { doNotCall },
    });
    assert.equal(entry.skippedDoNotCall, 1);
    const { json } = await admin('GET', `/imports/${entry.id}/rows?show=do_not_call`);
    assert.deepEqual(json.items[0].cells, []);
  }
  const asked = await admin('GET', `/call-permissions?phone=${phone}`);
  assert.equal(asked.json.allowed, false);
  assert.equal(asked.json.entry.phone, '［消去済み］');
});

test('who knows the number finds its report, its bans and the calls', async () => {
  const reports = await admin('GET', `/erasures?phone=${phone}`);
  assert.equal(reports.json.items.length, 1);
  assert.equal((await admin('GET', '/erasures?phone=03-5555-0123')).json.items.length, 0);
  const history = await admin('GET', `/do-not-call/history?phone=${phone}`);
  const reasons = history.json.entries.map((entry: { reason: string }) => entry.reason);
  assert.deepEqual(reasons.toSorted(), ['other', 'refusal']);
  assert.equal(history.json.attempts.length, 1);
});

test('the audit log names it no more, and verifies', async () => {
  assert.deepEqual((await verifyChain(db, tenantId)).broken, null);
});

test('an erasure that was cut off anywhere goes on, by several at once, and counts nothing twice', async () => {
  const number = '080-7777-8888';
  const many = [
    'リード名,連絡先名,電話番号',
    ...Array.from({ length: 1200 }, (_, at) => `客${at},代表,${number}`),
  ];
  await importList(system, many.join('\n'));
  const id = await withTenant(db, tenantId, (trx) =>
    requestErasure(trx, system.admin, deps, { phone: number, reason: '請求' }),
  );
  const broken = { ...deps, db: Object.create(db) };
  broken.db.transaction = () => {
    throw new Error('cut off');
  };
  let state: string = 'worked';
  while (state === 'worked') {
    await assert.rejects(eraseNextBatch(broken), /cut off/).catch(() => undefined);
    const both = await Promise.all([eraseNextBatch(deps), eraseNextBatch(deps)]);
    state = both.includes('worked') ? 'worked' : 'done';
  }
  const report = await admin('GET', `/erasures/${id}`);
  assert.ok(report.json.finishedAt);
  assert.equal(report.json.counts.contacts, 1200);
  assert.equal(report.json.counts.leads, 1200);
});

test('a workbook that has the number only in a number format or behind a hyperlink is deleted too', async () => {
  const number = '090-2468-1357';
  const header =
    '<row r="1"><c t="inlineStr"><is><t>会社名</t></is></c><c t="inlineStr"><is><t>電話番号</t></is></c></row>';
  const row = (cell: string) => `<row r="2"><c r="A2" t="inlineStr"><is><t>辛商店</t></is></c>${cell}</row>`;
  const formatted = await buildWorkbook({
    rows: header + row('<c r="B2" s="1"><v>9024681357</v></c>'),
    formats: [0, 3],
  });
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const label =
    '<c r="B2" t="inlineStr"><is><t>03-5555-0177</t></is></c><c r="C2" t="inlineStr"><is><t>携帯</t></is></c>';
  const linked = await buildWorkbook({
    parts: {
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}" xmlns:r="${office}"><sheetData>${header}${row(label)}</sheetData><hyperlinks><hyperlink ref="C2" r:id="rId1"/></hyperlinks></worksheet>`,
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="x/hyperlink" Target="tel:%2B81-90-2468-1357" TargetMode="External"/></Relationships>',
    },
  });
  const entries = [];
  for (const content of [formatted, linked])
    entries.push(await importList(system, content, { fileName: 'list.xlsx' }));
  await withTenant(db, tenantId, (trx) =>
    requestErasure(trx, system.admin, deps, { phone: number, reason: '請求' }),
  );
  while ((await eraseNextBatch(deps)) === 'worked');
  for (const { id } of entries) {
    assert.equal((await getImport(db, tenantId, id)).listDeleted?.because, 'erasure');
  }
});

test('it waits for an import under way', async () => {
  const queued = await queueList(system, 'リード名,連絡先名,電話番号\n己,代表,070-1111-2222\n');
  await pool.query(`update imports set status = 'running' where id = $1`, [queued.id]);
  const draft = { phone: '070-1111-2222', reason: '請求' };
  await withTenant(db, tenantId, (trx) => requestErasure(trx, system.admin, deps, draft));
  let state = await eraseNextBatch(deps);
  while (state === 'worked') state = await eraseNextBatch(deps);
  assert.equal(state, 'waits');
  await pool.query(`update imports set status = 'queued' where id = $1`, [queued.id]);
  while (state !== 'done') state = await eraseNextBatch(deps);
  assert.equal((await getImport(db, tenantId, queued.id)).status, 'cancelled');
});

test('the command line erases too', async () => {
  await importList(system, 'リード名,連絡先名,電話番号\n庚,代表,050-3333-4444\n');
  const { status, json } = await system.leadport('erase', '050-3333-4444', '--reason', '本人の請求');
  assert.equal(status, 0);
  assert.ok(json.finishedAt);
  assert.equal(json.counts.leads, 1);
});

/** Tables that contain the number in any notation, ignoring separators and the width of digits. */
async function whereNamed(): Promise<string[]> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_name <> 'erasures'`,
  );
  const named: string[] = [];
  for (const { name } of tables) {
    const { rowCount } = await pool.query(
      `select from ${name} t where translate(t::text, '０１２３４５６７８９-−－ー（）() ', '0123456789') like '%9012345678%' limit 1`,
    );
    if (rowCount) named.push(name);
  }
  return named;
}
