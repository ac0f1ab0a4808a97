import type { LeadId, ProjectId, TenantId } from '../base/ids.ts';
import type { Trx } from '../db/database.ts';

/** A page of the project's leads, oldest first, after lead `after`. */
export async function readLeads(
  trx: Trx,
  tenantId: TenantId,
  projectId: ProjectId,
  after: LeadId | undefined,
  limit: number,
) {
  return trx
    .selectFrom('leads')
    .select(['id', 'name', 'kana', 'postal_code', 'prefecture', 'city', 'street', 'building'])
    .select(['email', 'website', 'note', 'custom', 'import_id', 'import_row'])
    .where('tenant_id', '=', tenantId)
    .where('project_id', '=', projectId)
    .where((eb) => (after ? eb('id', '>', after) : eb.lit(true)))
    .orderBy('tenant_id')
    .orderBy('project_id')
    .orderBy('id')
    .limit(limit)
    .execute();
}

export type ExportedLead = Awaited<ReturnType<typeof readLeads>>[number];

/** All contacts of these leads, oldest first. */
export async function readContacts(trx: Trx, tenantId: TenantId, leadIds: readonly string[]) {
  if (leadIds.length === 0) return [];
  return trx
    .selectFrom('contacts')
    .select(['id', 'lead_id', 'name', 'kind', 'phone', 'extension', 'phone_e164', 'phone_kind'])
    .select(['import_id', 'import_row'])
    .where('tenant_id', '=', tenantId)
    .where('lead_id', 'in', leadIds)
    .orderBy('lead_id')
    .orderBy('id')
    .execute();
}

export type ExportedContact = Awaited<ReturnType<typeof readContacts>>[number];
