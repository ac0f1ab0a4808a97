import { sealingKeyOf } from '../../people/second-factor/sealed-secret.ts';
import { usualLimits } from '../../people/sign-in/attempts.ts';
import type { SignInDeps } from '../../people/sign-in/sign-in.ts';
import type { ServerDeps } from '../server-deps.ts';

/** The dependencies of sign-in and related endpoints. */
export function signInDepsOf({ db, signInLimits = usualLimits, sessionSecret }: ServerDeps): SignInDeps {
  return { db, limits: signInLimits, sealingKey: sealingKeyOf(sessionSecret) };
}
