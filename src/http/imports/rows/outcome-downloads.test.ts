import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { signedIn, testHttpServer } from '../../../../test/support/http-server.ts';
import { importList } from '../../../../test/support/import-list.ts';
import { csvOf, listHeader, phoneOf } from '../../../../test/support/lists.ts';
import { testSystem } from '../../../../test/support/test-system.ts';

const system = await testSystem();
const app = await testHttpServer(system.db);
const admin = await signedIn(app, 'admin@acme.example');
const rows = [
  ['青山商事', '営業', phoneOf(1), '=1+1'],
  ['青山商事', '経理', phoneOf(2), ''],
  ['田中家', '本人', phoneOf(3), ''],
];
const first = await importList(system, csvOf([listHeader, ...rows]));
const overwrite = { duplicates: 'overwrite' as const, duplicateKeys: ['name' as const] };
const second = await importList(system, csvOf([listHeader, ['田中家', '本人', phoneOf(3), '上得意']]), {
  options: overwrite,
});
const skip = { duplicates: 'skip' as const };
const third = await importList(system, csvOf([listHeader, ['別の人', '本人', phoneOf(3), '=2+2']]), {
  options: skip,
});
const leads = await system.pool.query('select id, name from leads order by id');
const addressOf = (name: string) =>
  `http://localhost:80/leads/${leads.rows.find((lead) => lead.name === name)?.id}`;

async function download(path: string): Promise<string[][]> {
  const { text } = await admin('GET', path);
  return parse(text, { bom: true });
}

test('exports created leads and contacts with the reason and the URL of the lead', async () => {
  const [header, ...lines] = await download(`/imports/${first.id}/created.csv`);
  assert.deepEqual(header, ['データ行', 'リード名', '連絡先名', '電話番号', '理由', 'リードのURL']);
  assert.deepEqual(
    lines.map(([row, name, contact, , reason]) => [row, name, contact, reason]),
    [
      ['1', '青山商事', '営業', 'リードを作成'],
      ['2', '青山商事', '経理', '同じリード名のリードに連絡先を追加'],
      ['3', '田中家', '本人', 'リードを作成'],
    ],
  );
  assert.equal(new URL(lines[2]?.[5] ?? '').pathname, new URL(addressOf('田中家')).pathname);
});

test('exports updated leads with their previous values', async () => {
  const [, ...lines] = await download(`/imports/${second.id}/updated.csv`);
  assert.deepEqual(
    lines.map((line) => line.slice(0, 4)),
    [['田中家', '備考', '', '上得意']],
  );
  const page = await admin('GET', `/imports/${second.id}/leads?outcome=updated`);
  assert.deepEqual(page.json.items[0].changes, [{ field: 'note', before: '', after: '上得意' }]);
  assert.deepEqual((await admin('GET', `/imports/${second.id}/leads?outcome=created`)).json.items, []);
});

test('exports duplicate rows in their own columns, with formulas escaped', async () => {
  const [header, line] = await download(`/imports/${third.id}/duplicates.csv`);
  assert.deepEqual(header, [...listHeader, '行番号', '理由', 'リードのURL']);
  assert.deepEqual(line?.slice(0, 5), ['別の人', '本人', phoneOf(3), "'=2+2", '2']);
  assert.match(line?.[5] ?? '', /同じ電話番号/);
  assert.equal(new URL(line?.[6] ?? '').pathname, new URL(addressOf('田中家')).pathname);
});
