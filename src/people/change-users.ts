import { randomBytes } from 'node:crypto';
import { recordAudit } from '../audit/record-audit.ts';
import type { TenantId, UserId } from '../base/ids.ts';
import { refuse } from '../contract/refusals.ts';
import type { Right, Role } from '../contract/rights.ts';
import type { Trx } from '../db/database.ts';
import { dropKeysOf } from './api-keys/api-key-store.ts';
import { issuePasswordLink, type PasswordLink, shutOut } from './password-links.ts';
import { createUser, getUser } from './user-store.ts';
import type { Viewer } from './viewer.ts';

export type UserDraft = {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly rights: readonly Right[];
};

/** Omitted values stay unchanged. */
export type UserChange = {
  readonly name?: string | undefined;
  readonly role?: Role | undefined;
  /** All rights granted in addition to those of the role. */
  readonly rights?: readonly Right[] | undefined;
  readonly active?: boolean | undefined;
};

/**
 * Adds a user to the company. The user can sign in after setting a password with the link. Throws
 * if a user of the company already has the e-mail address.
 */
export async function inviteUser(
  trx: Trx,
  viewer: Viewer,
  draft: UserDraft,
): Promise<PasswordLink & { readonly userId: UserId }> {
  const nobodyKnows = randomBytes(32).toString('base64url');
  const userId = await createUser(trx, { ...draft, tenantId: viewer.tenantId, password: nobodyKnows });
  await record(trx, viewer, 'user.invited', userId, draft);
  return { userId, ...(await issuePasswordLink(trx, viewer, userId)) };
}

/**
 * Changes take effect with the user's next request. A deactivated user loses all sessions, links
 * and API keys. Throws if the company would have no administrator.
 */
export async function changeUser(trx: Trx, viewer: Viewer, id: UserId, change: UserChange): Promise<void> {
  const { rights, ...rest } = change;
  await getUser(trx, viewer.tenantId, id);
  const values = { ...rest, ...(rights && { granted_rights: [...new Set(rights)] }) };
  if (Object.values(values).every((value) => value === undefined)) return;
  await lockAdmins(trx, viewer.tenantId);
  await trx
    .updateTable('users')
    .set(values)
    .where('tenant_id', '=', viewer.tenantId)
    .where('id', '=', id)
    .execute();
  if ((await lockAdmins(trx, viewer.tenantId)) === 0) throw refuse('last_admin');
  if (change.active === false) {
    await shutOut(trx, viewer.tenantId, id);
    await dropKeysOf(trx, viewer.tenantId, id);
  }
  await record(trx, viewer, 'user.changed', id, change);
}

/**
 * Locks the active administrators, so that two of them cannot remove each other's role at the same
 * time, and counts them.
 */
async function lockAdmins(trx: Trx, tenantId: TenantId): Promise<number> {
  const rows = await trx
    .selectFrom('users')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('role', '=', 'admin')
    .where('active', '=', true)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  return rows.length;
}

function record(
  trx: Trx,
  viewer: Viewer,
  action: 'user.invited' | 'user.changed',
  id: UserId,
  detail: Record<string, unknown>,
) {
  const { tenantId, userId } = viewer;
  return recordAudit(trx, { tenantId, userId, action, subject: 'user', subjectId: id, detail });
}
