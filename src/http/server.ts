/** Serves browsers and programs: the API, the web app and health checks. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import etag from '@fastify/etag';
import Fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { cancelQueries } from './cancel-queries.ts';
import { answerError, answerNotFound } from './errors/answer-error.ts';
import { type GuardedRoute, guard } from './guard/guard.ts';
import { identify } from './guard/identify.ts';
import { recordDenials } from './guard/record-denials.ts';
import { refuseWithoutRoom } from './guard/refuse-without-room.ts';
import { registerHealth } from './health/register-health.ts';
import { repeatAnswers, storeAnswers } from './idempotency/repeat-answers.ts';
import { limitRequests } from './limit-requests.ts';
import { logOptions } from './log-options.ts';
import { serveOpenApi } from './openapi/serve-openapi.ts';
import { registerRoutes } from './register-routes.ts';
import { requireSameSecrets } from './require-same-secrets.ts';
import { securityHeaders } from './security-headers.ts';
import { serveMcp } from './serve-mcp.ts';
import type { ServerDeps } from './server-deps.ts';
import { keepSessions } from './session/keep-sessions.ts';
import { serveWebApp } from './web-app/serve-web-app.ts';

/**
 * Builds the server, ready for `listen` or `inject`. Closing it leaves the database open, because
 * the caller owns it.
 */
export async function createServer(deps: ServerDeps): Promise<FastifyInstance> {
  const app = Fastify({
    logger: logOptions(deps.log),
    trustProxy: deps.trustProxy ?? false,
    genReqId: requestIdOf,
    frameworkErrors: answerError,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(answerError);

  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  await securityHeaders(app);
  storeAnswers(app, deps);
  // The tag is that of the answer before it is compressed. Event streams bypass both.
  await app.register(etag, { weak: true });
  await app.register(compress, {
    encodings: ['br', 'gzip'],
    // Node's default of 11 takes seconds for what 4 does in milliseconds.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  registerHealth(app, deps);
  const guardedRoutes: GuardedRoute[] = [];
  app.decorate('guardedRoutes', guardedRoutes);
  serveOpenApi(app);
  serveMcp(app, deps);
  await app.register(
    async (api) => {
      requireSameSecrets(api, deps);
      await keepSessions(api, deps);
      identify(api, deps);
      limitRequests(api, deps);
      guard(api, guardedRoutes);
      refuseWithoutRoom(api, deps);
      recordDenials(api, deps.db);
      cancelQueries(api);
      repeatAnswers(api, deps);
      // Inside, so that requests for unknown paths are counted too.
      api.setNotFoundHandler(answerNotFound);
      await registerRoutes(api.withTypeProvider<ZodTypeProvider>(), deps);
    },
    { prefix: '/api/v1' },
  );
  if (deps.webRoot) await serveWebApp(app, deps.webRoot);
  else app.setNotFoundHandler(answerNotFound);
  await app.ready();
  return app;
}

/** The id that the client gave, so that both logs name it; otherwise a new one. */
function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = String(headers['x-request-id'] ?? '');
  return /^[\w.:-]{8,128}$/.test(given) ? given : randomUUID();
}
