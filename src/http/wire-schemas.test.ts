import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { testDatabase } from '../../test/support/database.ts';
import { signedIn, testHttpServer } from '../../test/support/http-server.ts';
import { makeTenant } from '../../test/support/people.ts';
import { daySchema, maxInteger, rowNumberSchema, textSchema } from '../contract/wire.ts';
import { bodySchemaOf } from './openapi/describe-api.ts';

const { db } = await testDatabase();
const app = await testHttpServer(db);
await makeTenant(db, 'acme');
const admin = await signedIn(app, 'admin@acme.example');

/** Texts that the database cannot store, long enough for any schema. */
const unstorable = ['\0', '\ud800', `${'a'.repeat(20)}\0`, `${'a'.repeat(20)}\udc00`];
/** Days outside the database's calendar, and numbers beyond its `integer`. */
const noDays = ['0000-01-01', '0000-01-01T00:00:00Z'];
const beyondInteger = [2 ** 31, -(2 ** 31) - 1, String(2 ** 31)];

/** The values that a leaf of a schema must refuse. */
function refusedBy(schema: z.core.$ZodType): readonly unknown[] | undefined {
  if (schema instanceof z.ZodISODate || schema instanceof z.ZodISODateTime) return noDays;
  if (schema instanceof z.ZodString) return unstorable;
  return schema instanceof z.ZodNumber ? beyondInteger : undefined;
}

/** The paths of leaves that accept values the database cannot store. */
function openLeaves(schema: z.core.$ZodType, path: string, seen = new Set<unknown>()): string[] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  const letsThrough = (values: readonly unknown[]) =>
    values.some((value) => z.safeParse(schema, value).success);
  const refused = refusedBy(schema);
  if (refused) return letsThrough(refused) ? [path] : [];
  // A later transformation may refuse it: lists of ids, words for true and false.
  if (schema instanceof z.ZodPipe && !letsThrough(unstorable)) return [];
  return childrenOf(schema).flatMap(([name, child]) => openLeaves(child, `${path}${name}`, new Set(seen)));
}

function childrenOf(schema: z.core.$ZodType): readonly (readonly [name: string, child: z.core.$ZodType])[] {
  const parts: readonly (readonly [string, unknown])[] =
    schema instanceof z.ZodObject
      ? Object.entries(schema.shape).map(([key, child]) => [`.${key}`, child])
      : Object.values(schema._zod.def)
          .flat()
          .map((child) => ['', child]);
  return parts.flatMap(([name, child]) => (child instanceof z.core.$ZodType ? [[name, child] as const] : []));
}

/** Numbers that are cells of a list, which are text. */
const numbersAsText = ['POST /api/v1/imports body.rows'];

test('every text, day and number of a request refuses values that the database cannot store', () => {
  const open = app.guardedRoutes.flatMap(({ method, url, schema }) =>
    (['params', 'querystring', 'body'] as const).flatMap((place) => {
      const part = place === 'body' ? bodySchemaOf(schema) : schema?.[place];
      return part instanceof z.core.$ZodType ? openLeaves(part, `${method} ${url} ${place}`) : [];
    }),
  );
  assert.deepEqual(
    open.filter((leaf) => !numbersAsText.includes(leaf)),
    [],
  );
});

test('the check finds unchecked leaves at any depth', () => {
  const schema = z.object({
    plain: z.string(),
    list: z.array(z.string().max(5)).optional(),
    either: z.union([z.literal(1), z.object({ deep: z.string().trim().default('') })]),
    keys: z.record(z.string(), z.number().min(0).max(1)),
    changed: z.string().transform((text) => text.split(',')),
    good: textSchema.trim().max(20),
    number: z.number().int().min(1),
    coerced: z.coerce
      .number()
      .int()
      .max(2 ** 31),
    low: z.number().max(5).optional(),
    row: rowNumberSchema,
    day: z.iso.date().nullable(),
    moment: z.iso.datetime(),
    realDay: daySchema,
  });
  assert.deepEqual(openLeaves(schema, ''), [
    '.plain',
    '.list',
    '.either.deep',
    '.keys',
    '.changed',
    '.number',
    '.coerced',
    '.low',
    '.day',
    '.moment',
  ]);
});

test('every path parameter has a schema', () => {
  const bare = app.guardedRoutes.filter(({ url, schema }) => url.includes('/:') && !schema?.params);
  assert.deepEqual(
    bare.map(({ method, url }) => `${method} ${url}`),
    [],
  );
});

const nul = '%00';
for (const path of [
  `/leads?projectId=1&q=a${nul}`,
  `/contacts?q=a${nul}`,
  `/do-not-call?q=a${nul}`,
  `/audit?q=a${nul}`,
  `/erasures?phone=${nul}`,
  `/uploads/${nul}`,
  `/leads/${nul}`,
]) {
  test(`refuses ${path} and names the field`, async () => {
    const method = path.startsWith('/uploads') ? 'DELETE' : 'GET';
    const answer = await admin(method, path);
    assert.deepEqual([answer.status, answer.json.code], [400, 'request_invalid'], answer.text);
    assert.match(answer.json.title, /(querystring|params)\/(q|phone|id)/);
  });
}

const bad = { nul: 'a\0', surrogate: 'a\ud800' };
const contact = { name: '代表', phone: '03-5555-0101' };
const field = { name: '業種', dataType: 'text', inputForm: 'text_box' };

