import type { FastifyRequest } from 'fastify';
import type { ServerDeps } from './server-deps.ts';

/** Logs paths without queries, which contain searched names and numbers, and without headers. */
export function logOptions(log: ServerDeps['log']): ServerDeps['log'] {
  if (log === false) return false;
  return { ...(log === true ? {} : log), serializers: { req: describeRequest } };
}

function describeRequest(request: FastifyRequest) {
  return { method: request.method, path: pathOf(request.url), address: request.ip };
}

/** The path of a URL, without its query. */
export function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? url;
}
