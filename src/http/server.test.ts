import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { after, test } from 'node:test';
import { testDatabase } from '../../test/support/database.ts';
import { clientWith, signedIn, testHttpServer } from '../../test/support/http-server.ts';
import { makeTenant } from '../../test/support/people.ts';
import { problemJsonSchema } from '../contract/wire.ts';
import { openDatabase } from '../db/database.ts';

const { db, connection } = await testDatabase();
await makeTenant(db, 'acme');
const webRoot = await mkdtemp(join(tmpdir(), 'leadport-web-'));
after(() => rm(webRoot, { recursive: true }));
await mkdir(join(webRoot, 'assets'));
await writeFile(join(webRoot, 'index.html'), '<!doctype html><title>Leadport</title>');
await writeFile(join(webRoot, 'assets', 'main-abc123.js'), 'export {};');
const app = await testHttpServer(db, { webRoot });
const nobody = clientWith(app);

test('the process is alive and the database is up to date', async () => {
  assert.equal((await app.inject('/healthz')).statusCode, 200);
  assert.equal((await app.inject('/readyz')).statusCode, 200);
});

test('not ready while the database does not answer', async () => {
  const { db: silent } = openDatabase({ host: '127.0.0.1', port: 1 });
  const server = await testHttpServer(silent);
  assert.equal((await server.inject('/readyz')).statusCode, 503);
  assert.equal((await server.inject('/healthz')).statusCode, 200);
});

for (const path of ['/', '/leads/12', '/index.html']) {
  test(`${path} is the page, asked for each time`, async () => {
    const answer = await app.inject(path);
    assert.equal(answer.statusCode, 200);
    assert.match(answer.payload, /<title>Leadport/);
    assert.equal(answer.headers['cache-control'], 'no-cache');
  });
}

test('assets may be kept for ever; a missing one is missing', async () => {
  const answer = await app.inject('/assets/main-abc123.js');
  assert.equal(answer.headers['cache-control'], 'public, max-age=31536000, immutable');
  assert.equal((await app.inject('/assets/main-def456.js')).statusCode, 404);
});

test('no script but our own may run in the page', async () => {
  const policy = String((await app.inject('/')).headers['content-security-policy']);
  assert.match(policy, /script-src 'self';/);
  assert.doesNotMatch(policy, /script-src[^;]*unsafe/);
});

test('an unknown endpoint is a problem, in the language asked for', async () => {
  const ja = await nobody('GET', '/nothing');
  assert.equal(ja.status, 404);
  assert.match(String(ja.headers['content-type']), /^application\/problem\+json/);
  assert.deepEqual(problemJsonSchema.parse(ja.json), {
    type: 'urn:leadport:problem:not_found',
    title: '見つかりません',
    status: 404,
    code: 'not_found',
    hint: '削除されたか、見る権限がありません',
    line: null,
  });
  const en = await nobody('GET', '/nothing', undefined, { 'accept-language': 'fr, en-GB;q=0.8, ja;q=0.5' });
  assert.equal(en.json.title, 'Not found');
});

test('an invalid request is told what is wrong and where', async () => {
  const answer = await nobody('POST', '/session', { email: 'a@b.example' });
  assert.equal(answer.status, 400);
  assert.equal(answer.json.code, 'request_invalid');
  assert.match(answer.json.title, /body\/password: /);
});

test('a body that is no JSON, too long or of another kind is refused', async () => {
  const send = (payload: string, type = 'application/json') =>
    app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload,
      headers: { 'x-leadport': '1', 'content-type': type },
    });
  assert.equal((await send('{')).statusCode, 400);
  assert.equal((await send(JSON.stringify({ email: 'x'.repeat(2_000_000) }))).statusCode, 413);
  assert.equal((await send('x', 'application/xml')).statusCode, 415);
});

test('a path that cannot be decoded is refused in our words', async () => {
  const answer = await app.inject('/api/v1/leads/%zz');
  assert.equal(answer.statusCode, 400);
  assert.equal(answer.json().code, 'request_invalid');
});

test('a page of another origin cannot change anything', async () => {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload: { email: 'admin@acme.example', password: 'password' },
  });
  assert.equal(answer.statusCode, 400);
  assert.match(answer.json().title, /x-leadport/);
});

test('a fault of ours is told by a reference and logged with its cause, without what was secret', async () => {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const own = openDatabase(connection);
  const server = await testHttpServer(own.db, { log: { level: 'info', stream } });
  const admin = await signedIn(server, 'admin@acme.example');
  await own.close();
  const answer = await admin('GET', '/session?q=secret-name');
  assert.equal(answer.status, 500);
  assert.equal(answer.json.code, 'fault');
  assert.doesNotMatch(answer.text, /destroyed/);
  const log = lines.join('');
  assert.match(log, new RegExp(`"reqId":"${answer.json.reference}".*"err":\\{.*destroyed`));
  assert.doesNotMatch(log, /secret-name|leadport_session|"password"/);
});
