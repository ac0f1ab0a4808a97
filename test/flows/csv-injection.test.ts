import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { commands } from '../../src/cli/commands.ts';
import { clientWith, cookieOf, testHttpServer } from '../support/http-server.ts';
import { importList } from '../support/import-list.ts';
import { csvOf, listHeader, phoneOf } from '../support/lists.ts';
import { readRecords } from '../support/read-records.ts';
import { testSystem } from '../support/test-system.ts';

/*
 * Text that Excel would run as a formula, in every column people can write into, through every file that Leadport gives: each must come
 * out with an apostrophe in front (CSV) or as a text cell (XLSX). A new file without a row in the tables fails the last test.
 */
const starts = ['=', '+', '-', '@', '\t', '\r'];
const evil = (start: string) => `${start}HYPERLINK("http://evil.example")`;
const name = evil('=');

const system = await testSystem({ leaseSeconds: 60 });
const app = await testHttpServer(system.db);
await system.db.updateTable('users').set({ name }).where('id', '=', system.adminId).execute();
const signIn = { email: 'admin@acme.example', password: 'password' };
const cookie = cookieOf(await clientWith(app)('POST', '/session', signIn));
const admin = clientWith(app, cookie);
const set = (await admin('POST', '/field-sets', { name: '一覧' })).json;
await admin('POST', `/field-sets/${set.id}/fields`, { name, dataType: 'text', inputForm: 'text_box' });
const workgroup = (await admin('POST', '/workgroups', { name })).json;

const rowsOf = (from: number) =>
  starts.map((start, index) => [evil(start), evil(start), phoneOf(from + index), evil(start)]);
const listOf = (...rows: string[][]) => csvOf([listHeader, ...rows]);
const file = { fileName: '=1+1.csv', options: { provider: name, acquired: name } };
const first = await importList(system, listOf(...rowsOf(1)), file);
const banned = await admin('POST', '/do-not-call', {
  target: { phones: [phoneOf(20)] },
  ...{ reason: 'other', note: name, evidence: name, workgroupIds: [workgroup.id] },
});
await admin('POST', `/do-not-call/${banned.json.entries[0].id}/release`, { reason: name });
await admin('POST', '/do-not-call', {
  target: { phones: rowsOf(30).map(([, , phone]) => phone) },
  reason: 'other',
});
const bad = rowsOf(40).map(([lead = '', contact = '', , note = '']) => [lead, contact, '番号なし', note]);
const second = await importList(system, listOf(...rowsOf(1), ...rowsOf(30), ...bad), {
  options: { duplicates: 'skip', duplicateKeys: ['phone'] },
});
const third = await importList(
  system,
  listOf(...rowsOf(1).map(([lead = '', contact = '', phone = '']) => [lead, contact, phone, '=2'])),
  { options: { duplicates: 'overwrite', duplicateKeys: ['phone'] } },
);

type Table = readonly (readonly string[])[];
/** Where to get a file, and the columns in which a formula must be found made harmless. */
type Download = { readonly path: string; readonly columns: readonly string[] };

const outcomes = (file: string, id: string, columns: readonly string[]): [string, Download][] =>
  ['csv', 'xlsx'].map((format) => [
    `/imports/:id/${file}.${format}`,
    { path: `/imports/${id}/${file}.${format}`, columns },
  ]);
const own = ['リード名', '連絡先名', '備考'];
const ofBans = ['ワークグループ', '備考', '根拠', '登録者', '解除者', '解除の理由'];
const ofLeads = ['リード名', '備考', '連絡先名', '提供元', '取得の経緯', 'リストのファイル'];

const downloads: Readonly<Record<string, Download>> = Object.fromEntries<Download>([
  ...outcomes('failures', second.id, own),
  ...outcomes('created', first.id, ['リード名', '連絡先名']),
  ...outcomes('updated', third.id, ['リード名', '変更前', '変更後']),
  ...outcomes('duplicates', second.id, own),
  ...outcomes('do-not-call', second.id, own),
  [
    '/projects/:id/export.csv',
    { path: `/projects/${system.projectId}/export.csv?contacts=true&provenance=true`, columns: ofLeads },
  ],
  ['/do-not-call/export.csv', { path: '/do-not-call/export.csv?state=released', columns: ofBans }],
  ['/do-not-call/export.xlsx', { path: '/do-not-call/export.xlsx?state=released', columns: ofBans }],
  ['/audit/export.csv', { path: '/audit/export.csv', columns: ['ユーザー'] }],
  ['/sample-list', { path: `/sample-list?fieldSetIds=${set.id}`, columns: [] }],
]);

