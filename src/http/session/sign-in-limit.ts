import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuse } from '../../contract/refusals.ts';
import type { SignInLimits } from '../server-deps.ts';

/** An office behind one address signs in together in the morning; one person seldom mistypes ten times. */
const usual: SignInLimits = { perAddress: 100, perEmail: 10, windowMs: 5 * 60_000 };

/** Slows down who tries passwords, by address and by whose password they try. Counted in this process. */
export function signInLimit(api: FastifyInstance, limits: SignInLimits = usual) {
  const timeWindow = limits.windowMs;
  const byAddress = api.createRateLimit({ max: limits.perAddress, timeWindow });
  const byPerson = api.createRateLimit({ max: limits.perEmail, timeWindow, keyGenerator: personOf });
  return async (request: FastifyRequest): Promise<void> => {
    for (const count of [byAddress, byPerson]) {
      const limit = await count(request);
      if (!limit.isAllowed && limit.isExceeded) {
        throw refuse('too_many_attempts', { seconds: limit.ttlInSeconds });
      }
    }
  };
}

/** Who signs in, by what they typed; who is signed in, by their id. */
function personOf(request: FastifyRequest): string {
  const { viewer } = request.session;
  if (viewer) return viewer.userId;
  const { body } = request;
  const email = typeof body === 'object' && body !== null && 'email' in body ? body.email : '';
  return String(email).trim().toLowerCase();
}
