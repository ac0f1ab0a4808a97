import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerNotFound } from '../errors/index.ts';
import { pathOf } from '../log-options.ts';
import { pagePolicy } from '../security-headers.ts';

/**
 * Serves the built web app. Asset names contain a content hash, so assets can be cached forever.
 * The page is generated for each response and served for every path without a file, so that routes
 * of the app can be opened and reloaded.
 */
export async function serveWebApp(app: FastifyInstance, root: string): Promise<void> {
  const assets = join(root, 'assets') + sep;
  const page = await readFile(join(root, 'index.html'), 'utf8');
  await app.register(fastifyStatic, {
    root,
    index: false,
    // The page is never sent as a static file.
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

/** A cached page would contain the nonce of another response: no-store. */
function sendPage(reply: FastifyReply, page: string): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  return reply
    .code(200)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-security-policy', pagePolicy(nonce))
    .send(page.replace('<head>', `<head><meta name="style-nonce" content="${nonce}" />`));
}

/** A missing asset or endpoint is 404; other paths are routes of the app. */
function isPage(request: FastifyRequest): boolean {
  const path = pathOf(request.url);
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  return isRead && !/^\/(api|assets)(\/|$)/.test(path);
}
