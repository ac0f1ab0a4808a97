import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { testDatabase } from '../../../test/support/database.ts';
import { clientWith, cookieOf, testHttpServer } from '../../../test/support/http-server.ts';
import { makeTenant } from '../../../test/support/people.ts';

const { db } = await testDatabase();
const app = await testHttpServer(db);
await makeTenant(db, 'acme');
const credentials = { email: 'admin@acme.example', password: 'password' };
const cookie = cookieOf(await clientWith(app)('POST', '/session', credentials));
const admin = clientWith(app, cookie);

const sets = [];
for (const name of ['法人', '個人']) {
  const set = (await admin('POST', '/field-sets', { name })).json;
  const field = { name: '担当', dataType: 'text', inputForm: 'text_box' };
  sets.push((await admin('POST', `/field-sets/${set.id}/fields`, field)).json);
}
const [company, person] = sets;
const project = (
  await admin('POST', '/projects', { name: '春の / 一覧', fieldSetIds: [company.id, person.id] })
).json;
await admin('POST', '/leads', {
  projectId: project.id,
  name: '=SUM(A1)',
  note: '1 行目\n"2" 行目',
  custom: { [company.fields[0].id]: '𠮷田' },
  contacts: [
    { name: '本社', phone: '03-5555-0123', extension: '9' },
    { name: '携帯', phone: '090-1234-5678' },
  ],
});
await admin('POST', '/leads', {
  projectId: project.id,
  name: '髙﨑商店',
  contacts: [{ name: '代表', phone: '06-6123-4567' }],
});

async function download(path: string) {
  const answer = await app.inject({ url: `/api/v1${path}`, headers: { cookie } });
  return { headers: answer.headers, bytes: answer.rawPayload };
}

test('exports one row per lead for Excel, with distinct fields of both sets', async () => {
  const { headers, bytes } = await download(`/projects/${project.id}/export.csv`);
  assert.equal(headers['content-type'], 'text/csv; charset=utf-8');
  assert.match(String(headers['content-disposition']), /filename\*=UTF-8''%E6%98%A5%E3%81%AE%20%2F%20/);
  assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  const [header, ...rows] = parse(bytes, { bom: true });
  assert.deepEqual(header?.slice(-4), ['法人/担当', '個人/担当', 'インポートID', '行番号']);
  assert.deepEqual(rows, [
    ["'=SUM(A1)", '', '', '', '', '', '', '', '', '1 行目\n"2" 行目', '𠮷田', '', '', ''],
    ['髙﨑商店', '', '', '', '', '', '', '', '', '', '', '', '', ''],
  ]);
});

test('exports one row per contact, with the number as written and as called', async () => {
  const { bytes } = await download(`/projects/${project.id}/export.csv?contacts=true`);
  const [header, ...rows] = parse(bytes, { bom: true });
  const from = header?.indexOf('連絡先名') ?? -1;
  assert.deepEqual(header?.slice(from, from + 5), [
    '連絡先名',
    '電話番号',
    '内線',
    '電話番号(E.164)',
    '電話種別',
  ]);
  assert.deepEqual(
    rows.map((row) => row.slice(from, from + 5)),
    [
      ['本社', '03-5555-0123', '9', '+81355550123', 'landline'],
      ['携帯', '090-1234-5678', '', '+819012345678', 'mobile'],
      ['代表', '06-6123-4567', '', '+81661234567', 'landline'],
    ],
  );
});

test('exports CP932 for legacy programs, with references for missing characters', async () => {
  const { headers, bytes } = await download(`/projects/${project.id}/export.csv?encoding=cp932`);
  assert.equal(headers['content-type'], 'text/csv; charset=Shift_JIS');
  const text = new TextDecoder('shift_jis').decode(bytes);
  assert.match(text, /^リード名,/);
  assert.match(text, /髙﨑商店/);
  assert.match(text, /&#x20BB7;田/);
});

test('exports many pages without losing or repeating a lead', async () => {
  const big = (await admin('POST', '/projects', { name: 'big' })).json;
  const { tenant_id } = await db
    .selectFrom('projects')
    .select('tenant_id')
    .limit(1)
    .executeTakeFirstOrThrow();
  const leads = Array.from({ length: 2500 }, (_, index) => ({
    tenant_id,
    id: String(1_000_000 + index),
    project_id: big.id,
    name: `lead ${index}`,
    name_hash: '0',
    custom: '{}',
  }));
  await db.insertInto('leads').values(leads).execute();
  const { bytes } = await download(`/projects/${big.id}/export.csv`);
  const rows: string[][] = parse(bytes, { bom: true });
  assert.deepEqual(
    rows.slice(1).map((row) => row[0]),
    leads.map((lead) => lead.name),
  );
});

test("the sample list has the project's columns and unassigned numbers", async () => {
  const { headers, bytes } = await download(`/sample-list?projectId=${project.id}`);
  assert.match(String(headers['content-disposition']), /^attachment; filename="_+\.csv"; filename\*=UTF-8''/);
  const [header, ...rows] = parse(bytes, { bom: true });
  assert.deepEqual(header, [
    'リード名',
    '連絡先名',
    '電話番号',
    '名前(カナ)',
    '郵便番号',
    '都道府県',
    '市町村',
    '番号',
    'ビル等',
    'メールアドレス',
    'ホームページ',
    '備考',
    '法人/担当',
    '個人/担当',
  ]);
  assert.equal(rows.length, 3);
  assert.equal(rows[0]?.[0], '株式会社サンプル商事');
});

test('the sample list of a new project has the fields of its sets', async () => {
  const { bytes } = await download(`/sample-list?fieldSetIds=${person.id}`);
  const [header] = parse(bytes, { bom: true });
  assert.equal(header?.at(-1), '担当');
  const plain = parse((await download('/sample-list')).bytes, { bom: true });
  assert.equal(plain[0]?.at(-1), '備考');
});

test('the sample list is available as a workbook', async () => {
  const { headers, bytes } = await download('/sample-list?format=xlsx');
  assert.match(String(headers['content-type']), /spreadsheetml\.sheet$/);
  assert.match(String(headers['content-disposition']), /\.xlsx"/);
  assert.equal(bytes.subarray(0, 2).toString('latin1'), 'PK');
});
