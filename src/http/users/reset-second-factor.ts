import type { UserId } from '../../base/ids.ts';
import { withTenant } from '../../db/database.ts';
import { resetSecondFactor } from '../../people/index.ts';
import { type Api, idParams } from '../api.ts';
import { viewerOf } from '../guard/index.ts';
import type { ServerDeps } from '../server-deps.ts';

/** DELETE /users/:id/second-factor: for somebody who has lost theirs; they sign in with the password alone until they set up another. */
export function resetSecondFactorEndpoint(api: Api, { db }: ServerDeps): void {
  const schema = { params: idParams<UserId>() };
  const options = { config: { access: 'admin' }, schema } as const;
  api.delete('/users/:id/second-factor', options, async (request, reply) => {
    const viewer = viewerOf(request);
    await withTenant(db, viewer.tenantId, (trx) => resetSecondFactor(trx, viewer, request.params.id));
    return reply.code(204).send();
  });
}
