import { passwordProofSchema } from '../../../contract/session.ts';
import { withTenant } from '../../../db/database.ts';
import { removeSecondFactor } from '../../../people/second-factor/change-second-factor.ts';
import { type SignInDeps, tryOwnSecret } from '../../../people/sign-in/sign-in.ts';
import type { Api } from '../../api.ts';
import { viewerOf } from '../../guard/viewer-of.ts';
import type { ServerDeps } from '../../server-deps.ts';
import { noticeSender } from '../security-notice.ts';

/** POST /session/second-factor/removal: turns one's own off. */
export function removeSecondFactorEndpoint(api: Api, serverDeps: ServerDeps, deps: SignInDeps): void {
  const sendNotice = noticeSender(serverDeps);
  const schema = { body: passwordProofSchema };
  const options = { config: { access: 'signed_in' }, schema } as const;
  api.post('/session/second-factor/removal', options, async (request, reply) => {
    const viewer = viewerOf(request);
    const { password } = request.body;
    await tryOwnSecret(deps, viewer, () =>
      withTenant(deps.db, viewer.tenantId, (trx) => removeSecondFactor(trx, viewer, password)),
    );
    await sendNotice(request, viewer, 'second_factor_off');
    return reply.code(204).send();
  });
}
