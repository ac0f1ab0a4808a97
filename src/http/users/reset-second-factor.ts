import type { UserId } from '../../base/ids.ts';
import { withTenant } from '../../db/database.ts';
import { resetSecondFactor } from '../../people/second-factor/change-second-factor.ts';
import { type Api, idParams } from '../api.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { noticeSender } from '../session/security-notice.ts';

/**
 * DELETE /users/:id/second-factor: for somebody who has lost theirs; they sign in with the password
 * alone until they set up another.
 */
export function resetSecondFactorEndpoint(api: Api, deps: ServerDeps): void {
  const sendNotice = noticeSender(deps);
  const schema = { params: idParams<UserId>() };
  const options = { config: { access: 'admin' }, schema } as const;
  api.delete('/users/:id/second-factor', options, async (request, reply) => {
    const viewer = viewerOf(request);
    const { tenantId } = viewer;
    const userId = request.params.id;
    await withTenant(deps.db, tenantId, (trx) => resetSecondFactor(trx, viewer, userId));
    await sendNotice(request, { tenantId, userId }, 'second_factor_off');
    return reply.code(204).send();
  });
}
