import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { z } from 'zod';
import { bodySchemaOf, describeApi } from '../../src/http/openapi/describe-api.ts';
import { testDatabase } from '../support/database.ts';
import { generateApiTypes } from '../support/generate-api-types.ts';
import { assertGolden } from '../support/golden.ts';
import { testHttpServer } from '../support/http-server.ts';

const { db } = await testDatabase();
const app = await testHttpServer(db);
const golden = resolve(import.meta.dirname, '../../docs/openapi.json');

test('docs/openapi.json describes the endpoints of the server', () => {
  assertGolden(`${JSON.stringify(describeApi(app.guardedRoutes), null, 1)}\n`, golden);
});

test('the typed client of the tests is generated from the document', async () => {
  const types = resolve(import.meta.dirname, '../support/api-types.golden.ts');
  assertGolden(await generateApiTypes(golden), types);
});

test('the document has no lint errors or warnings', async () => {
  const cli = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js');
  const lint = promisify(execFile)(process.execPath, [cli, 'lint', '--extends=recommended', golden], {
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  });
  const { stdout, stderr } = await lint;
  assert.match(stdout + stderr, /Your API description is valid/);
  assert.doesNotMatch(stdout + stderr, /warning/);
});

test('every example of a body is accepted by its endpoint', () => {
  const refused = app.guardedRoutes.flatMap(({ method, url, schema, endpoint }) => {
    const body = bodySchemaOf(schema);
    if (!body) return [];
    const result = z.safeParse(body, endpoint.example);
    return result.success ? [] : [`${method} ${url}: ${z.prettifyError(result.error)}`];
  });
  assert.deepEqual(refused, []);
});

test('the document and its page are public, and the page loads only our own files', async () => {
  const document = await app.inject('/api/v1/openapi.json');
  assert.deepEqual([document.statusCode, document.json().openapi], [200, '3.1.1']);
  const etag = String(document.headers['etag']);
  const again = await app.inject({ url: '/api/v1/openapi.json', headers: { 'if-none-match': etag } });
  assert.equal(again.statusCode, 304);
  const page = await app.inject('/api/v1/docs');
  for (const [, path = ''] of page.payload.matchAll(/(?:src|href)="([^"]+)"/g)) {
    assert.equal((await app.inject(path)).statusCode, 200, path);
  }
});
