import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { type ProjectId, type TenantId, toId } from '../base/ids.ts';
import { refuse } from '../contract/refusals.ts';
import type { Trx } from '../db/database.ts';
import type { Viewer } from '../people/viewer.ts';
import { visibleProject } from '../people/visible-project.ts';

type Named = { readonly id: string; readonly name: string };

export type ProjectRecord = {
  readonly id: ProjectId;
  readonly name: string;
  readonly leadCount: number;
  readonly contactCount: number;
  readonly fieldSets: readonly Named[];
  readonly members: readonly Named[];
  readonly createdAt: Date;
};

/** The projects that the viewer may see, by name. */
export async function listProjects(trx: Trx, viewer: Viewer): Promise<readonly ProjectRecord[]> {
  const rows = await selectProjects(trx, viewer.tenantId)
    .where(visibleProject(viewer, 'projects.id'))
    .orderBy('projects.name')
    .execute();
  return rows.map(toProject);
}

/** Returns a project without checking visibility. Throws if it does not exist. */
export async function getProject(trx: Trx, tenantId: TenantId, id: ProjectId): Promise<ProjectRecord> {
  const row = await selectProjects(trx, tenantId).where('projects.id', '=', id).executeTakeFirst();
  if (!row) throw refuse('not_found');
  return toProject(row);
}

/** Throws if the viewer cannot see the project. Returns its name. */
export async function requireProject(trx: Trx, viewer: Viewer, id: ProjectId): Promise<string> {
  const row = await trx
    .selectFrom('projects')
    .select('name')
    .where('tenant_id', '=', viewer.tenantId)
    .where('id', '=', id)
    .where(visibleProject(viewer, 'projects.id'))
    .executeTakeFirst();
  if (!row) throw refuse('not_found');
  return row.name;
}

/** The project with this name, if the viewer may see it. */
export async function findProjectByName(
  trx: Trx,
  viewer: Viewer,
  name: string,
): Promise<ProjectId | undefined> {
  const row = await trx
    .selectFrom('projects')
    .select('id')
    .where('tenant_id', '=', viewer.tenantId)
    .where('name', '=', name)
    .where(visibleProject(viewer, 'projects.id'))
    .executeTakeFirst();
  return row && toId<ProjectId>(row.id);
}

/**
 * Locks the project until the transaction ends. Must be called first by everything that adds or
 * removes leads or contacts, including each batch of an import. Throws if the project does not
 * exist.
 */
export async function lockProject(trx: Trx, tenantId: TenantId, id: ProjectId): Promise<void> {
  const row = await trx
    .selectFrom('projects')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!row) throw refuse('not_found');
}

/** Adds to the project's counters (negative: subtracts). Must be called with the project locked. */
export async function changeCounts(
  trx: Trx,
  tenantId: TenantId,
  id: ProjectId,
  by: { readonly leads: number; readonly contacts: number },
): Promise<void> {
  await trx
    .updateTable('projects')
    .set((eb) => ({
      lead_count: eb('lead_count', '+', String(by.leads)),
      contact_count: eb('contact_count', '+', String(by.contacts)),
    }))
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

function selectProjects(trx: Trx, tenantId: TenantId) {
  return trx
    .selectFrom('projects')
    .where('projects.tenant_id', '=', tenantId)
    .select(['projects.id', 'projects.name', 'lead_count', 'contact_count', 'projects.created_at'])
    .select((eb) => [
      // 64-bit ids must be text in JSON.
      jsonArrayFrom(
        eb
          .selectFrom('project_field_sets as binding')
          .innerJoin('field_sets as set', (join) =>
            join
              .onRef('set.tenant_id', '=', 'binding.tenant_id')
              .onRef('set.id', '=', 'binding.field_set_id'),
          )
          .select([sql<string>`set.id::text`.as('id'), 'set.name'])
          .whereRef('binding.tenant_id', '=', 'projects.tenant_id')
          .whereRef('binding.project_id', '=', 'projects.id')
          .orderBy('binding.position')
          .orderBy('set.id'),
      ).as('fieldSets'),
      jsonArrayFrom(
        eb
          .selectFrom('project_members as member')
          .innerJoin('users', (join) =>
            join.onRef('users.tenant_id', '=', 'member.tenant_id').onRef('users.id', '=', 'member.user_id'),
          )
          .select([sql<string>`users.id::text`.as('id'), 'users.name'])
          .whereRef('member.tenant_id', '=', 'projects.tenant_id')
          .whereRef('member.project_id', '=', 'projects.id')
          .orderBy('users.name')
          .orderBy('users.id'),
      ).as('members'),
    ]);
}

type ProjectRow = Awaited<ReturnType<ReturnType<typeof selectProjects>['executeTakeFirstOrThrow']>>;

function toProject({ id, name, fieldSets, members, ...row }: ProjectRow): ProjectRecord {
  return {
    id: toId<ProjectId>(id),
    name,
    leadCount: Number(row.lead_count),
    contactCount: Number(row.contact_count),
    fieldSets,
    members,
    createdAt: row.created_at,
  };
}
