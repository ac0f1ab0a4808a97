import { sql } from 'kysely';
import { type TenantId, toId, type UserId } from '../base/ids.ts';
import { type Right, type Role, rightsOf } from '../contract/rights.ts';
import type { Database, Trx } from '../db/database.ts';
import type { Viewer } from './viewer.ts';

/** One person of one company, with the hash of their password: for the sign-in alone. */
export type UserWithPassword = { readonly viewer: Viewer; readonly passwordHash: string };

/**
 * The active people with this e-mail address, oldest company first: nobody has named a company yet when they sign in, and
 * one address may be known to several. Runs as the owner of the tables.
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

/** The viewer that somebody would be, signed in or not. */
export async function getViewer(trx: Trx, tenantId: TenantId, userId: UserId): Promise<Viewer> {
  const row = await trx
    .selectFrom('users')
    .select(['tenant_id', 'id', 'name', 'role', 'granted_rights', 'language'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', userId)
    .executeTakeFirstOrThrow();
  return toViewer(row);
}

/** Whether there is anybody at all. Runs as the owner of the tables. */
export async function hasUsers(db: Database | Trx): Promise<boolean> {
  const row = await db.selectFrom('users').select('id').limit(1).executeTakeFirst();
  return row !== undefined;
}

/** The administrator who has been here longest. Runs as the owner of the tables. */
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

/** Makes the viewer of a row of `users`. */
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
