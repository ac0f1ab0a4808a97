import { STATUS_CODES } from 'node:http';
import { z } from 'zod';
import { keyScopeLabels } from '../../contract/api-key.ts';
import { problemJsonSchema } from '../../contract/wire.ts';
import type { GuardedRoute } from '../guard/guard.ts';
import { introduction } from './introduction.ts';
import { SchemaWriter } from './schema-writer.ts';

export type OpenApiDocument = {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: object;
};

type Operation = {
  readonly operationId: string;
  readonly parameters: readonly object[];
  readonly responses: Readonly<Record<string, object>>;
};

/** The groups in which endpoints are shown. */
const tags = {
  Imports: 'From a file or rows to leads, with a record of every row.',
  Leads: 'Leads and their contacts.',
  'Projects and fields': 'Projects and the custom fields bound to them.',
  'Do-not-call list': 'Numbers that must not be called.',
  Calls: 'Whether a user may call a number now.',
  Webhooks: 'Addresses that receive events, and the messages to them.',
  Company: 'Users, workgroups, API keys and settings.',
  'Audit and erasure': 'The audit log, and erasure of numbers.',
  'Own account': 'The signed-in user. Not available to API keys.',
} as const;
type Tag = keyof typeof tags;

/** The group of a path by its first segment; all others belong to the own account. */
const tagOf: Readonly<Record<string, Tag>> = {
  imports: 'Imports',
  uploads: 'Imports',
  'saved-mappings': 'Imports',
  'sample-list': 'Imports',
  leads: 'Leads',
  contacts: 'Leads',
  projects: 'Projects and fields',
  'field-sets': 'Projects and fields',
  fields: 'Projects and fields',
  'do-not-call': 'Do-not-call list',
  'call-permissions': 'Calls',
  calls: 'Calls',
  webhooks: 'Webhooks',
  users: 'Company',
  workgroups: 'Company',
  company: 'Company',
  'api-keys': 'Company',
  audit: 'Audit and erasure',
  erasures: 'Audit and erasure',
};

/** Describes the API as an OpenAPI 3.1 document, derived from its routes. */
export function describeApi(routes: readonly GuardedRoute[]): OpenApiDocument {
  const writer = new SchemaWriter();
  const paths: Record<string, Record<string, Operation>> = {};
  const read = new Set(routes.filter(({ method }) => method === 'GET').map(({ url }) => url));
  for (const route of routes) {
    // HEAD answers the headers of GET.
    if (route.method === 'HEAD' && read.has(route.url)) continue;
    const path = route.url.replace('/api/v1', '').replaceAll(/:(\w+)/g, '{$1}');
    const operations = paths[path] ?? {};
    paths[path] = operations;
    operations[route.method.toLowerCase()] = describeOperation(route, path, writer);
  }
  const problem = writer.add(problemJsonSchema, 'output');
  const { document, schemas } = writer.write({ paths, problem });
  return {
    openapi: '3.1.1',
    ...introduction,
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths: document.paths,
    components: {
      securitySchemes: {
        apiKey: {
          type: 'http',
          scheme: 'bearer',
          description: `An API key. Its scopes: ${scopeList()}`,
        },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'leadport_session',
          description: 'The session of the web app. Changes also need the header `x-leadport: 1`.',
        },
      },
      headers,
      responses: Object.fromEntries(
        Object.keys(problemCauses).map((status) => [
          `Problem${status}`,
          describeProblem(status, document.problem),
        ]),
      ),
      schemas,
    },
  } as OpenApiDocument;
}

function scopeList(): string {
  return Object.entries(keyScopeLabels)
    .map(([scope, { en }]) => `\`${scope}\` (${en})`)
    .join(', ');
}

function describeOperation(route: GuardedRoute, path: string, writer: SchemaWriter): Operation {
  const { endpoint, access, schema, method } = route;
  const { summary, description, scope, produces } = endpoint;
  return {
    operationId: operationIdOf(method, path),
    summary,
    ...(description && { description }),
    tags: [tagOf[path.split('/')[1] ?? ''] ?? 'Own account'],
    security: access === 'anyone' ? [{}] : [...(scope ? [{ apiKey: [scope] }] : []), { session: [] }],
    parameters: [
      ...parametersOf(schema?.params, 'path', writer),
      ...parametersOf(schema?.querystring, 'query', writer),
      ...(method === 'POST' ? [idempotencyKey] : []),
      ...(scope ? [] : sessionHeaderOf(method)),
    ],
    ...describeBody(route, writer),
    responses: {
      ...answersOf(schema?.response, produces, endpoint.status, writer),
      ...Object.fromEntries(
        problemStatuses(route).map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]),
      ),
    },
  } as Operation;
}

/** `GET /imports/{id}/rows` is `getImportsByIdRows`. */
function operationIdOf(method: string, path: string): string {
  const words = path
    .replaceAll(/\{(\w+)\}/g, 'by-$1')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');
  return [method.toLowerCase(), ...words.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join(
    '',
  );
}

function parametersOf(schema: unknown, place: 'path' | 'query', writer: SchemaWriter): readonly object[] {
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).map(([name, child]) => ({
    name,
    in: place,
    required: place === 'path' || !z.safeParse(child, undefined).success,
    ...(place === 'path' && { example: exampleOf(child) }),
    schema: writer.add(child, 'input'),
  }));
}

