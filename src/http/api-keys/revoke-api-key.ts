import { type ApiKeyId, toId, type UserId } from '../../base/ids.ts';
import { withTenant } from '../../db/database.ts';
import { revokeApiKey } from '../../people/api-keys/change-api-keys.ts';
import { type Api, idParams } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { noticeSender } from '../session/security-notice.ts';

/** DELETE /api-keys/:id: it is worth nothing from the next request on. */
export function revokeApiKeyEndpoint(api: Api, deps: ServerDeps): void {
  const sendNotice = noticeSender(deps);
  const schema = { params: idParams<ApiKeyId>() };
  api.delete('/api-keys/:id', { config: { access: 'signed_in' }, schema }, async (request, reply) => {
    const viewer = viewerOf(request);
    const { tenantId } = viewer;
    const { name, owner } = await withTenant(deps.db, tenantId, (trx) =>
      revokeApiKey(trx, viewer, request.params.id),
    );
    await sendNotice(request, { tenantId, userId: toId<UserId>(owner.id) }, 'api_key_revoked', { name });
    return reply.code(204).send();
  });
}
