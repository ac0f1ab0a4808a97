import type { FastifyInstance } from 'fastify';
import { cancelQueriesWhen } from '../db/request-database.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The endpoint only reads, regardless of its method. Its queries end with their client. */
    readsOnly?: true;
  }
}

/**
 * Cancels the queries of a read-only request when its client disconnects. Changes are completed:
 * the client requested them, and an interrupted upload must record its progress.
 */
export function cancelQueries(api: FastifyInstance): void {
  api.addHook('preHandler', ({ method, routeOptions }, reply, done) => {
    if (method !== 'GET' && method !== 'HEAD' && !routeOptions.config.readsOnly) return done();
    const gone = new AbortController();
    reply.raw.once('close', () => {
      if (!reply.raw.writableFinished) gone.abort();
    });
    cancelQueriesWhen(gone.signal, done);
  });
}
