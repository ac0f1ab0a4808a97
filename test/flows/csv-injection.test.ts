import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { commands } from '../../src/cli/commands.ts';
import { findUsages } from '../../src/cli/usage.ts';
import { failureColumns } from '../../src/contract/failure-columns.ts';
import { evil, makeHostileCompany, starts, texts } from '../support/hostile-company.ts';
import { clientWith, cookieOf, testHttpServer } from '../support/http-server.ts';
import { listHeader } from '../support/lists.ts';
import { readRecords } from '../support/read-records.ts';
import { testSystem } from '../support/test-system.ts';

/*
 * Text that Excel would run as a formula, in every column of every file that Leadport writes. Each
 * must be written with an apostrophe in front (CSV) or as a text cell (XLSX). A file that is
 * missing from the tables fails the last test, and a missing column fails the test of its file.
 */
const system = await testSystem({ leaseSeconds: 60 });
const app = await testHttpServer(system.db);
const signIn = { email: 'admin@acme.example', password: 'password' };
const cookie = cookieOf(await clientWith(app)('POST', '/session', signIn));
const { created, updated, keptOut, failed, setId } = await makeHostileCompany(
  system,
  clientWith(app, cookie),
);

/**
 * The content of a column: `anything`, which must then be harmless regardless of its first
 * character, or why that is impossible.
 */
type Column = readonly [name: string, holds: 'anything' | Reason];
type Reason =
  | 'our id'
  | 'our words'
  | 'a moment'
  | 'an address of ours'
  | 'digits of ours: the sign in front is that of a telephone number'
  | 'a number that was read as one'
  /** In the sample list: the first choice of each field. */
  | 'one text';

const anything = (...names: readonly string[]): Column[] => names.map((name) => [name, 'anything']);
const own = anything(...listHeader, ...texts);
const line: Column = ['行番号', 'our id'];
const [, place, why, fix] = failureColumns.ja;
const failures: readonly Column[] = [
  ...own,
  line,
  [place, 'our words'],
  [why, 'our words'],
  [fix, 'our words'],
];
const kept: readonly Column[] = [
  ...own.map(
    ([name, holds]): Column => [name, name === '電話番号' ? 'a number that was read as one' : holds],
  ),
  line,
  ['理由', 'our words'],
  ['リードのURL', 'an address of ours'],
];
const ofCreated: readonly Column[] = [
  ['データ行', 'our id'],
  ...anything('リード名', '連絡先名', '電話番号'),
  ['理由', 'our words'],
  ['リードのURL', 'an address of ours'],
];
const ofUpdated: readonly Column[] = [
  ...anything('リード名'),
  ['変更された項目', 'our words'],
  ...anything('変更前', '変更後'),
  ['リードのURL', 'an address of ours'],
];
const basics = [
  '名前(カナ)',
  '郵便番号',
  '都道府県',
  '市町村',
  '番号',
  'ビル等',
  'メールアドレス',
  'ホームページ',
];
const ofLeads: readonly Column[] = [
  ...anything('リード名', ...basics, '備考', ...texts, '連絡先名', '電話番号', '内線'),
  ['電話番号(E.164)', 'digits of ours: the sign in front is that of a telephone number'],
  ['電話種別', 'our words'],
  ...anything('提供元', '取得の経緯'),
  ['取得日', 'a moment'],
  ...anything('リストのファイル'),
  ['SHA-256', 'our id'],
  ['インポートID', 'our id'],
  line,
];
const ofBans: readonly Column[] = [
  ...anything('電話番号'),
  ['電話番号(E.164)', 'digits of ours: the sign in front is that of a telephone number'],
  ...anything('リード名', 'ワークグループ', 'プロジェクト'),
  ['理由', 'our words'],
  ...anything('備考', '根拠'),
  ['申出日', 'a moment'],
  ['登録元', 'our words'],
  ['期限', 'a moment'],
  ...anything('登録者'),
  ['登録日時', 'a moment'],
  ...anything('解除者'),
  ['解除日時', 'a moment'],
  ...anything('解除の理由'),
];
const ofAudit: readonly Column[] = [
  ['ID', 'our id'],
  ['日時', 'a moment'],
  ...anything('ユーザー'),
  ['内容', 'our words'],
  ['対象', 'our words'],
  ['対象のID', 'our id'],
  ...anything('詳細'),
  ['操作コード', 'our words'],
  ['詳細（JSON）', 'our words'],
];
const ofSample: readonly Column[] = [
  ...['リード名', '連絡先名', '電話番号', ...basics, '備考'].map((name): Column => [name, 'our words']),
  ...texts.map((text): Column => [text, 'one text']),
];

