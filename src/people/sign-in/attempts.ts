import { sql } from 'kysely';
import { refuse } from '../../contract/refusals.ts';
import type { Database } from '../../db/database.ts';
import { digestOf } from '../digest.ts';

/** How often a secret may be tried within `windowMs`: per network address and per user. */
export type SignInLimits = {
  readonly perAddress: number;
  readonly perEmail: number;
  readonly windowMs: number;
};

/**
 * Users of an office share one address and sign in at the same time in the morning. One user rarely
 * mistypes ten times.
 */
export const usualLimits: SignInLimits = { perAddress: 100, perEmail: 10, windowMs: 15 * 60_000 };

/** The subject of an attempt as text, and the number of allowed attempts. */
export type AttemptLimit = { readonly subject: string; readonly max: number };

/**
 * Counts the attempt before the secret is checked, so that of many concurrent attempts only `max`
 * are allowed. The first attempt over the limit locks the subject for a whole window; later ones do
 * not extend it. `onLocked` runs once at that time. Throws with the time to wait. Commits
 * separately, so that a later refusal does not roll back the count.
 */
export async function countAttempt(
  db: Database,
  { subject, max }: AttemptLimit,
  windowMs: number,
  onLocked: () => Promise<void>,
): Promise<void> {
  const { attempts, seconds } = await addAttempt(db, subject, max, windowMs);
  if (attempts <= max) return;
  if (attempts === max + 1) await onLocked();
  throw refuse('too_many_attempts', { seconds, minutes: Math.ceil(seconds / 60) });
}

/** Removes one attempt from the count, because the secret was correct. */
export async function takeAttemptBack(db: Database, subject: string): Promise<void> {
  await db
    .updateTable('sign_in_attempts')
    .set((eb) => ({ attempts: eb('attempts', '-', 1) }))
    .where('subject', '=', digestOf(subject))
    .where('attempts', '>', 0)
    .execute();
}

/** Deletes the subject's attempts and all expired ones. */
export async function forgetAttempts(db: Database, subject: string): Promise<void> {
  await db
    .deleteFrom('sign_in_attempts')
    .where((eb) => eb.or([eb('subject', '=', digestOf(subject)), eb('window_ends', '<', sql<Date>`now()`)]))
    .execute();
}

async function addAttempt(db: Database, subject: string, max: number, windowMs: number) {
  const { rows } = await sql<{ attempts: number; seconds: number }>`
    insert into sign_in_attempts as known (subject, attempts, window_ends)
    values (${digestOf(subject)}, 1, now() + ${windowMs} * interval '1 ms')
    on conflict (subject) do update set
      attempts = case when known.window_ends <= now() then 1 else known.attempts + 1 end,
      window_ends = case when known.window_ends <= now() or known.attempts = ${max}
        then excluded.window_ends else known.window_ends end
    returning attempts, ceil(extract(epoch from window_ends - now()))::int as seconds`.execute(db);
  return rows[0] ?? { attempts: 1, seconds: 0 };
}
