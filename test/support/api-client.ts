import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './api-types.golden.ts';

/** A client of a running server, typed by its OpenAPI document. */
export function apiClient(origin: string, key: string): Client<paths> {
  return createClient<paths>({
    baseUrl: `${origin}/api/v1`,
    headers: { authorization: `Bearer ${key}`, 'accept-language': 'en' },
  });
}
