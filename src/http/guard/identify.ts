import type { FastifyInstance, FastifyRequest } from 'fastify';
import { withActingKey } from '../../audit/acting-key.ts';
import type { Database } from '../../db/database.ts';
import { findKeyInUse, findKeysInUse, type KeyInUse } from '../../people/api-keys/api-key-store.ts';
import { findSessions } from '../../people/sign-in/session-store.ts';
import type { Viewer } from '../../people/viewer.ts';
import type { ServerDeps } from '../server-deps.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The user of the request, from the session or an API key; null: not signed in. */
    viewer: Viewer | null;
    /** The API key of the request. */
    apiKey: KeyInUse | null;
  }
}

/**
 * Identifies the user for rate limits and the guard. A key takes precedence over a cookie and
 * creates no session.
 */
export function identify(api: FastifyInstance, { db }: ServerDeps): void {
  api.decorateRequest('viewer', null);
  api.decorateRequest('apiKey', null);
  api.addHook('onRequest', async (request) => {
    const key = bearerOf(request);
    request.apiKey = key === undefined ? null : ((await findKeyInUse(db, key)) ?? null);
    request.viewer = key === undefined ? (request.session.viewer ?? null) : (request.apiKey?.viewer ?? null);
  });
  // The last hook, which encloses the endpoint. The context of earlier hooks would be left again.
  api.addHook('preHandler', ({ apiKey }, _reply, done) => {
    if (apiKey) withActingKey({ id: apiKey.id, name: apiKey.name }, done);
    else done();
  });
}

/** What identifies the sender of a request: an API key, or the id of a session. */
export type Credential = { readonly kind: 'key' | 'session'; readonly secret: string };

export function credentialOf(request: FastifyRequest): Credential {
  const key = bearerOf(request);
  return key === undefined
    ? { kind: 'session', secret: request.session.sessionId }
    : { kind: 'key', secret: key };
}

/**
 * Returns the current users of these credentials, by secret, without those whose session has
 * ended, whose key was revoked or who were deactivated. For answers that stay open longer than
 * rights may last.
 */
export async function findViewersNow(
  db: Database,
  credentials: readonly Credential[],
): Promise<ReadonlyMap<string, Viewer>> {
  const secretsOf = (kind: Credential['kind']) => [
    ...new Set(credentials.filter((one) => one.kind === kind).map(({ secret }) => secret)),
  ];
  const sessions = await findSessions(db, secretsOf('session'));
  const keys = await findKeysInUse(db, secretsOf('key'));
  const viewers = new Map<string, Viewer>();
  for (const [secret, { viewer, secondFactorDue }] of sessions) {
    if (!secondFactorDue) viewers.set(secret, viewer);
  }
  for (const [secret, { viewer }] of keys) viewers.set(secret, viewer);
  return viewers;
}

/** The API key of the request; '' if the header has another form. */
export function bearerOf({ headers }: FastifyRequest): string | undefined {
  return headers.authorization === undefined
    ? undefined
    : (/^Bearer +(\S+) *$/i.exec(headers.authorization)?.[1] ?? '');
}
