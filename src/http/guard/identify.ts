import type { FastifyInstance, FastifyRequest } from 'fastify';
import { withActingKey } from '../../audit/index.ts';
import type { Database } from '../../db/database.ts';
import { findKeyInUse, findSession, type KeyInUse, type Viewer } from '../../people/index.ts';
import type { ServerDeps } from '../server-deps.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks: by their session, or by an API key of theirs; null = nobody. */
    viewer: Viewer | null;
    /** The key they ask by. */
    apiKey: KeyInUse | null;
  }
}

/** Finds out who asks, for limits and guard. A key counts before a cookie; it makes no session. */
export function identify(api: FastifyInstance, { db }: ServerDeps): void {
  api.decorateRequest('viewer', null);
  api.decorateRequest('apiKey', null);
  api.addHook('onRequest', async (request) => {
    const key = bearerOf(request);
    request.apiKey = key === undefined ? null : ((await findKeyInUse(db, key)) ?? null);
    request.viewer = key === undefined ? (request.session.viewer ?? null) : (request.apiKey?.viewer ?? null);
  });
  // The last hook before the endpoint, which runs inside it: what comes earlier leaves the context again.
  api.addHook('preHandler', ({ apiKey }, _reply, done) => {
    if (apiKey) withActingKey({ id: apiKey.id, name: apiKey.name }, done);
    else done();
  });
}

/**
 * Who asks by this request now: null once the session has ended, the key was revoked or the person was switched off. For answers that stay
 * open longer than rights may last.
 */
export async function findViewerNow(db: Database, request: FastifyRequest): Promise<Viewer | null> {
  const key = bearerOf(request);
  if (key !== undefined) return (await findKeyInUse(db, key))?.viewer ?? null;
  const session = await findSession(db, request.session.sessionId);
  return session && !session.secondFactorDue ? session.viewer : null;
}

/** The API key that the request names; '' where the header has another form. */
export function bearerOf({ headers }: FastifyRequest): string | undefined {
  return headers.authorization === undefined
    ? undefined
    : (/^Bearer +(\S+) *$/i.exec(headers.authorization)?.[1] ?? '');
}
