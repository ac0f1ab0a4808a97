import { type SignInDeps, sealingKeyOf, usualLimits } from '../../people/index.ts';
import type { ServerDeps } from '../server-deps.ts';

/** The dependencies of sign-in and related endpoints. */
export function signInDepsOf({ db, signInLimits = usualLimits, sessionSecret }: ServerDeps): SignInDeps {
  return { db, limits: signInLimits, sealingKey: sealingKeyOf(sessionSecret) };
}
