import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerNotFound } from '../errors/index.ts';
import { pathOf } from '../log-options.ts';
import { pagePolicy } from '../security-headers.ts';

/**
 * Serves the built web app. Its assets carry a hash of their content in their names and may be kept for ever; its page is
 * made for each answer, and answers every path that is no file, so that the app's own routes can be opened and reloaded.
 */
export async function serveWebApp(app: FastifyInstance, root: string): Promise<void> {
  const assets = join(root, 'assets') + sep;
  const page = await readFile(join(root, 'index.html'), 'utf8');
  await app.register(fastifyStatic, {
    root,
    index: false,
    // The page is never sent as the file it is.
    allowedPath: (path) => path !== '/index.html',
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isAsset = path.startsWith(assets);
      reply.header('cache-control', isAsset ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.get('/', (_request, reply) => sendPage(reply, page));
  app.setNotFoundHandler((request, reply) =>
    isPage(request) ? sendPage(reply, page) : answerNotFound(request, reply),
  );
}

/** A kept page would hold the nonce of another answer: no-store. */
function sendPage(reply: FastifyReply, page: string): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  return reply
    .code(200)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-security-policy', pagePolicy(nonce))
    .send(page.replace('<head>', `<head><meta name="style-nonce" content="${nonce}" />`));
}

/** A missing asset or endpoint is missing; anything else that is read is a route of the app. */
function isPage(request: FastifyRequest): boolean {
  const path = pathOf(request.url);
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  return isRead && !/^\/(api|assets)(\/|$)/.test(path);
}
