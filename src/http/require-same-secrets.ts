import type { FastifyInstance } from 'fastify';
import { refuse } from '../contract/refusals.ts';
import { compareSecrets, SecretMismatchError } from '../db/secret-fingerprints.ts';
import type { ServerDeps } from './server-deps.ts';

const freshMs = 1000;

/**
 * Refuses all requests while this process has other secrets than the database is used with. Must be
 * registered before the sessions, which would clear or replace a cookie that another process has
 * signed. Compares once a second at most.
 */
export function requireSameSecrets(api: FastifyInstance, { db, secrets }: ServerDeps): void {
  if (!secrets) return;
  let comparedAt = Number.NEGATIVE_INFINITY;
  api.addHook('onRequest', async () => {
    if (performance.now() - comparedAt < freshMs) return;
    try {
      await compareSecrets(db, secrets);
    } catch (error) {
      throw error instanceof SecretMismatchError ? refuse('secrets_differ') : error;
    }
    comparedAt = performance.now();
  });
}
