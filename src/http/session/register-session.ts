import type { Api } from '../api.ts';
import type { ServerDeps } from '../server-deps.ts';
import { changeMeEndpoint } from './change-me.ts';
import { registerPassword } from './password/register-password.ts';
import { readMe } from './read-me.ts';
import { registerSecondFactor } from './second-factor/register-second-factor.ts';
import { signInEndpoint } from './sign-in.ts';
import { signInDepsOf } from './sign-in-deps.ts';
import { signOut } from './sign-out.ts';

export function registerSession(api: Api, deps: ServerDeps): void {
  const signInDeps = signInDepsOf(deps);
  signInEndpoint(api, signInDeps);
  readMe(api, deps);
  changeMeEndpoint(api, deps);
  signOut(api, deps);
  registerPassword(api, deps, signInDeps);
  registerSecondFactor(api, deps, signInDeps);
}
