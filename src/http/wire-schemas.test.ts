import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { testDatabase } from '../../test/support/database.ts';
import { signedIn, testHttpServer } from '../../test/support/http-server.ts';
import { makeTenant } from '../../test/support/people.ts';
import { textSchema } from '../contract/wire.ts';

const { db } = await testDatabase();
const app = await testHttpServer(db);
await makeTenant(db, 'acme');
const admin = await signedIn(app, 'admin@acme.example');

/** Texts that the database cannot store, as long as any schema asks for. */
const unstorable = ['\0', '\ud800', `${'a'.repeat(20)}\0`, `${'a'.repeat(20)}\udc00`];

/** The paths of strings in the schema that let such a text through. */
function openStrings(schema: z.core.$ZodType, path: string, seen = new Set<unknown>()): string[] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  const letsThrough = unstorable.some((text) => z.safeParse(schema, text).success);
  if (schema instanceof z.ZodString) return letsThrough ? [path] : [];
  // What comes after a transformation may refuse it: ids of a list, words for true and false.
  if (schema instanceof z.ZodPipe && !letsThrough) return [];
  return childrenOf(schema).flatMap(([name, child]) => openStrings(child, `${path}${name}`, new Set(seen)));
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

test('every string of a request refuses NUL and lone surrogates', () => {
  const open = app.guardedRoutes.flatMap(({ method, url, schema }) =>
    (['params', 'querystring', 'body'] as const).flatMap((place) => {
      const part = schema?.[place];
      return part instanceof z.core.$ZodType ? openStrings(part, `${method} ${url} ${place}`) : [];
    }),
  );
  assert.deepEqual(open, []);
});

test('the walk finds a plain string wherever it stands', () => {
  const schema = z.object({
    plain: z.string(),
    list: z.array(z.string().max(5)).optional(),
    either: z.union([z.literal(1), z.object({ deep: z.string().trim().default('') })]),
    keys: z.record(z.string(), z.number()),
    changed: z.string().transform((text) => text.split(',')),
    good: textSchema.trim().max(20),
  });
  assert.deepEqual(openStrings(schema, ''), ['.plain', '.list', '.either.deep', '.keys', '.changed']);
});

test('every parameter of a path has a schema', () => {
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
  test(`${path} is refused with the name of the field`, async () => {
    const method = path.startsWith('/uploads') ? 'DELETE' : 'GET';
    const answer = await admin(method, path);
    assert.deepEqual([answer.status, answer.json.code], [400, 'request_invalid'], answer.text);
    assert.match(answer.json.title, /(querystring|params)\/(q|phone|id)/);
  });
}

test('a body with a lone surrogate is refused with the name of the field', async () => {
  const answer = await admin('POST', '/workgroups', { name: 'a\ud800' });
  assert.deepEqual([answer.status, answer.json.code], [400, 'request_invalid']);
  assert.match(answer.json.title, /body\/name/);
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

test('the largest cursor there can be gives an empty page', async () => {
  const largest = '9223372036854775807';
  for (const path of ['/imports', '/audit', '/do-not-call', '/erasures']) {
    assert.equal((await admin('GET', `${path}?cursor=${largest}`)).status, 200, path);
  }
});
