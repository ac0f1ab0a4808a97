import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { type TenantId, toId, type UserId, type WorkgroupId } from '../base/ids.ts';
import { refuse } from '../contract/refusals.ts';
import type { Trx } from '../db/database.ts';
import { findMissingId } from '../db/find-missing-id.ts';
import type { Viewer } from './viewer.ts';

export type WorkgroupRecord = {
  readonly id: WorkgroupId;
  readonly name: string;
  readonly members: readonly { readonly id: string; readonly name: string }[];
};

/** The company's workgroups by name: all for administrators, otherwise those of the viewer. */
export async function listWorkgroups(trx: Trx, viewer: Viewer): Promise<readonly WorkgroupRecord[]> {
  const own = viewer.role === 'admin' ? undefined : await listWorkgroupIds(trx, viewer);
  const rows = await selectWorkgroups(trx, viewer.tenantId)
    .where((eb) =>
      own ? eb('workgroups.id', '=', eb.fn.any(sql<string[]>`${own}::bigint[]`)) : eb.lit(true),
    )
    .orderBy('workgroups.name')
    .execute();
  return rows.map(toWorkgroup);
}

/** Throws if the workgroup does not exist. */
export async function getWorkgroup(trx: Trx, tenantId: TenantId, id: WorkgroupId): Promise<WorkgroupRecord> {
  const row = await selectWorkgroups(trx, tenantId).where('workgroups.id', '=', id).executeTakeFirst();
  if (!row) throw refuse('not_found');
  return toWorkgroup(row);
}

/** The viewer's workgroups. */
export async function listWorkgroupIds(trx: Trx, viewer: Viewer): Promise<readonly WorkgroupId[]> {
  const rows = await trx
    .selectFrom('workgroup_members')
    .select('workgroup_id')
    .where('tenant_id', '=', viewer.tenantId)
    .where('user_id', '=', viewer.userId)
    .orderBy('workgroup_id')
    .execute();
  return rows.map((row) => toId<WorkgroupId>(row.workgroup_id));
}

/** The first of these ids that is not a workgroup of the company. */
export function findMissingWorkgroup(
  trx: Trx,
  tenantId: TenantId,
  ids: readonly WorkgroupId[],
): Promise<WorkgroupId | undefined> {
  return findMissingId(trx, 'workgroups', tenantId, ids);
}

/** The workgroups with these names, in the same order. Throws for an unknown name. */
export async function findWorkgroupsByName(
  trx: Trx,
  tenantId: TenantId,
  names: readonly string[],
): Promise<readonly WorkgroupId[]> {
  if (names.length === 0) return [];
  const rows = await trx
    .selectFrom('workgroups')
    .select(['id', 'name'])
    .where('tenant_id', '=', tenantId)
    .where('name', 'in', names)
    .execute();
  const ids = new Map(rows.map((row) => [row.name, toId<WorkgroupId>(row.id)]));
  return names.map((name) => {
    const id = ids.get(name);
    if (!id) throw refuse('workgroup_not_found', { workgroup: name });
    return id;
  });
}

/** Creates a workgroup without members. */
export async function insertWorkgroup(trx: Trx, tenantId: TenantId, name: string): Promise<WorkgroupId> {
  const { id } = await trx
    .insertInto('workgroups')
    .values({ tenant_id: tenantId, name })
    .returning('id')
    .executeTakeFirstOrThrow();
  return toId<WorkgroupId>(id);
}

export async function updateWorkgroupName(trx: Trx, tenantId: TenantId, id: WorkgroupId, name: string) {
  await trx
    .updateTable('workgroups')
    .set({ name })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

/** Replaces the members of the workgroup. */
export async function replaceWorkgroupMembers(
  trx: Trx,
  tenantId: TenantId,
  id: WorkgroupId,
  userIds: readonly UserId[],
): Promise<void> {
  await trx
    .deleteFrom('workgroup_members')
    .where('tenant_id', '=', tenantId)
    .where('workgroup_id', '=', id)
    .execute();
  const members = [...new Set(userIds)].map((userId) => ({
    tenant_id: tenantId,
    workgroup_id: id,
    user_id: userId,
  }));
  if (members.length > 0) await trx.insertInto('workgroup_members').values(members).execute();
}

/** Also deletes its memberships. The database refuses if do-not-call entries reference it. */
export async function removeWorkgroup(trx: Trx, tenantId: TenantId, id: WorkgroupId): Promise<void> {
  await trx.deleteFrom('workgroups').where('tenant_id', '=', tenantId).where('id', '=', id).execute();
}

function selectWorkgroups(trx: Trx, tenantId: TenantId) {
  return trx
    .selectFrom('workgroups')
    .where('workgroups.tenant_id', '=', tenantId)
    .select(['workgroups.id', 'workgroups.name'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('workgroup_members as member')
          .innerJoin('users', (join) =>
            join.onRef('users.tenant_id', '=', 'member.tenant_id').onRef('users.id', '=', 'member.user_id'),
          )
          // 64-bit ids must be text in JSON.
          .select([sql<string>`users.id::text`.as('id'), 'users.name'])
          .whereRef('member.tenant_id', '=', 'workgroups.tenant_id')
          .whereRef('member.workgroup_id', '=', 'workgroups.id')
          .orderBy('users.name')
          .orderBy('users.id'),
      ).as('members'),
    );
}

type Row = Awaited<ReturnType<ReturnType<typeof selectWorkgroups>['executeTakeFirstOrThrow']>>;

function toWorkgroup({ id, ...row }: Row): WorkgroupRecord {
  return { id: toId<WorkgroupId>(id), ...row };
}
