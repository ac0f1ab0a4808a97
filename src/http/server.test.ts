import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { testDatabase } from '../../test/support/database.ts';
import {
  clientWith,
  cookieOf,
  farWindowMs,
  signedIn,
  testHttpServer,
} from '../../test/support/http-server.ts';
import { makeTenant } from '../../test/support/people.ts';
import { webRoutes } from '../contract/web-routes.ts';
import { problemJsonSchema } from '../contract/wire.ts';
import { openDatabase } from '../db/database.ts';

const { db } = await testDatabase();
await makeTenant(db, 'acme');
const webRoot = await mkdtemp(join(tmpdir(), 'leadport-web-'));
after(() => rm(webRoot, { recursive: true }));
await mkdir(join(webRoot, 'assets'));
await writeFile(
  join(webRoot, 'index.html'),
  '<!doctype html><html><head><title>Leadport</title></head></html>',
);
await writeFile(join(webRoot, 'assets', 'main-abc123.js'), 'export {};');
const app = await testHttpServer(db, { webRoot });
const nobody = clientWith(app);

test('is ready when the process is alive and the database is up to date', async () => {
  assert.equal((await app.inject('/healthz')).statusCode, 200);
  assert.equal((await app.inject('/readyz')).statusCode, 200);
});

test('is not ready while the database does not answer', async () => {
  const { db: silent } = openDatabase({ host: '127.0.0.1', port: 1 });
  const server = await testHttpServer(silent);
  assert.equal((await server.inject('/readyz')).statusCode, 503);
  assert.equal((await server.inject('/healthz')).statusCode, 200);
});

for (const path of ['/', '/leads/12', '/settings/api-keys']) {
  test(`${path} returns the page, which must be revalidated`, async () => {
    const answer = await app.inject(path);
    assert.equal(answer.statusCode, 200);
    assert.match(answer.payload, /<title>Leadport/);
    assert.equal(answer.headers['cache-control'], 'no-store');
  });
}

test('assets can be cached forever; a missing asset is 404', async () => {
  const answer = await app.inject('/assets/main-abc123.js');
  assert.equal(answer.headers['cache-control'], 'public, max-age=31536000, immutable');
  assert.equal((await app.inject('/assets/main-def456.js')).statusCode, 404);
});

test('a path without a page or file is 404, for browsers with the page that says so', async () => {
  for (const url of ['/index.html', '/leads/12/calls', '/swagger', '/robots.txt']) {
    const program = await app.inject(url);
    assert.deepEqual([program.statusCode, program.json().code], [404, 'not_found'], url);
    const browser = await app.inject({ url, headers: { accept: 'text/html,*/*;q=0.8' } });
    assert.deepEqual([browser.statusCode, browser.payload.includes('<title>')], [404, true], url);
  }
  assert.equal((await app.inject('/docs')).headers['location'], '/api/v1/docs');
  assert.equal((await app.inject('/openapi.json')).headers['location'], '/api/v1/openapi.json');
});

test('the list of pages is that of the web app', async () => {
  const source = await readFile(new URL('../web/app/routes.tsx', import.meta.url), 'utf8');
  const declared = [...source.matchAll(/getParentRoute: \(\) => (\w+),\s+path: '([^']+)'/g)].flatMap(
    ([, parent, path = '']) => (path === '$' ? [] : [parent === 'settings' ? `/settings${path}` : path]),
  );
  const routes = declared.map((route) => route.replace(/(.)\/$/, '$1'));
  assert.deepEqual([...new Set(routes)].toSorted(), [...webRoutes].toSorted());
});

test('a method that a path does not have is 405 and names those that it has', async () => {
  const answer = await nobody('DELETE', '/leads', undefined, { 'accept-language': 'en' });
  assert.deepEqual([answer.status, answer.json.code], [405, 'method_not_allowed']);
  assert.equal(answer.headers['allow'], 'GET, HEAD, POST');
});

test('every response has the id of its request', async () => {
  const own = await app.inject({ url: '/api/v1/session', headers: { 'x-request-id': 'nightly-2026-12-01' } });
  assert.equal(own.headers['x-request-id'], 'nightly-2026-12-01');
  const forged = await app.inject({ url: '/api/v1/session', headers: { 'x-request-id': 'a b"c' } });
  assert.match(String(forged.headers['x-request-id']), /^[0-9a-f-]{36}$/);
});

