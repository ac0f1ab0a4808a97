import { invitedUserSchema, userDraftSchema } from '../../contract/user.ts';
import { withTenant } from '../../db/database.ts';
import { inviteUser } from '../../people/change-users.ts';
import { getTenantName } from '../../people/tenant-store.ts';
import { getUser } from '../../people/user-store.ts';
import type { Api } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { sendLink } from './send-link.ts';

/**
 * POST /users: invites a user. The response contains the link to set a password, which is also
 * mailed.
 */
export function inviteUserEndpoint(api: Api, deps: ServerDeps): void {
  const schema = { body: userDraftSchema, response: { 201: invitedUserSchema } };
  api.post('/users', { config: { access: 'admin' }, schema }, async (request, reply) => {
    const viewer = viewerOf(request);
    const { user, ...link } = await withTenant(deps.db, viewer.tenantId, async (trx) => {
      const { userId, ...issued } = await inviteUser(trx, viewer, request.body);
      const user = await getUser(trx, viewer.tenantId, userId);
      return { user, email: user.email, company: await getTenantName(trx, viewer.tenantId), ...issued };
    });
    return reply.code(201).send({ user, ...(await sendLink(deps, request, link)) });
  });
}
