import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { refuse } from '../../contract/refusals.ts';
import { type Access, isAllowed } from '../../people/index.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call the endpoint; one that does not say so keeps the server from starting. */
    access?: Access;
  }
  interface FastifyInstance {
    /** Every endpoint behind the guard. */
    guardedRoutes: readonly GuardedRoute[];
  }
}

export type GuardedRoute = { readonly method: string; readonly url: string; readonly access: Access };

/** Guards every endpoint that is registered on `api` from here on. */
export function guard(api: FastifyInstance, routes: GuardedRoute[]): void {
  api.addHook('onRoute', (route) => {
    const access = accessOf(route);
    for (const method of [route.method].flat()) routes.push({ method, url: route.url, access });
  });
  api.addHook('onRequest', async (request, reply) => {
    // Answers hold people's names and numbers: no cache on the way or on disk keeps them.
    reply.header('cache-control', 'no-store');
    refuseForeignPages(request);
    refuseUninvited(request);
  });
}

function accessOf(route: RouteOptions): Access {
  const access = route.config?.access;
  if (!access) throw new Error(`${[route.method].flat().join()} ${route.url} does not say who may call it`);
  return access;
}

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

/** A page of another origin cannot set a header of its own without our leave: cross-site request forgery ends here. */
function refuseForeignPages(request: FastifyRequest): void {
  if (safeMethods.includes(request.method) || request.headers['x-leadport']) return;
  throw refuse('request_invalid', { detail: 'x-leadport: 1' });
}

function refuseUninvited(request: FastifyRequest): void {
  const access = request.routeOptions.config.access ?? 'admin';
  const viewer = request.session.viewer ?? null;
  if (isAllowed(viewer, access)) return;
  if (!viewer) throw refuse('not_signed_in');
  throw refuse(access === 'importer' ? 'import_not_allowed' : 'not_allowed');
}