test('long answers are compressed, and an unchanged one is 304', async () => {
  const ask = (headers: Record<string, string>) => app.inject({ url: '/api/v1/openapi.json', headers });
  const plain = await ask({});
  for (const encoding of ['br', 'gzip']) {
    const { headers, rawPayload } = await ask({ 'accept-encoding': encoding });
    assert.equal(headers['content-encoding'], encoding);
    assert.ok(rawPayload.length < plain.rawPayload.length / 5);
  }
  const again = await ask({ 'accept-encoding': 'br', 'if-none-match': String(plain.headers['etag']) });
  assert.deepEqual([again.statusCode, again.payload], [304, '']);
});

test('names every invalid field', async () => {
  const answer = await nobody('POST', '/session', { email: 1 });
  assert.deepEqual(
    answer.json.errors.map((error: { in: string; field: string }) => [error.in, error.field]),
    [
      ['body', '/email'],
      ['body', '/password'],
    ],
  );
});

test('the page runs only our scripts and their styles', async () => {
  const answers = [await app.inject('/'), await app.inject('/'), await app.inject('/healthz')];
  const [first = '', second = '', other] = answers.map(({ headers }) =>
    String(headers['content-security-policy']),
  );
  for (const policy of [first, second, other]) {
    assert.match(policy ?? '', /script-src 'self';/);
    assert.doesNotMatch(policy ?? '', /unsafe/);
  }
  const nonce = /style-src 'self' 'nonce-([^']+)'/.exec(first)?.[1] ?? '';
  assert.ok(answers[0]?.payload.includes(`content="${nonce}"`));
  assert.ok(!second.includes(nonce));
});

test('every response has the security headers', async () => {
  const { headers } = await app.inject('/api/v1/session');
  assert.equal(headers['x-content-type-options'], 'nosniff');
  assert.equal(headers['x-frame-options'], 'SAMEORIGIN');
  assert.equal(headers['referrer-policy'], 'same-origin');
  assert.equal(headers['cross-origin-opener-policy'], 'same-origin');
  assert.equal(headers['cache-control'], 'no-store');
  assert.equal(headers['x-powered-by'], undefined);
});

test('an unknown endpoint is a problem in the requested language', async () => {
  const ja = await nobody('GET', '/nothing');
  assert.equal(ja.status, 404);
  assert.match(String(ja.headers['content-type']), /^application\/problem\+json/);
  assert.deepEqual(problemJsonSchema.parse(ja.json), {
    type: 'urn:leadport:problem:not_found',
    title: 'データが見つかりません',
    status: 404,
    code: 'not_found',
    hint: '削除されたか、閲覧権限がない可能性があります。',
    line: null,
  });
  const en = await nobody('GET', '/nothing', undefined, { 'accept-language': 'fr, en-GB;q=0.8, ja;q=0.5' });
  assert.equal(en.json.title, 'Not found');
});

test('names the invalid part of a request', async () => {
  const answer = await nobody('POST', '/session', { email: 'a@b.example' });
  assert.equal(answer.status, 400);
  assert.equal(answer.json.code, 'request_invalid');
  assert.match(answer.json.title, /body\/password: /);
});

test('refuses query parameters that the endpoint does not have', async () => {
  const admin = await signedIn(app, 'admin@acme.example');
  for (const path of ['/projects?limt=5', '/leads?projectId=1&serach=a', '/session?x']) {
    const answer = await admin('GET', path);
    assert.deepEqual([answer.status, answer.json.code], [400, 'request_invalid'], path);
    assert.match(answer.json.title, /limt|serach|"x"/);
  }
});

test('refuses bodies that are not JSON, too long or of another type', async () => {
  const send = (payload: string, type = 'application/json') =>
    app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload,
      headers: { 'x-leadport': '1', 'content-type': type },
    });
  assert.equal((await send('{')).statusCode, 400);
  const tooLong = await send(JSON.stringify({ email: 'x'.repeat(2_000_000) }));
  assert.equal(tooLong.statusCode, 413);
  assert.equal(tooLong.json().code, 'body_too_large');
  assert.equal((await send('x', 'application/xml')).statusCode, 415);
});

