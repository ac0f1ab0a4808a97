import type { FastifyInstance, FastifyRequest } from 'fastify';
import { withActingKey } from '../../audit/index.ts';
import { refuse } from '../../contract/refusals.ts';
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

const usualLimit = { max: 600, windowMs: 60_000 };

/** Finds out who asks, for the guard. A key counts before a cookie; it makes no session. Keys are slowed down one by one, by each process. */
export function identify(api: FastifyInstance, { db, apiKeyLimit = usualLimit }: ServerDeps): void {
  const count = api.createRateLimit({
    max: apiKeyLimit.max,
    timeWindow: apiKeyLimit.windowMs,
    keyGenerator: ({ apiKey }) => apiKey?.id ?? '',
  });
  api.decorateRequest('viewer', null);
  api.decorateRequest('apiKey', null);
  api.addHook('onRequest', async (request) => {
    const key = bearerOf(request);
    request.viewer = request.session.viewer ?? null;
    if (key === undefined) return;
    request.viewer = null;
    request.apiKey = (await findKeyInUse(db, key)) ?? null;
    if (!request.apiKey) throw refuse('api_key_unknown');
    request.viewer = request.apiKey.viewer;
    const limit = await count(request);
    if (!limit.isAllowed && limit.isExceeded) {
      throw refuse('too_many_requests', { seconds: limit.ttlInSeconds });
    }
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

function bearerOf({ headers }: FastifyRequest): string | undefined {
  return headers.authorization === undefined
    ? undefined
    : (/^Bearer +(\S+) *$/i.exec(headers.authorization)?.[1] ?? '');
}