/** An id is a number as text, that of an upload a hash; positions are numbers. */
function exampleOf(schema: z.core.$ZodType): unknown {
  if (schema instanceof z.ZodNumber) return 1;
  return ['1', '0123456789abcdef0123456789abcdef'].find((text) => z.safeParse(schema, text).success);
}

function sessionHeaderOf(method: string): readonly object[] {
  if (method === 'GET' || method === 'HEAD') return [];
  return [{ name: 'x-leadport', in: 'header', required: true, example: '1', schema: { const: '1' } }];
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Repeats the first answer for 24 hours instead of carrying the request out again.',
  schema: { type: 'string', maxLength: 255 },
};

function describeBody({ schema, endpoint }: GuardedRoute, writer: SchemaWriter): object {
  const { consumes, example } = endpoint;
  if (consumes) return { requestBody: { required: true, content: { [consumes]: { schema: binary } } } };
  const body = bodySchemaOf(schema);
  if (!body) return {};
  const required = !z.safeParse(body, undefined).success;
  const content = { schema: writer.add(body, 'input'), ...(example !== undefined && { example }) };
  const files = Object.fromEntries((endpoint.accepts ?? []).map((type) => [type, { schema: binary }]));
  return { requestBody: { required, content: { 'application/json': content, ...files } } };
}

const binary = { type: 'string', contentMediaType: 'application/octet-stream' };

function answersOf(
  response: unknown,
  produces: string | undefined,
  status: number | undefined,
  writer: SchemaWriter,
): Record<string, object> {
  const declared = Object.entries(response ?? {}).filter(([, schema]) => schema instanceof z.core.$ZodType);
  if (declared.length === 0) {
    const code = status ?? (produces ? 200 : 204);
    const content = produces && { [produces]: { schema: { type: 'string' } } };
    return { [code]: { description: STATUS_CODES[code], headers: headerRefs, ...(content && { content }) } };
  }
  return Object.fromEntries(
    declared.map(([code, schema]) => [
      code,
      {
        description: STATUS_CODES[code],
        headers: headerRefs,
        content: { 'application/json': { schema: writer.add(schema, 'output') } },
      },
    ]),
  );
}

const headers = {
  RequestId: {
    description: 'The id of the request, as sent in X-Request-Id or made by the server.',
    schema: { type: 'string' },
  },
  RateLimitRemaining: {
    description: 'How many more requests are accepted until X-RateLimit-Reset.',
    schema: { type: 'integer' },
  },
  RateLimitReset: { description: 'Seconds until the limit starts again.', schema: { type: 'integer' } },
};
const headerRefs = {
  'X-Request-Id': { $ref: '#/components/headers/RequestId' },
  'X-RateLimit-Remaining': { $ref: '#/components/headers/RateLimitRemaining' },
  'X-RateLimit-Reset': { $ref: '#/components/headers/RateLimitReset' },
};

/** The schema of JSON bodies; with several content types, it stands with the others. */
export function bodySchemaOf(schema: GuardedRoute['schema']): z.core.$ZodType | undefined {
  const body: unknown = schema?.body;
  if (body instanceof z.core.$ZodType) return body;
  const json = bodyContents.safeParse(body).data?.content['application/json'].schema;
  return json instanceof z.core.$ZodType ? json : undefined;
}

const bodyContents = z.object({
  content: z.object({ 'application/json': z.object({ schema: z.unknown() }) }),
});

/** Why a request is answered with a problem, by status. */
const problemCauses: Readonly<Record<string, string>> = {
  400: 'The request is malformed. `errors` names the fields.',
  401: 'Not signed in, or the API key is unknown, expired or revoked.',
  403: 'The user or the scopes of the key do not allow this.',
  404: 'It does not exist, or the user cannot see it.',
  409: 'The state of the resource does not allow this now.',
  413: 'The body or the file is too large.',
  422: 'The request is well-formed, but its content cannot be used.',
  429: 'Too many requests. Retry-After says when to continue.',
  default: 'The server is not available (503), has no room (507) or has a fault (500).',
};

function problemStatuses({ method, access, schema, url }: GuardedRoute): readonly string[] {
  const writes = method !== 'GET' && method !== 'HEAD';
  const byStatus = {
    400: true,
    401: access !== 'anyone' || Boolean(schema?.body),
    403: access !== 'anyone',
    404: url.includes('/:') || Boolean(schema?.body),
    409: writes,
    413: writes,
    422: writes,
    429: true,
    default: true,
  };
  return Object.entries(byStatus).flatMap(([status, applies]) => (applies ? [status] : []));
}

function describeProblem(status: string, schema: object): object {
  return {
    description: problemCauses[status],
    headers: { 'X-Request-Id': headerRefs['X-Request-Id'] },
    content: { 'application/problem+json': { schema } },
  };
}
