import assert from 'node:assert/strict';
import { request as httpRequest } from 'node:http';
import { test } from 'node:test';
import { buildWorkbook } from '../../../test/support/build-workbook.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { csvOf, listHeader, phoneOf } from '../../../test/support/lists.ts';
import { makeApiKey } from '../../../test/support/make-api-key.ts';
import { runningServer } from '../../../test/support/running-server.ts';

const database = await testDatabase();
const origin = await runningServer(database);
const key = await makeApiKey(origin);
const authorization = `Bearer ${key}`;

type Sent = {
  readonly body?: string | FormData | Uint8Array<ArrayBuffer>;
  readonly headers?: Record<string, string>;
  readonly method?: string;
};

/** The status and the JSON of an answer. */
async function send(path: string, { body, headers = {}, method = 'POST' }: Sent = {}) {
  const answer = await fetch(`${origin}/api/v1${path}`, {
    method,
    headers: { authorization, 'accept-language': 'en', ...headers },
    ...(body !== undefined && { body }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, json: text === '' ? undefined : JSON.parse(text) };
}

const sendJson = (path: string, body: object, headers: Record<string, string> = {}) =>
  send(path, { body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } });

const list = (first: number, rows = 3) =>
  csvOf([
    listHeader,
    ...Array.from({ length: rows }, (_, at) => [`会社${first + at}`, '代表', phoneOf(first + at), '']),
  ]);
const csv = { 'content-type': 'text/csv' };

async function leadsIn(project: string): Promise<number> {
  const { json } = await send('/projects', { method: 'GET' });
  return json.items.find((item: { name: string }) => item.name === project)?.leadCount;
}

async function storedLists(): Promise<number> {
  return (await database.pool.query('select from uploads')).rowCount ?? 0;
}

test('one request with a CSV body imports it and answers when it is done', async () => {
  const query = new URLSearchParams({ project: '本文', createProject: 'true', start: 'true', wait: '30' });
  const answer = await send(`/imports?${query}`, { body: list(1), headers: csv });
  assert.equal(answer.status, 202);
  assert.equal(answer.headers.get('location'), `/api/v1/imports/${answer.json.id}`);
  assert.deepEqual([answer.json.status, answer.json.counts.created], ['completed', 3]);
  assert.equal(await leadsIn('本文'), 3);
});

test('a workbook as the body is read like an upload', async () => {
  const rowOf = (row: number, texts: readonly string[]) => {
    const cells = texts.map(
      (text, at) => `<c r="${'AB'[at]}${row}" t="inlineStr"><is><t>${text}</t></is></c>`,
    );
    return `<row r="${row}">${cells.join('')}</row>`;
  };
  const rows = rowOf(1, ['会社名', '電話番号']) + rowOf(2, ['株式会社青山', '03-5555-0199']);
  const book = await buildWorkbook({ rows });
  const answer = await send(`/imports?project=${encodeURIComponent('本文')}&start=true&wait=30`, {
    body: new Uint8Array(book),
    headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  });
  assert.equal(answer.json.status, 'completed', JSON.stringify(answer.json.stop));
});

test('a form has the file and its settings in any order', async () => {
  for (const isFileFirst of [true, false]) {
    const form = new FormData();
    const file = new Blob([list(isFileFirst ? 10 : 20)], { type: 'text/csv' });
    if (isFileFirst) form.append('file', file, '四月.csv');
    form.append('project', 'フォーム');
    form.append('createProject', 'true');
    form.append('start', 'true');
    form.append(
      'mapping',
      JSON.stringify({ リード名: 'lead_name', 連絡先名: 'contact_name', 電話番号: 'phone' }),
    );
    form.append('options', JSON.stringify({ duplicates: 'skip' }));
    if (!isFileFirst) form.append('file', file, '四月.csv');
    const answer = await send('/imports?wait=30', { body: form });
    assert.equal(answer.status, 202, JSON.stringify(answer.json));
    assert.deepEqual([answer.json.status, answer.json.fileName], ['completed', '四月.csv']);
    assert.equal(answer.json.options.duplicates, 'skip');
  }
});

test('rows as JSON map themselves by the names of fields', async () => {
  const answer = await sendJson('/imports?wait=30', {
    project: '行',
    createProject: true,
    start: true,
    rows: [
      { lead_name: '株式会社 "青山"', phone: phoneOf(31), note: 'a,b\nc' },
      { lead_name: '髙橋商店', phone: phoneOf(32), extension: 12 },
      { lead_name: '番号なし', phone: null },
    ],
  });
  assert.equal(answer.json.status, 'completed_with_failures', JSON.stringify(answer.json));
  assert.deepEqual([answer.json.counts.created, answer.json.counts.failed], [2, 1]);
  const project = answer.json.project.id;
  const { json } = await send(`/leads?projectId=${project}&q=青山`, { method: 'GET' });
  const lead = await send(`/leads/${json.items[0].id}`, { method: 'GET' });
  assert.deepEqual([lead.json.name, lead.json.note], ['株式会社 "青山"', 'a,b\nc']);
});

test('rows as NDJSON are one list with all their keys, and a bad line is named', async () => {
  const rows = Array.from({ length: 500 }, (_, at) =>
    JSON.stringify({ lead_name: `行${at}`, phone: phoneOf(1000 + at), ...(at === 499 && { note: '最後' }) }),
  );
  const headers = { 'content-type': 'application/x-ndjson' };
  const path = '/imports?project=行&start=true&wait=30';
  const answer = await send(path, { body: rows.join('\n'), headers });
  assert.deepEqual([answer.json.status, answer.json.counts.created], ['completed', 500]);
  const bad = await send(path, { body: rows.with(41, '{"lead_name":').join('\n'), headers });
  assert.deepEqual([bad.status, bad.json.line], [400, 42]);
  assert.match(bad.json.title, /line 42: not JSON/);
  assert.equal(await storedLists(), 0);
});

test('a saved mapping is used by name, wherever its columns are, and names a column that is gone', async () => {
  const header = ['社名', '担当', '直通'];
  const query = new URLSearchParams({ project: '名前', createProject: 'true', start: 'true', wait: '30' });
  query.set('mapping', JSON.stringify({ 社名: 'lead_name', 担当: 'contact_name', 直通: 'phone' }));
  query.set('saveMapping', '夜間');
  const body = csvOf([header, ['甲社', '田中', phoneOf(51)]]);
  const first = await send(`/imports?${query}`, { body, headers: csv });
  assert.equal(first.json.status, 'completed', JSON.stringify(first.json));
  const path = `/imports?project=名前&mapping=${encodeURIComponent('夜間')}&start=true&wait=30`;
  const moved = csvOf([
    ['直通', '社名', '余分', '担当'],
    [phoneOf(52), '乙社', 'x', '鈴木'],
  ]);
  const second = await send(path, { body: moved, headers: csv });
  assert.deepEqual([second.json.status, second.json.counts.created], ['completed', 1]);
  const changed = csvOf([
    ['直通', '会社', '担当'],
    [phoneOf(53), '丙社', '佐藤'],
  ]);
  const third = await send(path, { body: changed, headers: csv });
  assert.deepEqual([third.json.status, third.json.stop.code], ['failed', 'mapping_header_changed']);
  assert.match(third.json.stop.message, /社名/);
  const unknown = await send(path.replace(encodeURIComponent('夜間'), 'none'), { body: moved, headers: csv });
  assert.equal(unknown.json.stop.code, 'mapping_not_found');
});

test('refuses what it would otherwise ignore, and keeps no file of it', async () => {
  const before = await storedLists();
  const cases = [
    ['/imports?project=ない', 404, 'project_not_found'],
    ['/imports?start=true', 400, 'request_invalid'],
    ['/imports?project=本文&mapping=auto2', 400, 'request_invalid'],
    ['/imports?project=本文&strat=true', 400, 'request_invalid'],
    ['/imports?project=本文&options={', 400, 'request_invalid'],
  ] as const;
  for (const [path, status, code] of cases) {
    const answer = await send(path, { body: list(60), headers: csv });
    assert.deepEqual([answer.status, answer.json.code], [status, code], path);
  }
  assert.equal((await send('/imports?project=本文', {})).status, 400);
  const form = new FormData();
  form.append('project', '本文');
  assert.equal((await send('/imports', { body: form })).status, 400);
  form.append('strat', 'true');
  form.append('file', new Blob([list(60)]), 'a.csv');
  const misspelled = await send('/imports', { body: form });
  assert.equal(misspelled.status, 400);
  assert.match(JSON.stringify(misspelled.json.errors), /strat/);
  assert.equal((await send('/leads', { body: list(60), headers: csv })).status, 415);
  assert.equal(await storedLists(), before);
});

test('a body that breaks off leaves neither import nor file', async () => {
  const count = async () => (await database.pool.query('select from imports')).rowCount;
  const before = await count();
  const url = new URL(`${origin}/api/v1/imports?project=${encodeURIComponent('本文')}&start=true`);
  const ended = new Promise<void>((resolve) => {
    const headers = { authorization, ...csv, 'content-length': '100000' };
    const request = httpRequest(url, { method: 'POST', headers });
    request.on('error', () => resolve());
    request.write(list(70), () => setTimeout(() => request.destroy(), 200));
  });
  await ended;
  while ((await storedLists()) > 0) await new Promise((resolve) => setTimeout(resolve, 50));
  assert.equal(await count(), before);
});

test('the same Idempotency-Key imports a list once', async () => {
  const path = '/imports?project=鍵&createProject=true&start=true&wait=30';
  const headers = { ...csv, 'idempotency-key': 'nightly-1' };
  const first = await send(path, { body: list(80), headers });
  const again = await send(path, { body: list(80), headers });
  assert.deepEqual([again.status, again.json], [first.status, first.json]);
  assert.equal(again.headers.get('idempotency-replayed'), 'true');
  const other = await send(path, { body: list(90), headers });
  assert.deepEqual([other.status, other.json.code], [409, 'idempotency_key_reused']);
  assert.equal(await leadsIn('鍵'), 3);
  assert.equal(await storedLists(), 0);
});
