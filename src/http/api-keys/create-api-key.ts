import { apiKeyDraftSchema, madeApiKeySchema } from '../../contract/api-key.ts';
import { withTenant } from '../../db/database.ts';
import { createApiKey, getApiKey } from '../../people/index.ts';
import type { Api } from '../api.ts';
import { viewerOf } from '../guard/index.ts';
import type { ServerDeps } from '../server-deps.ts';
import { presentApiKey } from './present-api-key.ts';

/** POST /api-keys: the answer has the key, told this once. */
export function createApiKeyEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = { body: apiKeyDraftSchema, response: { 201: madeApiKeySchema } };
  api.post('/api-keys', { config: { access: 'signed_in' }, schema }, async (request, reply) => {
    const viewer = viewerOf(request);
    const { expiresAt, ...rest } = request.body;
    const draft = { ...rest, expiresAt: expiresAt === null ? null : new Date(expiresAt) };
    const made = await withTenant(db, viewer.tenantId, async (trx) => {
      const { id, key } = await createApiKey(trx, viewer, draft);
      return { key, apiKey: presentApiKey(await getApiKey(trx, viewer, id)) };
    });
    return reply.code(201).send(made);
  });
}
