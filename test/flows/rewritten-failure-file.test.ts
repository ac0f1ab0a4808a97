import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { eachFailedRow } from '../../src/import/ledger/import-rows.ts';
import { getImport } from '../../src/import/ledger/import-store.ts';
import { encodeCp932 } from '../../src/import/report/cp932-encoder.ts';
import { failureFileBytes } from '../../src/import/report/failure-file-bytes.ts';
import { buildWorkbook } from '../support/build-workbook.ts';
import { importList } from '../support/import-list.ts';
import { csvOf, phoneOf } from '../support/lists.ts';
import { testSystem } from '../support/test-system.ts';

/*
 * A failure file is recognised by its content, even after Excel or a user has rewritten it. Each
 * case is one way of rewriting, with the failed rows of a separate list.
 */
const header = ['会社名', '担当者', '電話番号', '備考'];
const bad = [
  ['青山商事', '営業', '番号なし', '2026/04/01 に電話'],
  ['', '経理', phoneOf(11), '社名を調べる'],
  ['髙橋工務店', '代表', '', ''],
];
const list = csvOf([header, ['田中家', '本人', phoneOf(1), ''], ...bad]);

const system = await testSystem({ leaseSeconds: 60 });

type Lines = readonly (readonly string[])[];
const moved = (order: readonly number[]) => (lines: Lines) =>
  lines.map((line) => order.map((index) => line[index] ?? ''));
const quoted = (line: readonly string[]) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`);

/**
 * Numbers as numbers and texts inline, like a workbook written by a program with default settings.
 */
function workbookOf(lines: Lines): Promise<Buffer> {
  const cell = (text: string) =>
    /^\d+$/.test(text)
      ? `<c><v>${Number(text)}</v></c>`
      : `<c t="inlineStr"><is><t>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;
  const rows = lines.map((line) => `<row>${line.map(cell).join('')}</row>`).join('');
  return buildWorkbook({ rows });
}

const cases: readonly (readonly [
  what: string,
  rewrite: (lines: Lines) => string | Buffer | Promise<Buffer>,
  rows?: number,
])[] = [
  ['as it was', csvOf],
  ['in Shift_JIS', (lines) => Buffer.from(encodeCp932(csvOf(lines)).bytes)],
  [
    'as Unicode text',
    (lines) => Buffer.from(`\ufeff${lines.map((l) => quoted(l).join('\t')).join('\r\n')}`, 'utf16le'),
  ],
  ['all in quotation marks', (lines) => lines.map((line) => `${quoted(line).join(',')}\n`).join('')],
  [
    'without leading zeros',
    (lines) => csvOf(lines.map((line) => line.map((cell) => cell.replace(/^0(\d\d)-(\d{4})-/, '$1$2')))),
  ],
  [
    'with dates as Excel likes them',
    (lines) => csvOf(lines.map((line) => line.map((cell) => cell.replace('2026/04/01', '2026/4/1')))),
  ],
  ['sorted the other way', ([first = [], ...lines]) => csvOf([first, ...lines.toReversed()])],
  ['with a row deleted', (lines) => csvOf(lines.slice(0, -1)), 2],
  ['with its columns in another order', (lines) => csvOf(moved([2, 0, 3, 1, 4, 5, 6, 7])(lines))],
  ['with ours in front', (lines) => csvOf(moved([4, 5, 6, 7, 0, 1, 2, 3])(lines))],
  ['with ours among the others', (lines) => csvOf(moved([4, 0, 6, 1, 2, 5, 3, 7])(lines))],
  [
    'with columns added',
    (lines) => csvOf(lines.map((line, at) => [at ? '済' : '対応', ...line, at ? '佐藤' : '担当した人'])),
  ],
  ['as a workbook', workbookOf],
];

for (const [what, rewrite, rows = 3] of cases) {
  test(`a failure file ${what} is known, and its rows alone go in`, async () => {
    const projectId = await system.makeProject(what);
    const first = await importList(system, list, { projectId });
    assert.deepEqual([first.created, first.failed], [1, 3]);
    const bytes = failureFileBytes(header, eachFailedRow(system.db, first), {
      language: 'ja',
      format: 'csv',
    });
    const lines: string[][] = parse(await buffer(bytes), { bom: true });
    const [, one = [], two = [], three = []] = lines;
    [one[2], two[0], three[2]] = [phoneOf(10), '鈴木家', phoneOf(12)];

    const retry = await importList(system, Buffer.from(await rewrite(lines)), { projectId });
    assert.deepEqual([retry.retryOf, retry.created, retry.failed], [first.id, rows, 0]);
    assert.equal((await getImport(system.db, system.tenantId, first.id)).retriedRows, rows);
    const { rows: leads } = await system.pool.query(
      `select l.name, c.name as contact, c.phone_e164 from leads l join contacts c on c.tenant_id = l.tenant_id and c.lead_id = l.id
       where l.project_id = $1 order by c.phone_e164`,
      [projectId],
    );
    const e164 = (number: number) => phoneOf(number).replaceAll('-', '').replace(/^0/, '+81');
    assert.deepEqual(
      leads.map((lead) => [lead.name, lead.contact, lead.phone_e164]),
      [
        ['田中家', '本人', e164(1)],
        ['青山商事', '営業', e164(10)],
        ['鈴木家', '経理', e164(11)],
        ['髙橋工務店', '代表', e164(12)],
      ].slice(0, rows + 1),
    );
  });
}

test('a list with more columns and other rows is no retry of one whose columns it has', async () => {
  const projectId = await system.makeProject('別のリスト');
  await importList(system, list, { projectId });
  const other = [
    [...header, '住所', '行番号', '項目', '理由', '直し方'],
    ['別の会社', '代表', phoneOf(50), '', '東京都港区芝1-1', '3', '', '', ''],
    ['さらに別の会社', '代表', phoneOf(51), '', '東京都港区芝1-2', '4', '', '', ''],
  ];
  const entry = await importList(system, csvOf(other), { projectId });
  assert.deepEqual([entry.retryOf, entry.created], [null, 2]);
});
