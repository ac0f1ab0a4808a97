import type { FastifyInstance } from 'fastify';
import { cancelQueriesWhen } from '../db/request-database.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The endpoint only reads, whatever its method: its queries end with their client. */
    readsOnly?: true;
  }
}

/**
 * Cancels the queries of a request that only reads when its client disconnects. What changes something is
 * carried out: the client has asked for it, and an upload that breaks off must record how far it came.
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
