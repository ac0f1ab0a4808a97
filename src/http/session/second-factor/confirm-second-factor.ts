import { codeProofSchema, recoveryCodesSchema } from '../../../contract/session.ts';
import { withTenant } from '../../../db/database.ts';
import { confirmSecondFactor } from '../../../people/second-factor/change-second-factor.ts';
import { type SignInDeps, tryOwnSecret } from '../../../people/sign-in/sign-in.ts';
import type { Api } from '../../api.ts';
import { viewerOf } from '../../guard/viewer-of.ts';
import type { ServerDeps } from '../../server-deps.ts';
import { noticeSender } from '../security-notice.ts';

/**
 * POST /session/second-factor/confirmation: activates it. The response contains the recovery codes,
 * which cannot be shown again.
 */
export function confirmSecondFactorEndpoint(api: Api, serverDeps: ServerDeps, deps: SignInDeps): void {
  const sendNotice = noticeSender(serverDeps);
  const schema = { body: codeProofSchema, response: { 200: recoveryCodesSchema } };
  const config = { access: 'signed_in', beforeSecondFactor: true } as const;
  api.post('/session/second-factor/confirmation', { config, schema }, async (request) => {
    const viewer = viewerOf(request);
    const { code } = request.body;
    const recoveryCodes = await tryOwnSecret(deps, viewer, () =>
      withTenant(deps.db, viewer.tenantId, (trx) => confirmSecondFactor(trx, viewer, code, deps.sealingKey)),
    );
    await sendNotice(request, viewer, 'second_factor_on');
    return { recoveryCodes };
  });
}
