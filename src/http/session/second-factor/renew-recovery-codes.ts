import { passwordProofSchema, recoveryCodesSchema } from '../../../contract/session.ts';
import { withTenant } from '../../../db/database.ts';
import { renewRecoveryCodes } from '../../../people/second-factor/change-second-factor.ts';
import { type SignInDeps, tryOwnSecret } from '../../../people/sign-in/sign-in.ts';
import type { Api } from '../../api.ts';
import { viewerOf } from '../../guard/viewer-of.ts';
import type { ServerDeps } from '../../server-deps.ts';
import { noticeSender } from '../security-notice.ts';

/** POST /session/second-factor/recovery-codes: new ones; those before are spent. */
export function renewRecoveryCodesEndpoint(api: Api, serverDeps: ServerDeps, deps: SignInDeps): void {
  const sendNotice = noticeSender(serverDeps);
  const schema = { body: passwordProofSchema, response: { 200: recoveryCodesSchema } };
  const options = { config: { access: 'signed_in' }, schema } as const;
  api.post('/session/second-factor/recovery-codes', options, async (request) => {
    const viewer = viewerOf(request);
    const { password } = request.body;
    const recoveryCodes = await tryOwnSecret(deps, viewer, () =>
      withTenant(deps.db, viewer.tenantId, (trx) => renewRecoveryCodes(trx, viewer, password)),
    );
    await sendNotice(request, viewer, 'recovery_codes_renewed');
    return { recoveryCodes };
  });
}
