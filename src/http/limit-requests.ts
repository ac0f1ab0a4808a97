import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { refuse } from '../contract/refusals.ts';
import type { ServerDeps } from './server-deps.ts';

/** More than a person at a screen or a program that feeds lists in asks for, upload pieces included. */
const usual = { max: 1200, windowMs: 60_000 };

/** Slows down who asks too often, person by person and key by key (address by address before the sign-in). Counted in this process. */
export async function limitRequests(
  api: FastifyInstance,
  { max, windowMs }: NonNullable<ServerDeps['requestLimit']> = usual,
): Promise<void> {
  await api.register(rateLimit, {
    max,
    timeWindow: windowMs,
    keyGenerator: (request) => request.apiKey?.id ?? request.viewer?.userId ?? request.ip,
    errorResponseBuilder: (_request, { ttl }) =>
      refuse('too_many_requests', { seconds: Math.ceil(ttl / 1000) }),
  });
}
