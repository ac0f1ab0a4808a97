import { apiKeyListSchema } from '../../contract/api-key.ts';
import { withTenant } from '../../db/database.ts';
import { listApiKeys } from '../../people/api-keys/api-key-store.ts';
import type { Api } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { presentApiKey } from './present-api-key.ts';

/** GET /api-keys: the user's own keys; for administrators all of the company. */
export function listApiKeysEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = { response: { 200: apiKeyListSchema } };
  api.get('/api-keys', { config: { access: 'signed_in' }, schema }, async (request) => {
    const viewer = viewerOf(request);
    const found = await withTenant(db, viewer.tenantId, (trx) => listApiKeys(trx, viewer));
    return { items: found.map(presentApiKey) };
  });
}
