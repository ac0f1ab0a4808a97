import { recordAudit } from '../../audit/record-audit.ts';
import { Refusal } from '../../base/refusal.ts';
import { refuse } from '../../contract/refusals.ts';
import type { Database } from '../../db/database.ts';
import { isPassword } from '../passwords.ts';
import { proveSecondFactor } from '../second-factor/prove-second-factor.ts';
import type { SealingKey } from '../second-factor/sealed-secret.ts';
import type { Viewer } from '../viewer.ts';
import { findUsersByEmail, type UserWithPassword } from '../viewer-store.ts';
import { accountSubject, addressSubject, personSubject } from './attempt-subjects.ts';
import { countAttempt, forgetAttempts, type SignInLimits, takeAttemptBack } from './attempts.ts';
import { isKnownPlace, rememberPlace, type SignInPlace } from './known-places.ts';

/**
 * What a user enters to sign in, and the network address. `code`: an authenticator or recovery
 * code, requested after the password.
 */
export type SignInAttempt = {
  readonly email: string;
  readonly password: string;
  readonly code?: string | undefined;
  readonly address: string;
};

export type SignInDeps = {
  readonly db: Database;
  readonly limits: SignInLimits;
  readonly sealingKey: SealingKey;
};

/**
 * Returns the user with this e-mail address and password. An unknown address and a wrong password
 * give the same error after the same time. Throws without checking after too many failures, and if
 * a code is required and missing (`code_required`) or wrong. If several companies have the address,
 * the password decides.
 */
export async function signIn(deps: SignInDeps, attempt: SignInAttempt): Promise<Viewer> {
  const { db } = deps;
  const candidates = await findUsersByEmail(db, attempt.email);
  const subjects = await countBoth(deps, attempt, candidates);
  const found = await findByPassword(candidates, attempt.password);
  const proof = found && (await proveSecondFactor(db, deps.sealingKey, found.viewer, attempt.code));
  if (proof === 'missing') {
    // Not a success either: earlier guesses of the code stay counted.
    for (const subject of subjects) await takeAttemptBack(db, subject);
    throw refuse('code_required');
  }
  if (!found || proof === 'wrong') {
    await record(db, found ? [found] : candidates, 'session.refused');
    throw refuse(found ? 'code_wrong' : 'sign_in_failed');
  }
  await forgetAttempts(db, accountSubject(attempt.email));
  for (const subject of subjects) await takeAttemptBack(db, subject);
  await rememberPlace(db, attempt);
  await record(db, [found], 'session.opened');
  return found.viewer;
}

/** Runs `work`, which checks a secret of the viewer, unless there were too many attempts. */
export async function tryOwnSecret<T>(
  { db, limits }: Pick<SignInDeps, 'db' | 'limits'>,
  viewer: Viewer,
  work: () => Promise<T>,
): Promise<T> {
  const subject = personSubject(viewer);
  await countAttempt(db, { subject, max: limits.perEmail }, limits.windowMs, () =>
    record(db, [{ viewer }], 'session.locked'),
  );
  try {
    const result = await work();
    await forgetAttempts(db, subject);
    return result;
  } catch (error) {
    if (isAboutNewPassword(error)) await takeAttemptBack(db, subject);
    throw error;
  }
}

/** Refused after the present password was found right: no guess. */
function isAboutNewPassword(error: unknown): boolean {
  return error instanceof Refusal && /^password_(?:known|personal)$/.test(error.code);
}

/** Records that the viewer has signed out. */
export async function endSession(db: Database, viewer: Viewer): Promise<void> {
  await record(db, [{ viewer }], 'session.closed');
}

/** Returns what was counted. */
async function countBoth(
  { db, limits }: SignInDeps,
  { email, address }: SignInAttempt,
  candidates: readonly UserWithPassword[],
): Promise<readonly string[]> {
  const account = accountSubject(email);
  const place = await countAddress({ db, limits }, { email, address }, addressSubject(address));
  await countAttempt(db, { subject: account, max: limits.perEmail }, limits.windowMs, () =>
    record(db, candidates, 'session.locked'),
  );
  return [...place, account];
}

/**
 * Counts an attempt against its address and returns what was counted: nothing where the account is
 * known at this address. Its own limit holds for it all the same; so the guesses of one machine
 * cannot lock out the others of its office.
 */
export async function countAddress(
  { db, limits }: Pick<SignInDeps, 'db' | 'limits'>,
  place: SignInPlace,
  subject: string,
): Promise<readonly string[]> {
  if (await isKnownPlace(db, place)) return [];
  await countAttempt(db, { subject, max: limits.perAddress }, limits.windowMs, async () => undefined);
  return [subject];
}

async function findByPassword(candidates: readonly UserWithPassword[], password: string) {
  if (candidates.length === 0) await isPassword(password, null);
  for (const candidate of candidates) {
    if (await isPassword(password, candidate.passwordHash)) return candidate;
  }
  return undefined;
}

type SessionAction = 'session.opened' | 'session.refused' | 'session.locked' | 'session.closed';

/** An attempt with an unknown address belongs to no company's log. */
async function record(
  db: Database,
  people: readonly Pick<UserWithPassword, 'viewer'>[],
  action: SessionAction,
) {
  await db.transaction().execute(async (trx) => {
    for (const { viewer } of people) {
      const { tenantId, userId } = viewer;
      await recordAudit(trx, { tenantId, userId, action, subject: 'user', subjectId: userId });
    }
  });
}
