import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isWebRoute } from '../../contract/web-routes.ts';
import { answerNotFound } from '../errors/answer-error.ts';
import { pathOf } from '../log-options.ts';
import { pagePolicy } from '../security-headers.ts';

/**
 * Serves the built web app. Asset names contain a content hash, so assets can be cached forever.
 * The page is generated for each response and served for every route of the app, so that routes can
 * be opened and reloaded. A browser that opens another path gets the page with 404, which says so.
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
  app.get('/', (_request, reply) => sendPage(reply, page, 200));
  app.setNotFoundHandler((request, reply) =>
    isPage(request) ? sendPage(reply, page, statusOf(request)) : answerNotFound(request, reply),
  );
}

/** A cached page would contain the nonce of another response: no-store. */
function sendPage(reply: FastifyReply, page: string, status: number): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-security-policy', pagePolicy(nonce))
    .send(page.replace('<head>', `<head><meta name="style-nonce" content="${nonce}" />`));
}

/** The routes of the app, and paths without a file that a browser opens. */
function isPage(request: FastifyRequest): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const path = pathOf(request.url);
  if (/^\/(api|assets)(\/|$)/.test(path)) return false;
  return isWebRoute(path) || /\btext\/html\b/.test(request.headers.accept ?? '');
}

function statusOf(request: FastifyRequest): number {
  return isWebRoute(pathOf(request.url)) ? 200 : 404;
}
