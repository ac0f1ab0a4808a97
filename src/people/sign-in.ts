import { recordAudit } from '../audit/index.ts';
import { refuse } from '../contract/refusals.ts';
import type { Database } from '../db/database.ts';
import { isPassword } from './passwords.ts';
import type { Viewer } from './viewer.ts';
import { findUsersByEmail, type UserWithPassword } from './viewer-store.ts';

/**
 * Gives the person with this e-mail address and password. Refuses in the same words and after the same time whether the
 * address is unknown or the password wrong. Where several companies know the address, the password decides.
 */
export async function signIn(db: Database, email: string, password: string): Promise<Viewer> {
  const candidates = await findUsersByEmail(db, email);
  const found = await findByPassword(candidates, password);
  await recordAttempt(db, found ? [found] : candidates, found ? 'session.opened' : 'session.refused');
  if (!found) throw refuse('sign_in_failed');
  return found.viewer;
}

/** Notes that the viewer has signed out. */
export async function endSession(db: Database, viewer: Viewer): Promise<void> {
  await db.transaction().execute((trx) => recordAudit(trx, entryOf(viewer, 'session.closed')));
}

async function findByPassword(candidates: readonly UserWithPassword[], password: string) {
  if (candidates.length === 0) await isPassword(password, null);
  for (const candidate of candidates) {
    if (await isPassword(password, candidate.passwordHash)) return candidate;
  }
  return undefined;
}

type SessionAction = 'session.opened' | 'session.refused' | 'session.closed';

/** An attempt with an address nobody has belongs to no company's log. */
async function recordAttempt(db: Database, people: readonly UserWithPassword[], action: SessionAction) {
  await db.transaction().execute(async (trx) => {
    for (const { viewer } of people) await recordAudit(trx, entryOf(viewer, action));
  });
}

function entryOf({ tenantId, userId }: Viewer, action: SessionAction) {
  return { tenantId, userId, action, subject: 'user', subjectId: userId };
}
