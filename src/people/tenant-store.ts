import { type TenantId, toId } from '../base/ids.ts';
import type { Trx } from '../db/database.ts';

/** Creates a company without users, as the table owner. */
export async function createTenant(trx: Trx, name: string): Promise<TenantId> {
  const { id } = await trx.insertInto('tenants').values({ name }).returning('id').executeTakeFirstOrThrow();
  return toId<TenantId>(id);
}

/** Returns the name of the company. */
export async function getTenantName(trx: Trx, tenantId: TenantId): Promise<string> {
  const { name } = await trx
    .selectFrom('tenants')
    .select('name')
    .where('id', '=', tenantId)
    .executeTakeFirstOrThrow();
  return name;
}
