import { sql } from 'kysely';
import {
  type FieldId,
  type ImportId,
  type LeadId,
  type ProjectId,
  type TenantId,
  toId,
} from '../base/ids.ts';
import { type ContactRecord, listContacts } from '../contacts/contact-store.ts';
import type { BasicField } from '../contract/lead.ts';
import { refuse } from '../contract/refusals.ts';
import type { Trx } from '../db/database.ts';
import type { Viewer } from '../people/viewer.ts';
import { visibleProject } from '../people/visible-project.ts';
import { type LeadCallsRecord, leadCallsOf, toLeadCalls } from './lead-calls.ts';

export type CustomValues = Readonly<Record<FieldId, string>>;

export type LeadRecord = { readonly [Field in BasicField]: string } & {
  readonly id: LeadId;
  readonly project: { readonly id: ProjectId; readonly name: string };
  readonly name: string;
  readonly custom: CustomValues;
  readonly contacts: readonly ContactRecord[];
  readonly importId: ImportId | null;
  readonly importRow: number | null;
  readonly calls: LeadCallsRecord;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

/** Returns the lead with its contacts. Throws if the viewer cannot see it. */
export async function getLead(trx: Trx, viewer: Viewer, id: LeadId): Promise<LeadRecord> {
  const row = await trx
    .selectFrom('leads')
    .innerJoin('projects', (join) =>
      join.onRef('projects.tenant_id', '=', 'leads.tenant_id').onRef('projects.id', '=', 'leads.project_id'),
    )
    .select(['leads.id', 'leads.name', 'leads.project_id', 'projects.name as project_name'])
    .select(['kana', 'postal_code as postalCode', 'prefecture', 'city', 'street', 'building'])
    .select(['email', 'website', 'note', 'custom', 'import_id', 'import_row as importRow', 'version'])
    .select(['leads.created_at as createdAt', 'leads.updated_at as updatedAt'])
    .select(leadCallsOf)
    .where('leads.tenant_id', '=', viewer.tenantId)
    .where('leads.id', '=', id)
    .where(visibleProject(viewer, 'leads.project_id'))
    .executeTakeFirst();
  if (!row) throw refuse('not_found');
  const { project_id, project_name, import_id, calls, ...lead } = row;
  return {
    ...lead,
    id,
    calls: toLeadCalls(calls, viewer),
    project: { id: toId<ProjectId>(project_id), name: project_name },
    contacts: await listContacts(trx, viewer.tenantId, id),
    importId: import_id === null ? null : toId<ImportId>(import_id),
  };
}

/** Returns the project of the lead. Throws if the viewer cannot see it. */
export async function findProjectOf(trx: Trx, viewer: Viewer, id: LeadId): Promise<ProjectId> {
  const row = await trx
    .selectFrom('leads')
    .select('project_id')
    .where('tenant_id', '=', viewer.tenantId)
    .where('id', '=', id)
    .where(visibleProject(viewer, 'leads.project_id'))
    .executeTakeFirst();
  if (!row) throw refuse('not_found');
  return toId<ProjectId>(row.project_id);
}

/** The values of a lead to write. Omitted values stay unchanged, or are empty for a new lead. */
export type LeadValues = { readonly [Field in BasicField]?: string | undefined } & {
  readonly name?: string | undefined;
};

/** Must be called with the project locked. */
export async function insertLead(
  trx: Trx,
  tenantId: TenantId,
  projectId: ProjectId,
  lead: LeadValues & { readonly name: string; readonly nameHash: string; readonly custom: CustomValues },
): Promise<LeadId> {
  const { nameHash, custom, name, ...values } = lead;
  const { id } = await trx
    .insertInto('leads')
    .values({
      ...toColumns(values),
      name,
      tenant_id: tenantId,
      id: sql<string>`nextval('lead_ids')`,
      project_id: projectId,
      name_hash: nameHash,
      custom: JSON.stringify(custom),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return toId<LeadId>(id);
}

/**
 * `custom` values are merged into the existing ones; an empty value is removed. Returns false if
 * the version has changed.
 */
export async function updateLead(
  trx: Trx,
  tenantId: TenantId,
  id: LeadId,
  version: number,
  change: LeadValues & { readonly nameHash?: string; readonly custom?: CustomValues | undefined },
): Promise<boolean> {
  const { nameHash, custom = {}, ...values } = change;
  const emptied = Object.keys(custom).filter((field) => custom[toId<FieldId>(field)] === '');
  const now = new Date();
  const { numUpdatedRows } = await trx
    .updateTable('leads')
    .set({
      ...toColumns(values),
      ...(nameHash === undefined ? {} : { name_hash: nameHash }),
      custom: sql`(custom || ${JSON.stringify(custom)}::jsonb) - ${emptied}::text[]`,
      version: sql`version + 1`,
      edited_at: now,
      updated_at: now,
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Marks the lead as changed by a user, because its contacts have changed. */
export async function touchLead(trx: Trx, tenantId: TenantId, id: LeadId): Promise<void> {
  const now = new Date();
  await trx
    .updateTable('leads')
    .set({ edited_at: now, updated_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

/**
 * Deletes only the lead and returns its name, or undefined if it did not exist. Must be called with
 * the project locked.
 */
export async function removeLead(trx: Trx, tenantId: TenantId, id: LeadId): Promise<string | undefined> {
  const row = await trx
    .deleteFrom('leads')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .returning('name')
    .executeTakeFirst();
  return row?.name;
}

function toColumns({ postalCode, ...values }: LeadValues) {
  return postalCode === undefined ? values : { ...values, postal_code: postalCode };
}
