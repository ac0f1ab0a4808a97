import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as readText } from 'node:stream/consumers';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { makeNumberMask } from '../../src/contacts/erasure-hasher.ts';
import type { Database } from '../../src/db/database.ts';
import { createServer } from '../../src/http/server.ts';
import type { ServerDeps } from '../../src/http/server-deps.ts';
import { matchKeyHasher } from '../../src/import/run/match-key-hasher.ts';
import { openStorage } from '../../src/storage/disk-storage.ts';
import { atEnd } from './at-end.ts';
import { answerCheck } from './documented-answers.ts';

/** The key of the command line that `testSystem` runs. */
export const testErasureKey = 'the erasure key of all tests, long enough';
export const testMask = makeNumberMask(testErasureKey);
/** The number rules of a test server. */
export const testNumbers = { keys: matchKeyHasher, mask: testMask };

export const migrations = new URL('../../migrations/', import.meta.url).pathname;

/** A window of request limits that does not end while a test runs. */
export const farWindowMs = 1e12;

/**
 * Starts a server on a test database, without logs and without a web app unless requested. Closes
 * it after the tests of the file.
 */
export async function testHttpServer(db: Database, deps: Partial<ServerDeps> = {}): Promise<FastifyInstance> {
  const files = await mkdtemp(join(tmpdir(), 'leadport-test-files-'));
  atEnd(() => rm(files, { recursive: true, force: true }));
  const app = await createServer({
    db,
    storage: openStorage({ kind: 'disk', root: files }),
    uploads: { maxBytes: 1 << 30 },
    importChanges: { subscribe: () => () => undefined },
    migrations,
    keys: matchKeyHasher,
    mask: testMask,
    mailer: null,
    publicUrl: null,
    webRoot: null,
    sessionSecret: randomBytes(32).toString('hex'),
    log: false,
    // Tests send more requests than users.
    requestLimit: { max: 100_000, windowMs: 60_000 },
    ...deps,
  });
  atEnd(() => app.close());
  return app;
}

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** The body as JSON; undefined without a body. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers freely.
  readonly json: any;
};

/** Sends API requests through the web app as one user, or without signing in. */
export type Client = (
  method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS',
  path: string,
  body?: object,
  headers?: Record<string, string>,
) => Promise<Answer>;

/** A client that sends this cookie, if any, and the header of our own pages. */
export function clientWith(app: FastifyInstance, cookie?: string): Client {
  return clientOf(app, { 'x-leadport': '1', ...(cookie ? { cookie } : {}) });
}

/** A client that authenticates with this API key. */
export function keyClient(app: FastifyInstance, key: string): Client {
  return clientOf(app, { authorization: `Bearer ${key}` });
}

function clientOf(app: FastifyInstance, own: Record<string, string>): Client {
  return async (method, path, body, headers = {}) => {
    const request: InjectOptions = { method, url: `/api/v1${path}`, headers: { ...own, ...headers } };
    const answer = await app.inject({ ...request, ...(body && { payload: body }), payloadAsStream: true });
    const type = String(answer.headers['content-type']);
    // Event streams do not end: only their head is checked.
    const isEndless = type.includes('event-stream');
    if (isEndless) answer.raw.res.destroy();
    const text = isEndless ? '' : await readText(answer.stream());
    const json = type.includes('json') && text ? JSON.parse(text) : undefined;
    answerCheck(app)(method, path, { status: answer.statusCode, type, json });
    return { status: answer.statusCode, headers: answer.headers, text, json };
  };
}

/** Signs in and returns the client of that user. */
export async function signedIn(app: FastifyInstance, email: string, password = 'password'): Promise<Client> {
  const answer = await clientWith(app)('POST', '/session', { email, password });
  if (answer.status !== 200) throw new Error(`sign-in of ${email} failed: ${answer.text}`);
  return clientWith(app, cookieOf(answer));
}

/** The cookie that an answer sets, as a browser sends it back. */
export function cookieOf(answer: Answer): string {
  return String(answer.headers['set-cookie']).split(';', 1)[0] ?? '';
}
