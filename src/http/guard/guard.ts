import type { FastifyInstance, FastifyRequest, FastifySchema, RouteOptions } from 'fastify';
import { z } from 'zod';
import { type Endpoint, findEndpoint } from '../../contract/endpoints.ts';
import { refuse } from '../../contract/refusals.ts';
import type { Access } from '../../people/permissions.ts';
import { requireAccess } from '../../people/require-access.ts';
import { bearerOf } from './identify.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call the endpoint. Without it the server does not start. */
    access?: Access;
    /** Also available before the user has set up a required second factor. */
    beforeSecondFactor?: true;
  }
  interface FastifyInstance {
    /** All guarded endpoints. */
    guardedRoutes: readonly GuardedRoute[];
  }
}

export type GuardedRoute = {
  readonly method: string;
  readonly url: string;
  readonly access: Access;
  /** What the catalogue says about it. */
  readonly endpoint: Endpoint;
  /** The schema that requests are validated against. */
  readonly schema: FastifySchema | undefined;
};

/** Guards every endpoint that is registered on `api` from here on. */
export function guard(api: FastifyInstance, routes: GuardedRoute[]): void {
  api.addHook('onRoute', (route) => {
    const access = accessOf(route);
    refuseUnknownQuery(route);
    for (const method of [route.method].flat()) {
      const endpoint = endpointOf(method, route.url);
      routes.push({ method, url: route.url, access, endpoint, schema: route.schema });
    }
  });
  api.addHook('onRequest', async (request, reply) => {
    // Responses contain names and numbers. No cache may store them.
    reply.header('cache-control', 'no-store');
    if (request.is404) return;
    refuseUnknownKeys(request);
    refuseForeignPages(request);
    refuseUninvited(request);
    refuseBeforeSecondFactor(request);
    refuseBeyondScope(request);
  });
}

function accessOf(route: RouteOptions): Access {
  const access = route.config?.access;
  if (!access) throw new Error(`${[route.method].flat().join()} ${route.url} does not say who may call it`);
  return access;
}

function endpointOf(method: string, url: string): Endpoint {
  const endpoint = findEndpoint(method, pathBelowApi(url));
  if (!endpoint) throw new Error(`${method} ${url} is missing in contract/endpoints.ts`);
  return endpoint;
}

function pathBelowApi(url: string): string {
  return url.replace(/^\/api\/v1/, '');
}

/** A misspelled parameter is refused: without it the answer would be another than was asked for. */
function refuseUnknownQuery(route: RouteOptions): void {
  const query = route.schema?.querystring ?? z.object({});
  if (!(query instanceof z.ZodObject)) throw new Error(`${route.url}: the query is no object`);
  route.schema = { ...route.schema, querystring: query.strict() };
}

function refuseUnknownKeys(request: FastifyRequest): void {
  if (!request.apiKey && bearerOf(request) !== undefined) throw refuse('api_key_unknown');
}

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Prevents cross-site request forgery with two checks: browsers send the origin of a request, and
 * pages of other origins cannot set a custom header. (The SameSite cookie is a third.) Requests
 * with API keys are exempt, because pages have none.
 */
function refuseForeignPages(request: FastifyRequest): void {
  if (request.apiKey || safeMethods.includes(request.method)) return;
  if (comesFromElsewhere(request)) throw refuse('cross_site_request');
  if (!request.headers['x-leadport']) throw refuse('request_invalid', { detail: 'x-leadport: 1' });
}

/**
 * Current browsers send Sec-Fetch-Site (over https and to localhost), older ones Origin, programs
 * neither.
 */
function comesFromElsewhere({ headers, host }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin } = headers;
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
}

function refuseUninvited(request: FastifyRequest): void {
  const access = request.routeOptions.config.access ?? 'admin';
  const { viewer } = request;
  if (access === 'anyone') return;
  if (!viewer) throw refuse('not_signed_in');
  requireAccess(viewer, access);
}

function refuseBeforeSecondFactor({ session, apiKey, routeOptions }: FastifyRequest): void {
  const { access, beforeSecondFactor } = routeOptions.config;
  if (apiKey || access === 'anyone' || beforeSecondFactor) return;
  if (session.secondFactorDue) throw refuse('second_factor_due');
}

/** A key can only use endpoints that its scopes cover, and none without a scope. */
function refuseBeyondScope({ apiKey, method, routeOptions }: FastifyRequest): void {
  if (!apiKey) return;
  const scope = findEndpoint(method, pathBelowApi(routeOptions.url ?? ''))?.scope;
  if (!scope) throw refuse('api_key_refused');
  if (!apiKey.scopes.includes(scope)) throw refuse('api_key_scope_missing', { scope });
}