/** Endpoints that store texts: the request, with the invalid text in the given field. */
const bodies: readonly (readonly [
  method: 'POST' | 'PATCH' | 'PUT',
  path: string,
  field: string,
  (text: string) => object,
])[] = [
  ['POST', '/projects', 'name', (name) => ({ name })],
  ['POST', '/workgroups', 'name', (name) => ({ name })],
  ['POST', '/users', 'name', (name) => ({ email: 'new@acme.example', name, role: 'general' })],
  ['POST', '/api-keys', 'name', (name) => ({ password: 'password', name, scopes: ['leads:read'] })],
  ['POST', '/field-sets', 'name', (name) => ({ name })],
  ['POST', '/field-sets/1/fields', 'default', (text) => ({ ...field, default: text })],
  ['POST', '/field-sets/1/fields/1/choices', 'choices/0', (text) => ({ choices: [text] })],
  ['POST', '/leads', 'city', (city) => ({ projectId: '1', name: '客', city, contacts: [contact] })],
  ['POST', '/leads', 'contacts/0/phone', (phone) => leadWith({ ...contact, phone })],
  ['POST', '/leads/1/contacts', 'name', (name) => ({ ...contact, name })],
  ['PATCH', '/leads/1', 'custom/7', (text) => ({ version: 1, custom: { 7: text } })],
  ['POST', '/do-not-call', 'note', (note) => ({ target: { leadIds: ['1'] }, reason: 'refusal', note })],
  ['POST', '/do-not-call/1/release', 'reason', (reason) => ({ reason })],
  ['POST', '/erasures', 'reason', (reason) => ({ phone: '03-5555-0101', reason })],
  ['PUT', '/imports/1/failed-rows', 'rows/0/cells/0', (cell) => ({ rows: [{ row: 1, cells: [cell] }] })],
  ['PATCH', '/imports/1/file-options', 'sheet', (sheet) => ({ sheet })],
  ['PATCH', '/session', 'name', (name) => ({ name })],
];

function leadWith(only: object) {
  return { projectId: '1', name: '客', contacts: [only] };
}

for (const [method, path, field, bodyWith] of bodies) {
  test(`${method} ${path} refuses unstorable text in ${field}`, async () => {
    for (const text of Object.values(bad)) {
      const answer = await admin(method, path, bodyWith(text));
      assert.deepEqual([answer.status, answer.json.code], [400, 'request_invalid'], answer.text);
      assert.ok(answer.json.title.includes(`body/${field}`), answer.json.title);
    }
  });
}

/** Ids and numbers in a path: the largest storable one is looked up, the next is refused. */
const edges = [
  ['/leads/:n', '9223372036854775807', '9223372036854775808'],
  ['/imports/1/columns/:n/field', String(maxInteger), String(maxInteger + 1)],
] as const;

for (const [path, last, next] of edges) {
  test(`${path} is looked up to ${last}`, async () => {
    const statusOf = async (text: string) => (await admin('GET', path.replace(':n', text))).status;
    assert.equal(await statusOf(last), 404);
    for (const text of [next, '9'.repeat(40), '-1', '1e3000', 'x']) {
      assert.equal(await statusOf(text), 400, text);
    }
  });
}

test("refuses days and versions beyond the database's range and names the field", async () => {
  const cases = [
    ['PATCH', '/leads/1', { version: maxInteger + 1, name: '客' }, 'version'],
    [
      'POST',
      '/do-not-call',
      { target: { leadIds: ['1'] }, reason: 'refusal', refusedOn: '0000-01-01' },
      'refusedOn',
    ],
    [
      'POST',
      '/api-keys',
      { name: 'k', scopes: ['leads:read'], expiresAt: '0000-01-01T00:00:00Z' },
      'expiresAt',
    ],
  ] as const;
  for (const [method, path, body, field] of cases) {
    const answer = await admin(method, path, body);
    assert.equal(answer.status, 400, answer.text);
    assert.ok(answer.json.title.includes(`body/${field}`), answer.json.title);
  }
  assert.equal((await admin('PATCH', '/leads/1', { version: maxInteger, name: '客' })).status, 404);
});

const lists = app.guardedRoutes.filter(({ method, schema }) => {
  const query = schema?.querystring;
  return method === 'GET' && query instanceof z.ZodObject && 'cursor' in query.shape;
});

test('there are lists with cursors', () => assert.ok(lists.length >= 10, String(lists.length)));

for (const { url } of lists) {
  test(`${url} refuses cursors that are malformed or too large`, async () => {
    const path = url.replace('/api/v1', '').replace(':id', '1');
    for (const cursor of ['x', '1x', '-1', '0', '1.5', '9'.repeat(30), '9223372036854775808', '1-2-3', nul]) {
      const answer = await admin('GET', `${path}?projectId=1&outcome=created&cursor=${cursor}`);
      assert.equal(answer.status, 400, `${cursor}: ${answer.text}`);
      assert.match(answer.json.title, /cursor/);
    }
  });
}

test('the largest possible cursor returns an empty page', async () => {
  const largest = '9223372036854775807';
  for (const path of ['/imports', '/audit', '/do-not-call', '/erasures']) {
    assert.equal((await admin('GET', `${path}?cursor=${largest}`)).status, 200, path);
  }
});
