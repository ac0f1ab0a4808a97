import { passwordChangeSchema } from '../../../contract/user.ts';
import { withTenant } from '../../../db/database.ts';
import { changeOwnPassword } from '../../../people/password-links.ts';
import { type SignInDeps, tryOwnSecret } from '../../../people/sign-in/sign-in.ts';
import type { Api } from '../../api.ts';
import { viewerOf } from '../../guard/viewer-of.ts';
import type { ServerDeps } from '../../server-deps.ts';
import { openSessionOf } from '../open-session.ts';
import { noticeSender } from '../security-notice.ts';

/**
 * PATCH /session/password: one's own. All sessions of the person end; this one goes on under a new
 * id.
 */
export function changePasswordEndpoint(api: Api, serverDeps: ServerDeps, deps: SignInDeps): void {
  const sendNotice = noticeSender(serverDeps);
  const schema = { body: passwordChangeSchema };
  const config = { access: 'signed_in', beforeSecondFactor: true } as const;
  api.patch('/session/password', { config, schema }, async (request, reply) => {
    const viewer = viewerOf(request);
    await tryOwnSecret(deps, viewer, () =>
      withTenant(deps.db, viewer.tenantId, (trx) => changeOwnPassword(trx, viewer, request.body)),
    );
    await sendNotice(request, viewer, 'password_changed');
    await openSessionOf(request, viewer);
    return reply.code(204).send();
  });
}