async function download(path: string) {
  const answer = await app.inject({ url: `/api/v1${path}`, headers: { cookie } });
  return { answer, bytes: answer.rawPayload };
}

for (const [endpoint, { path, columns }] of Object.entries(downloads)) {
  test(`GET ${endpoint} runs no formula`, async () => {
    const { answer, bytes } = await download(path);
    assert.equal(answer.statusCode, 200);
    await checkFile(bytes, columns);
  });
}

const written: Readonly<Record<string, Download & { readonly args: readonly string[] }>> = {
  failures: { path: 'failures.csv', args: [second.id], columns: own },
  rows: { path: 'rows.xlsx', args: [second.id, '--outcome', 'duplicates'], columns: own },
  export: {
    path: 'export.csv',
    args: ['--project', '顧客', '--include', 'contacts,provenance'],
    columns: ofLeads,
  },
};

for (const [command, { path, args, columns }] of Object.entries(written)) {
  test(`leadport ${command} writes no formula`, async () => {
    const out = `${system.dataDir}/${path}`;
    const answer = await system.leadport(command, ...args, '--out', out);
    assert.equal(answer.status, 0, answer.err);
    await checkFile(await readFile(out), columns);
  });
}

async function checkFile(bytes: Buffer, columns: readonly string[]): Promise<void> {
  const isWorkbook = bytes.subarray(0, 2).toString('latin1') === 'PK';
  const table: Table = isWorkbook
    ? (await readRecords(bytes)).map(({ cells }) => cells)
    : parse(bytes, { bom: true });
  if (isWorkbook) assertAllText(bytes);
  else assert.deepEqual(table.flat().filter(runs), []);
  const [header = [], ...rows] = table;
  for (const column of columns) {
    const at = header.indexOf(column);
    assert.ok(
      rows.some((row) => /^'?=/.test(row[at] ?? '')),
      `${column}: ${JSON.stringify(rows.map((row) => row[at]))}`,
    );
  }
}

/** What Excel runs, numbers and telephone numbers left out. */
function runs(cell: string): boolean {
  return /^[=+\-@\t\r]/.test(cell) && !/^[+-][\d(][\d .,()-]*$/.test(cell);
}

/** The sheet is the first part of the zip. */
function assertAllText(bytes: Buffer): void {
  const start = 30 + bytes.readUInt16LE(26) + bytes.readUInt16LE(28);
  const xml = inflateRawSync(bytes.subarray(start)).toString();
  const cells = xml.match(/<c [^>]*>/g) ?? [];
  assert.ok(cells.length > 0);
  assert.deepEqual(
    cells.filter((cell) => !cell.includes(' t="inlineStr"')),
    [],
  );
  assert.doesNotMatch(xml, /<f[ >]/);
}

test('every such beginning is made harmless, and comes through otherwise as it was', async () => {
  const { bytes } = await download(`/imports/${second.id}/failures.csv`);
  const [, ...rows] = parse(bytes, { bom: true }) as string[][];
  assert.deepEqual(
    rows.map((row) => row[3]),
    starts.map((start) => `'${evil(start)}`),
  );
});

test('no file is left out', async () => {
  const found = new Set<string>();
  for (const { method, url } of app.guardedRoutes) {
    if (method !== 'GET' || url.endsWith('/events')) continue;
    const endpoint = url.replace('/api/v1', '');
    const id = endpoint.startsWith('/imports') ? first.id : system.projectId;
    const { answer } = await download(endpoint.replace(':id', id));
    if (/\.\w+$/.test(endpoint) || 'content-disposition' in answer.headers) found.add(endpoint);
  }
  assert.deepEqual([...found].toSorted(), Object.keys(downloads).toSorted());
  // What `bench` writes is made up, and nobody's.
  const writing = Object.entries(commands).filter(
    ([command, { usage }]) => usage.includes('--out ') && command !== 'bench',
  );
  assert.deepEqual(writing.map(([command]) => command).toSorted(), Object.keys(written).toSorted());
});
