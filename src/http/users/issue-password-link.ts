import type { UserId } from '../../base/ids.ts';
import { passwordLinkSchema } from '../../contract/user.ts';
import { withTenant } from '../../db/database.ts';
import { issuePasswordLink } from '../../people/index.ts';
import { type Api, idParams } from '../api.ts';
import { viewerOf } from '../guard/index.ts';
import type { ServerDeps } from '../server-deps.ts';
import { presentLink } from './present-link.ts';

/** POST /users/:id/password-link: a new link by which the person sets a password; those before it are spent. */
export function issuePasswordLinkEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = { params: idParams<UserId>(), response: { 201: passwordLinkSchema } };
  api.post('/users/:id/password-link', { config: { access: 'admin' }, schema }, async (request, reply) => {
    const viewer = viewerOf(request);
    const link = await withTenant(db, viewer.tenantId, (trx) =>
      issuePasswordLink(trx, viewer, request.params.id),
    );
    return reply.code(201).send(presentLink(request, link));
  });
}
