import { randomBytes } from 'node:crypto';
import { recordAudit } from '../audit/record-audit.ts';
import { type TenantId, toId, type UserId } from '../base/ids.ts';
import { refuse } from '../contract/refusals.ts';
import type { Database, Trx } from '../db/database.ts';
import { digestOf } from './digest.ts';
import { checkNewPassword } from './password-rules.ts';
import { hashPassword, isPassword } from './passwords.ts';
import { accountSubject } from './sign-in/attempt-subjects.ts';
import { forgetAttempts } from './sign-in/attempts.ts';
import { getUser } from './user-store.ts';
import type { Viewer } from './viewer.ts';
import { findUsersByEmail } from './viewer-store.ts';

/** `token`: the secret of the link. The database stores only its digest. */
export type PasswordLink = { readonly token: string; readonly expiresAt: Date };

const threeDaysMs = 3 * 24 * 3_600_000;
const hourMs = 3_600_000;

/** Creates a link with which the user sets a password. Invalidates the user's earlier links. */
export async function issuePasswordLink(trx: Trx, viewer: Viewer, userId: UserId): Promise<PasswordLink> {
  const { tenantId } = viewer;
  await getUser(trx, tenantId, userId);
  await dropLinks(trx, tenantId, userId);
  const link = await insertLink(trx, { tenantId, userId }, threeDaysMs);
  await record(trx, { tenantId, userId: viewer.userId }, 'user.password_link_issued', userId);
  return link;
}

/**
 * Creates password reset links for all users with this address, possibly in several companies.
 * Earlier links stay valid, because anyone can request a reset. Runs as the table owner.
 */
export async function issueForgottenLinks(
  db: Database,
  email: string,
): Promise<readonly (PasswordLink & { readonly viewer: Viewer; readonly email: string })[]> {
  const people = await findUsersByEmail(db, email);
  return db.transaction().execute(async (trx) => {
    const links = [];
    for (const { viewer } of people) {
      links.push({ ...(await insertLink(trx, viewer, hourMs)), viewer, email: email.trim() });
      await record(trx, viewer, 'user.password_forgotten', viewer.userId);
    }
    return links;
  });
}

/**
 * Sets the password of the link's user, once, and signs them out everywhere. Returns the user.
 * Refuses a spent link, and what `checkNewPassword` refuses; the link stays good then. Runs as the
 * owner of the tables: only the link says whose it is.
 */
export async function setPasswordByLink(db: Database, token: string, password: string): Promise<UserKey> {
  const passwordHash = await hashPassword(password);
  return db.transaction().execute(async (trx) => {
    const link = await trx
      .deleteFrom('password_links')
      .where('id', '=', digestOf(token))
      .where('expires_at', '>', new Date())
      .returning(['tenant_id', 'user_id'])
      .executeTakeFirst();
    if (!link) throw refuse('password_link_spent');
    const person = { tenantId: toId<TenantId>(link.tenant_id), userId: toId<UserId>(link.user_id) };
    await checkNewPassword(trx, person, password);
    await setPassword(trx, person, passwordHash);
    await dropLinks(trx, person.tenantId, person.userId);
    await dropSessions(trx, person);
    await record(trx, person, 'user.password_set', person.userId);
    const { email } = await getUser(trx, person.tenantId, person.userId);
    await forgetAttempts(trx, accountSubject(email));
    return person;
  });
}

/**
 * Throws for a wrong `current` password, and the refusals of `checkNewPassword`. Ends all sessions
 * of the viewer; the caller opens a new one.
 */
export async function changeOwnPassword(
  trx: Trx,
  viewer: Viewer,
  { current, password }: { readonly current: string; readonly password: string },
): Promise<void> {
  await checkOwnPassword(trx, viewer, current);
  await checkNewPassword(trx, viewer, password);
  await setPassword(trx, viewer, await hashPassword(password));
  await dropLinks(trx, viewer.tenantId, viewer.userId);
  await dropSessions(trx, viewer);
  await record(trx, viewer, 'user.password_set', viewer.userId);
}

/**
 * Throws if it is not the viewer's password. The caller must count attempts, see `tryOwnSecret`.
 */
export async function checkOwnPassword(trx: Trx, viewer: Viewer, password: string): Promise<void> {
  const { password_hash } = await trx
    .selectFrom('users')
    .select('password_hash')
    .where('tenant_id', '=', viewer.tenantId)
    .where('id', '=', viewer.userId)
    .executeTakeFirstOrThrow();
  if (!(await isPassword(password, password_hash))) throw refuse('password_wrong');
}

/** Ends all sessions and invalidates all links of the user. */
export async function shutOut(trx: Trx, tenantId: TenantId, userId: UserId): Promise<void> {
  await dropLinks(trx, tenantId, userId);
  await dropSessions(trx, { tenantId, userId });
}

export type UserKey = { readonly tenantId: TenantId; readonly userId: UserId };

async function insertLink(trx: Trx, { tenantId, userId }: UserKey, lifeMs: number): Promise<PasswordLink> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(Date.now() + lifeMs);
  await trx
    .insertInto('password_links')
    .values({ tenant_id: tenantId, id: digestOf(token), user_id: userId, expires_at: expiresAt })
    .execute();
  return { token, expiresAt };
}

async function setPassword(trx: Trx, { tenantId, userId }: UserKey, passwordHash: string): Promise<void> {
  await trx
    .updateTable('users')
    .set({ password_hash: passwordHash })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', userId)
    .execute();
}

async function dropSessions(trx: Trx, { tenantId, userId }: UserKey): Promise<void> {
  await trx.deleteFrom('sessions').where('tenant_id', '=', tenantId).where('user_id', '=', userId).execute();
}

async function dropLinks(trx: Trx, tenantId: TenantId, userId: UserId): Promise<void> {
  await trx
    .deleteFrom('password_links')
    .where('tenant_id', '=', tenantId)
    .where('user_id', '=', userId)
    .execute();
}

type Action = 'user.password_link_issued' | 'user.password_forgotten' | 'user.password_set';

function record(trx: Trx, { tenantId, userId }: UserKey, action: Action, id: UserId): Promise<void> {
  return recordAudit(trx, { tenantId, userId, action, subject: 'user', subjectId: id });
}
