import { type Id, type TenantId, toId, type UserId } from '../base/ids.ts';
import type { Trx } from '../db/database.ts';

/** Founds a company, as the owner of the tables: no one can be in it before it is there. */
export async function createTenant(trx: Trx, name: string): Promise<TenantId> {
  const { id } = await trx.insertInto('tenants').values({ name }).returning('id').executeTakeFirstOrThrow();
  return toId<TenantId>(id);
}

/** Makes a workgroup of these people. */
export async function createWorkgroup(
  trx: Trx,
  group: { readonly tenantId: TenantId; readonly name: string; readonly userIds: readonly UserId[] },
): Promise<Id<'workgroup'>> {
  const { tenantId, name, userIds } = group;
  const { id } = await trx
    .insertInto('workgroups')
    .values({ tenant_id: tenantId, name })
    .returning('id')
    .executeTakeFirstOrThrow();
  const members = userIds.map((userId) => ({ tenant_id: tenantId, workgroup_id: id, user_id: userId }));
  if (members.length > 0) await trx.insertInto('workgroup_members').values(members).execute();
  return toId<Id<'workgroup'>>(id);
}
