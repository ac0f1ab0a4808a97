import type { ApiKeyId } from '../../base/ids.ts';
import { withTenant } from '../../db/database.ts';
import { revokeApiKey } from '../../people/index.ts';
import { type Api, idParams } from '../api.ts';
import { viewerOf } from '../guard/index.ts';
import type { ServerDeps } from '../server-deps.ts';

/** DELETE /api-keys/:id: it is worth nothing from the next request on. */
export function revokeApiKeyEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = { params: idParams<ApiKeyId>() };
  api.delete('/api-keys/:id', { config: { access: 'signed_in' }, schema }, async (request, reply) => {
    const viewer = viewerOf(request);
    await withTenant(db, viewer.tenantId, (trx) => revokeApiKey(trx, viewer, request.params.id));
    return reply.code(204).send();
  });
}
