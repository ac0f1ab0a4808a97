import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { answerNotFound } from '../errors/index.ts';
import { pathOf } from '../log-options.ts';

/**
 * Serves the built web app. Its assets carry a hash of their content in their names and may be kept for ever; its page is
 * asked for each time, and answers every path that is no file, so that the app's own routes can be opened and reloaded.
 */
export async function serveWebApp(app: FastifyInstance, root: string): Promise<void> {
  const assets = join(root, 'assets') + sep;
  await app.register(fastifyStatic, {
    root,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isAsset = path.startsWith(assets);
      reply.header('cache-control', isAsset ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.setNotFoundHandler((request, reply) =>
    isPage(request) ? reply.sendFile('index.html') : answerNotFound(request, reply),
  );
}

/** A missing asset or endpoint is missing; anything else that is read is a route of the app. */
function isPage(request: FastifyRequest): boolean {
  const path = pathOf(request.url);
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  return isRead && !/^\/(api|assets)(\/|$)/.test(path);
}
