import { type SignInDeps, sealingKeyOf, usualLimits } from '../../people/index.ts';
import type { ServerDeps } from '../server-deps.ts';

/** What the sign-in and all that is like it needs of the server. */
export function signInDepsOf({ db, signInLimits = usualLimits, sessionSecret }: ServerDeps): SignInDeps {
  return { db, limits: signInLimits, sealingKey: sealingKeyOf(sessionSecret) };
}
