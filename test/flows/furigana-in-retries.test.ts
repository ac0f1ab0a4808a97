import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { withTenant } from '../../src/db/database.ts';
import { listOpenRows, saveDrafts } from '../../src/import/ledger/failed-row-store.ts';
import type { ImportRecord } from '../../src/import/ledger/import-record.ts';
import { eachFailedRow } from '../../src/import/ledger/import-rows.ts';
import { failureFileBytes } from '../../src/import/report/failure-file-bytes.ts';
import { makeOpenRowChecker } from '../../src/import/run/retry/make-open-row-checker.ts';
import { retryMended } from '../../src/import/run/retry/retry-mended.ts';
import { openStorage } from '../../src/storage/disk-storage.ts';
import { buildWorkbook } from '../support/build-workbook.ts';
import { importList, work } from '../support/import-list.ts';
import { csvOf, phoneOf } from '../support/lists.ts';
import { testSystem } from '../support/test-system.ts';

/*
 * A failed row of a workbook is imported with the kana of its furigana, whether it is fixed in the
 * grid or in a CSV. Neither contains the furigana.
 */
const header = ['会社名', '担当者', '電話番号'];
const companies = [
  ['青山商事', 'アオヤマショウジ'],
  ['髙橋工務店', 'タカハシコウムテン'],
  ['田中家', 'タナカケ'],
] as const;

/** A workbook of the companies with these numbers. The names have furigana as Excel stores it. */
function workbookOf(numbers: readonly string[]): Promise<Buffer> {
  const text = (value: string, furigana = '') => `<c t="inlineStr"><is><t>${value}</t>${furigana}</is></c>`;
  const rows = companies.map(([name, kana], at) => {
    const furigana = `<rPh sb="0" eb="${name.length}"><t>${kana}</t></rPh>`;
    return `<row>${text(name, furigana)}${text('代表')}${text(numbers[at] ?? '')}</row>`;
  });
  return buildWorkbook({ rows: `<row>${header.map((name) => text(name)).join('')}</row>${rows.join('')}` });
}

const system = await testSystem({ leaseSeconds: 60 });

async function importBad(name: string): Promise<ImportRecord> {
  const projectId = await system.makeProject(name);
  const first = await importList(system, await workbookOf([phoneOf(1), '番号なし', 'なし']), { projectId });
  assert.deepEqual([first.created, first.failed], [1, 2]);
  return first;
}

async function kanaOf({ projectId }: ImportRecord) {
  const { rows } = await system.pool.query(
    'select name, kana from leads where project_id = $1 order by import_id, import_row',
    [projectId],
  );
  return rows.map(({ name, kana }) => [name, kana]);
}

/** The failed rows in their original columns, with fixed numbers. */
async function failureLines(entry: ImportRecord): Promise<string[][]> {
  const columns = entry.profile?.columns ?? [];
  const rows = eachFailedRow(system.db, entry);
  const bytes = failureFileBytes(columns, rows, { language: 'ja', format: 'csv' });
  const [first = [], ...lines]: string[][] = parse(await buffer(bytes), { bom: true });
  return [first, ...lines.map((line, at) => line.with(first.indexOf('電話番号'), phoneOf(at + 2)))];
}

async function mendInGrid(entry: ImportRecord, drafts: readonly string[][]): Promise<ImportRecord> {
  const { db, tenantId, admin, runDeps } = system;
  const deps = { db, mask: runDeps.mask, storage: openStorage(runDeps.storage) };
  const rows = drafts.map((cells, at) => ({ row: at + 2, cells }));
  await withTenant(db, tenantId, (trx) => saveDrafts(trx, entry, rows));
  return work(system, await retryMended(deps, admin, entry, []));
}

test('rows fixed in the grid have the kana of their furigana', async () => {
  const first = await importBad('表で直す');
  const retry = await mendInGrid(first, [
    ['髙橋工務店', '代表', phoneOf(2)],
    ['田中家', '長男', phoneOf(3)],
  ]);
  assert.deepEqual([retry.created, retry.failed, retry.retryOf], [2, 0, first.id]);
  assert.deepEqual(await kanaOf(first), companies);
  assert.equal(retry.warnings['kana_from_furigana'], 2);
});

test('what the grid says of a row is what its retry will', async () => {
  const first = await importBad('表で見る');
  const { db, tenantId } = system;
  const check = makeOpenRowChecker(first, []);
  const open = await withTenant(db, tenantId, (trx) => listOpenRows(trx, first, { after: 0, limit: 10 }));
  const fixed = open.map((row) => check({ ...row, draft: row.cells.with(2, phoneOf(row.row)) }));
  const codes = fixed.map(({ problems }) => problems.map(({ code }) => code));
  assert.deepEqual(codes, [['kana_from_furigana'], ['kana_from_furigana']]);
});

test('a changed name does not keep the furigana of the old one', async () => {
  const first = await importBad('名前も直す');
  const retry = await mendInGrid(first, [
    ['高橋建設', '代表', phoneOf(2)],
    [' 田中家', '代表', phoneOf(3)],
  ]);
  assert.equal(retry.created, 2);
  assert.deepEqual(await kanaOf(first), [companies[0], ['高橋建設', ''], companies[2]]);
});

const rewritten: readonly (readonly [how: string, rewrite: (lines: string[][]) => string[][]])[] = [
  ['as it was', (lines) => lines],
  [
    'its columns moved and one added',
    (lines) =>
      lines.map(([name = '', contact = '', phone = '', ...ours], at) => [
        phone,
        ...ours,
        at ? '済' : '対応',
        contact,
        name,
      ]),
  ],
  ['sorted the other way', ([first = [], ...lines]) => [first, ...lines.toReversed()]],
];

for (const [how, rewrite] of rewritten) {
  test(`rows of a failure file, ${how}, have the kana of their furigana`, async () => {
    const first = await importBad(how);
    const { projectId } = first;
    assert.ok(projectId);
    const retry = await importList(system, csvOf(rewrite(await failureLines(first))), { projectId });
    assert.deepEqual([retry.created, retry.failed, retry.retryOf], [2, 0, first.id]);
    assert.deepEqual((await kanaOf(first)).toSorted(), companies.toSorted());
  });
}

test('a retry of a retry has them too', async () => {
  const first = await importBad('二度直す');
  const { projectId } = first;
  assert.ok(projectId);
  const unmended = (await failureLines(first)).map((line, at) =>
    at === 0 ? line : line.with(2, 'まだない'),
  );
  const second = await importList(system, csvOf(unmended), { projectId });
  assert.deepEqual([second.created, second.failed, second.retryOf], [0, 2, first.id]);
  const third = await importList(system, csvOf(await failureLines(second)), { projectId });
  assert.deepEqual([third.created, third.failed, third.retryOf], [2, 0, second.id]);
  assert.deepEqual(await kanaOf(first), companies);
});