test('refuses an undecodable path with our own message', async () => {
  const answer = await app.inject('/api/v1/leads/%zz');
  assert.equal(answer.statusCode, 400);
  assert.equal(answer.json().code, 'request_invalid');
});

for (const [what, headers, status] of [
  ['our own page', { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:80' }, 401],
  ['a page of another site', { 'sec-fetch-site': 'cross-site' }, 403],
  ['a page of a sister site', { 'sec-fetch-site': 'same-site' }, 403],
  ['our own page, by an older browser', { host: 'leadport.example', origin: 'http://leadport.example' }, 401],
  ['another page, by an older browser', { host: 'leadport.example', origin: 'http://evil.example' }, 403],
  ['a page without an origin', { origin: 'null' }, 403],
  ['a program', {}, 401],
] as const) {
  test(`${what} that would change something is answered ${status}`, async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { email: 'admin@acme.example', password: 'wrong' },
      headers: { 'x-leadport': '1', ...headers },
    });
    assert.equal(answer.statusCode, status);
  });
}

test('limits each client separately', async () => {
  const busy = await testHttpServer(db, { requestLimit: { max: 3, windowMs: farWindowMs } });
  const one = await signedIn(busy, 'admin@acme.example');
  for (let count = 0; count < 3; count += 1) assert.equal((await one('GET', '/session')).status, 200);
  const refused = await one('GET', '/session');
  assert.equal(refused.status, 429);
  assert.equal(refused.json.code, 'too_many_requests');
  assert.ok(Number(refused.headers['retry-after']) > 0);
  assert.notEqual((await clientWith(busy)('GET', '/session')).status, 429);
});

test('refuses a file beyond the limit before it is sent', async () => {
  const small = await testHttpServer(db, { uploads: { maxBytes: 1000 } });
  const admin = await signedIn(small, 'admin@acme.example');
  const tus = { 'tus-resumable': '1.0.0', 'upload-length': '1001' };
  const answer = await admin('POST', '/uploads', undefined, tus);
  assert.equal(answer.status, 413);
  assert.equal(answer.json.code, 'file_too_large');
});

test('never logs a password, cookie or link', async () => {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const server = await testHttpServer(db, { log: { level: 'trace', stream } });
  const client = clientWith(server);
  const signIn = { email: 'admin@acme.example', password: 'password' };
  const cookie = cookieOf(await client('POST', '/session', signIn));
  const admin = clientWith(server, cookie);
  const draft = { email: 'logged@acme.example', name: 'logged', role: 'general' };
  const { json } = await admin('POST', '/users', draft);
  const token = new URL(json.link).hash.slice(1);
  const secrets = { token, password: 'a secret of mine', current: 'a wrong secret' };
  await client('POST', '/password', { token, password: secrets.password });
  await admin('PATCH', '/session/password', { current: secrets.current, password: secrets.password });
  await client('POST', '/session', { email: draft.email, password: { nested: secrets.current } });
  await admin('GET', `/leads?q=${encodeURIComponent(secrets.password)}`);
  const log = lines.join('');
  assert.ok(lines.length > 5);
  const cookieValue = decodeURIComponent(cookie).split('=')[1] ?? '';
  for (const secret of [...Object.values(secrets), cookieValue, cookieValue.split('.')[0] ?? '']) {
    assert.ok(!log.includes(secret), secret);
  }
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

test('reports an internal error by reference and logs its cause without secrets', async () => {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const server = await testHttpServer(db, { log: { level: 'info', stream } });
  const admin = await signedIn(server, 'admin@acme.example');
  await sql`alter table imports rename to away`.execute(db);
  const answer = await admin('GET', '/imports?limit=7').finally(() =>
    sql`alter table away rename to imports`.execute(db),
  );
  assert.equal(answer.status, 500);
  assert.equal(answer.json.code, 'fault');
  assert.doesNotMatch(answer.text, /relation|imports/);
  const log = lines.join('');
  assert.match(log, new RegExp(`"reqId":"${answer.json.reference}".*"err":\\{.*imports.*does not exist`));
  assert.doesNotMatch(log, /limit=7|leadport_session|"password"/);
});
