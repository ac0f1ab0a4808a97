import type { UserId } from '../../base/ids.ts';
import { passwordLinkSchema } from '../../contract/user.ts';
import { withTenant } from '../../db/database.ts';
import { issuePasswordLink } from '../../people/password-links.ts';
import { getTenantName } from '../../people/tenant-store.ts';
import { getUser } from '../../people/user-store.ts';
import { type Api, idParams } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { sendLink } from './send-link.ts';

/**
 * POST /users/:id/password-link: a new link to set a password; invalidates earlier ones. Also
 * mailed to the user.
 */
export function issuePasswordLinkEndpoint(api: Api, deps: ServerDeps): void {
  const schema = { params: idParams<UserId>(), response: { 201: passwordLinkSchema } };
  api.post('/users/:id/password-link', { config: { access: 'admin' }, schema }, async (request, reply) => {
    const viewer = viewerOf(request);
    const { id } = request.params;
    const link = await withTenant(deps.db, viewer.tenantId, async (trx) => {
      const { email } = await getUser(trx, viewer.tenantId, id);
      const company = await getTenantName(trx, viewer.tenantId);
      return { ...(await issuePasswordLink(trx, viewer, id)), email, company };
    });
    return reply.code(201).send(await sendLink(deps, request, link));
  });
}
