import { sql } from 'kysely';
import { type TenantId, toId, type UserId } from '../base/ids.ts';
import { type Right, type Role, rightsOf } from '../contract/rights.ts';
import type { Database, Trx } from '../db/database.ts';
import type { Viewer } from './viewer.ts';

/** A user with the password hash, for sign-in only. */
export type UserWithPassword = { readonly viewer: Viewer; readonly passwordHash: string };

/**
 * The active users with this e-mail address, oldest company first. One address can belong to
 * several companies, and none is chosen yet at sign-in. Runs as the table owner.
 */
export async function findUsersByEmail(
  db: Database | Trx,
  email: string,
): Promise<readonly UserWithPassword[]> {
  const rows = await db
    .selectFrom('users')
    .select(['tenant_id', 'id', 'name', 'role', 'granted_rights', 'language', 'password_hash'])
    .where(sql`lower(email)`, '=', email.trim().toLowerCase())
    .where('active', '=', true)
    .orderBy('tenant_id')
    .execute();
  return rows.map((row) => ({ viewer: toViewer(row), passwordHash: row.password_hash }));
}

/** Builds the viewer for a user, signed in or not. */
export async function getViewer(trx: Trx, tenantId: TenantId, userId: UserId): Promise<Viewer> {
  const row = await trx
    .selectFrom('users')
    .select(['tenant_id', 'id', 'name', 'role', 'granted_rights', 'language'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', userId)
    .executeTakeFirstOrThrow();
  return toViewer(row);
}

/** True if there is any user. Runs as the table owner. */
export async function hasUsers(db: Database | Trx): Promise<boolean> {
  const row = await db.selectFrom('users').select('id').limit(1).executeTakeFirst();
  return row !== undefined;
}

/** The first administrator. Runs as the table owner. */
export async function findFirstAdmin(db: Database | Trx): Promise<Viewer | undefined> {
  const row = await db
    .selectFrom('users')
    .select(['tenant_id', 'id', 'name', 'role', 'granted_rights', 'language'])
    .where('role', '=', 'admin')
    .where('active', '=', true)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row && toViewer(row);
}

type ViewerRow = {
  tenant_id: string;
  id: string;
  name: string;
  role: Role;
  granted_rights: readonly Right[];
  language: Viewer['language'];
};

/** Converts a row of `users` into a viewer. */
export function toViewer(row: ViewerRow): Viewer {
  return {
    tenantId: toId<TenantId>(row.tenant_id),
    userId: toId<UserId>(row.id),
    name: row.name,
    role: row.role,
    rights: rightsOf(row.role, row.granted_rights),
    language: row.language,
  };
}