/** Where to get a file, and its columns. */
type Download = { readonly path: string; readonly columns: readonly Column[] };

const outcomes = (file: string, id: string, columns: readonly Column[]): [string, Download][] =>
  ['csv', 'xlsx'].map((format) => [
    `/imports/:id/${file}.${format}`,
    { path: `/imports/${id}/${file}.${format}`, columns },
  ]);
const released = 'state=released';

/** By endpoint, with the query if that changes the file. */
const downloads: Readonly<Record<string, Download>> = Object.fromEntries<Download>([
  ...outcomes('failures', failed.id, failures),
  ...outcomes('created', created.id, ofCreated),
  ...outcomes('updated', updated.id, ofUpdated),
  ...outcomes('duplicates', keptOut.id, kept),
  ...outcomes('do-not-call', keptOut.id, kept),
  [
    '/projects/:id/export.csv',
    { path: `/projects/${system.projectId}/export.csv?contacts=true&provenance=true`, columns: ofLeads },
  ],
  ['/do-not-call/export.csv', { path: `/do-not-call/export.csv?${released}`, columns: ofBans }],
  ['/do-not-call/export.xlsx', { path: `/do-not-call/export.xlsx?${released}`, columns: ofBans }],
  ['/audit/export.csv', { path: '/audit/export.csv', columns: ofAudit }],
  ['/sample-list', { path: `/sample-list?fieldSetIds=${setId}`, columns: ofSample }],
  ['/sample-list xlsx', { path: `/sample-list?fieldSetIds=${setId}&format=xlsx`, columns: ofSample }],
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
  failures: { path: 'failures.csv', args: [failed.id], columns: failures },
  rows: { path: 'rows.xlsx', args: [keptOut.id, '--outcome', 'duplicates'], columns: kept },
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

async function checkFile(bytes: Buffer, columns: readonly Column[]): Promise<void> {
  const isWorkbook = bytes.subarray(0, 2).toString('latin1') === 'PK';
  const table: readonly (readonly string[])[] = isWorkbook
    ? (await readRecords(bytes)).map(({ cells }) => cells)
    : parse(bytes, { bom: true });
  if (isWorkbook) assertAllText(bytes);
  else assert.deepEqual(table.flat().filter(runs), []);
  const [header = [], ...rows] = table;
  assert.deepEqual(
    header.map(bare),
    columns.map(([name]) => name),
  );
  for (const [at, [name, holds]] of columns.entries()) {
    const cells = rows.map((row) => bare(row[at] ?? ''));
    const found = texts.filter((text) => cells.some((cell) => cell.startsWith(text)));
    if (holds === 'anything') assert.deepEqual(found, texts, name);
    else assert.deepEqual(found, holds === 'one text' ? [name] : [], name);
  }
}

/** The cell without the protecting apostrophe. Workbooks do not need one. */
function bare(cell: string): string {
  return texts.some((text) => cell.startsWith(`'${text}`)) ? cell.slice(1) : cell;
}

/** What Excel runs, except for numbers and phone numbers. */
function runs(cell: string): boolean {
  return /^[=+\-@\t\r＝＋－＠]/.test(cell) && !/^[+-][\d(][\d .,()-]*$/.test(cell);
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
  const { bytes } = await download(`/imports/${failed.id}/failures.csv`);
  const [, ...rows] = parse(bytes, { bom: true }) as string[][];
  assert.deepEqual(
    rows.slice(0, starts.length).map((row) => row[3]),
    starts.map((start) => `'${evil(start)}`),
  );
});

test('no file is left out', async () => {
  const found = new Set<string>();
  for (const { method, url } of app.guardedRoutes) {
    if (method !== 'GET' || url.endsWith('/events')) continue;
    const endpoint = url.replace('/api/v1', '');
    const id = endpoint.startsWith('/imports') ? created.id : system.projectId;
    const { answer } = await download(endpoint.replace(':id', id));
    if (/\.\w+$/.test(endpoint) || 'content-disposition' in answer.headers) found.add(endpoint);
  }
  const checked = new Set(Object.keys(downloads).map((endpoint) => endpoint.split(' ', 1)[0]));
  assert.deepEqual([...found].toSorted(), [...checked].toSorted());
  // Lists of `bench` contain generated data only.
  const writing: string[] = [];
  for (const [command, { loadUsage }] of Object.entries(commands)) {
    const usages = findUsages(await loadUsage(), []);
    if (usages.some(({ flags }) => 'out' in flags) && command !== 'bench') writing.push(command);
  }
  assert.deepEqual(writing.toSorted(), Object.keys(written).toSorted());
});
