import type { SignInDeps } from '../../../people/sign-in/sign-in.ts';
import type { Api } from '../../api.ts';
import type { ServerDeps } from '../../server-deps.ts';
import { beginSecondFactorEndpoint } from './begin-second-factor.ts';
import { confirmSecondFactorEndpoint } from './confirm-second-factor.ts';
import { removeSecondFactorEndpoint } from './remove-second-factor.ts';
import { renewRecoveryCodesEndpoint } from './renew-recovery-codes.ts';

export function registerSecondFactor(api: Api, serverDeps: ServerDeps, deps: SignInDeps): void {
  beginSecondFactorEndpoint(api, deps);
  confirmSecondFactorEndpoint(api, serverDeps, deps);
  removeSecondFactorEndpoint(api, serverDeps, deps);
  renewRecoveryCodesEndpoint(api, serverDeps, deps);
}
