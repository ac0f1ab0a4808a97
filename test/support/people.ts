import type { TenantId, UserId } from '../../src/base/ids.ts';
import type { Database } from '../../src/db/database.ts';
import { createTenant } from '../../src/people/tenant-store.ts';
import { createUser, type NewUser } from '../../src/people/user-store.ts';

/**
 * Creates a company with one administrator, `admin@<name>.example`, with the password `password`.
 */
export async function makeTenant(
  db: Database,
  name: string,
): Promise<{ tenantId: TenantId; adminId: UserId }> {
  const tenantId = await db.transaction().execute((trx) => createTenant(trx, name));
  const adminId = await makeUser(db, { tenantId, email: `admin@${name}.example`, role: 'admin' });
  return { tenantId, adminId };
}

/** Rights of a user who imports lists of leads or of numbers to ban. */
export const importerRights = ['import', 'ban'] as const;

/** Creates a general user with the password `password`, without granted rights by default. */
export async function makeUser(
  db: Database,
  user: Pick<NewUser, 'tenantId' | 'email'> & Partial<NewUser>,
): Promise<UserId> {
  const filled: NewUser = { name: user.email, password: 'password', role: 'general', ...user };
  return db.transaction().execute((trx) => createUser(trx, filled));
}
