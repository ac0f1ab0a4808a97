import { invitedUserSchema, userDraftSchema } from '../../contract/user.ts';
import { withTenant } from '../../db/database.ts';
import { getUser, inviteUser } from '../../people/index.ts';
import type { Api } from '../api.ts';
import { viewerOf } from '../guard/index.ts';
import type { ServerDeps } from '../server-deps.ts';
import { presentLink } from './present-link.ts';

/** POST /users: takes somebody in; the answer has the link by which they set their password. */
export function inviteUserEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = { body: userDraftSchema, response: { 201: invitedUserSchema } };
  api.post('/users', { config: { access: 'admin' }, schema }, async (request, reply) => {
    const viewer = viewerOf(request);
    const invited = await withTenant(db, viewer.tenantId, async (trx) => {
      const { userId, ...link } = await inviteUser(trx, viewer, request.body);
      return { user: await getUser(trx, viewer.tenantId, userId), ...presentLink(request, link) };
    });
    return reply.code(201).send(invited);
  });
}
