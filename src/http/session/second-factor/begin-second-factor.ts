import { enrolmentSchema, passwordProofSchema } from '../../../contract/session.ts';
import { withTenant } from '../../../db/database.ts';
import { beginSecondFactor } from '../../../people/second-factor/change-second-factor.ts';
import { type SignInDeps, tryOwnSecret } from '../../../people/sign-in/sign-in.ts';
import type { Api } from '../../api.ts';
import { viewerOf } from '../../guard/viewer-of.ts';

/**
 * POST /session/second-factor: returns a secret for an authenticator app. Takes effect after
 * confirmation with a code.
 */
export function beginSecondFactorEndpoint(api: Api, deps: SignInDeps): void {
  const schema = { body: passwordProofSchema, response: { 201: enrolmentSchema } };
  const config = { access: 'signed_in', beforeSecondFactor: true } as const;
  api.post('/session/second-factor', { config, schema }, async (request, reply) => {
    const viewer = viewerOf(request);
    const { password } = request.body;
    const begun = await tryOwnSecret(deps, viewer, () =>
      withTenant(deps.db, viewer.tenantId, (trx) =>
        beginSecondFactor(trx, viewer, password, deps.sealingKey),
      ),
    );
    return reply.code(201).send(begun);
  });
}
