import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuse } from '../contract/refusals.ts';
import { RequestCounts, type RequestLimit } from '../people/request-limits/request-counts.ts';
import { addressSubject } from '../people/sign-in/attempt-subjects.ts';
import type { ServerDeps } from './server-deps.ts';

/** More than a user or an importing program needs, including upload chunks. */
const usualLimit: RequestLimit = { max: 1200, windowMs: 60_000 };
const usualKeyLimit: RequestLimit = { max: 600, windowMs: 60_000 };

/**
 * Limits requests per API key, per user and, without a valid key or session, per address, in all
 * processes together. Must be registered after `identify` and before `guard`, so that refused
 * requests count as well.
 */
export function limitRequests(
  api: FastifyInstance,
  { db, requestLimit = usualLimit, apiKeyLimit = usualKeyLimit }: ServerDeps,
): void {
  const counts = new RequestCounts(db);
  api.addHook('onClose', () => counts.close());
  api.addHook('onRequest', async (request, reply) => {
    const limit = request.apiKey ? apiKeyLimit : requestLimit;
    const { isAllowed, remaining, seconds } = await counts.count(subjectOf(request), limit);
    reply.headers({
      'x-ratelimit-limit': limit.max,
      'x-ratelimit-remaining': remaining,
      'x-ratelimit-reset': seconds,
    });
    if (!isAllowed) throw refuse('too_many_requests', { seconds });
  });
}

function subjectOf({ apiKey, viewer, ip }: FastifyRequest): string {
  if (apiKey) return `key ${apiKey.viewer.tenantId} ${apiKey.id}`;
  return viewer ? `user ${viewer.tenantId} ${viewer.userId}` : addressSubject(ip);
}
