import type { Api } from '../api.ts';
import type { ServerDeps } from '../server-deps.ts';
import { createApiKeyEndpoint } from './create-api-key.ts';
import { listApiKeysEndpoint } from './list-api-keys.ts';
import { revokeApiKeyEndpoint } from './revoke-api-key.ts';

export function registerApiKeys(api: Api, deps: ServerDeps): void {
  listApiKeysEndpoint(api, deps);
  createApiKeyEndpoint(api, deps);
  revokeApiKeyEndpoint(api, deps);
}
