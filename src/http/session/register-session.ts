import type { Api } from '../api.ts';
import type { ServerDeps } from '../server-deps.ts';
import { changeMe } from './change-me.ts';
import { changePasswordEndpoint } from './change-password.ts';
import { readMe } from './read-me.ts';
import { setPasswordEndpoint } from './set-password.ts';
import { signInEndpoint } from './sign-in.ts';
import { signOut } from './sign-out.ts';

export function registerSession(api: Api, deps: ServerDeps): void {
  signInEndpoint(api, deps);
  readMe(api, deps);
  changeMe(api, deps);
  signOut(api, deps);
  changePasswordEndpoint(api, deps);
  setPasswordEndpoint(api, deps);
}
