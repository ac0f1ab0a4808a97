import type { SignInDeps } from '../../../people/sign-in/sign-in.ts';
import type { Api } from '../../api.ts';
import type { ServerDeps } from '../../server-deps.ts';
import { changePasswordEndpoint } from './change-password.ts';
import { forgotPassword } from './forgot-password.ts';
import { setPasswordEndpoint } from './set-password.ts';

export function registerPassword(api: Api, deps: ServerDeps, signInDeps: SignInDeps): void {
  changePasswordEndpoint(api, deps, signInDeps);
  forgotPassword(api, deps, signInDeps);
  setPasswordEndpoint(api, deps, signInDeps);
}
