import { type TenantId, toId } from '../base/ids.ts';
import type { Trx } from '../db/database.ts';

/** Founds a company, as the owner of the tables: no one can be in it before it is there. */
export async function createTenant(trx: Trx, name: string): Promise<TenantId> {
  const { id } = await trx.insertInto('tenants').values({ name }).returning('id').executeTakeFirstOrThrow();
  return toId<TenantId>(id);
}
