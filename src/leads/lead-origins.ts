import { sql } from 'kysely';
import { type ImportId, type LeadId, type TenantId, toId, type UserId } from '../base/ids.ts';
import type { originKinds } from '../contract/provenance.ts';
import type { Trx } from '../db/database.ts';
import type { Viewer } from '../people/viewer.ts';
import { visibleProject } from '../people/visible-project.ts';

/** An import that contributed to a lead, and the source of its list. */
export type OriginRecord = {
  readonly importId: ImportId;
  readonly importRow: number | null;
  readonly how: (typeof originKinds)[number];
  readonly fileName: string;
  readonly fileSha256: string | null;
  readonly provider: string;
  readonly acquired: string;
  readonly acquiredOn: string | null;
  readonly importedAt: Date;
  readonly importedBy: { readonly id: UserId; readonly name: string };
  readonly isVisible: boolean;
};

type OriginRow = Omit<OriginRecord, 'importId' | 'importedBy'> & {
  leadId: string;
  importId: string;
  userId: string;
  userName: string | null;
};

/**
 * The imports that contributed to these leads, oldest first: those that created them, overwrote
 * them and were not undone, or added contacts. Uses the indexes of leads, so the cost does not
 * depend on the size of the company.
 */
export async function listOrigins(
  trx: Trx,
  { tenantId, ...viewer }: Viewer,
  leadIds: readonly LeadId[],
): Promise<ReadonlyMap<string, readonly OriginRecord[]>> {
  if (leadIds.length === 0) return new Map();
  const { rows } = await sql<OriginRow>`
    select o.lead_id as "leadId", o.import_id as "importId", o.row as "importRow", o.how,
      i.file_name as "fileName", i.file_sha256 as "fileSha256", coalesce(i.options ->> 'provider', '') as provider,
      coalesce(i.options ->> 'acquired', '') as acquired, i.options ->> 'acquiredOn' as "acquiredOn",
      coalesce(i.started_at, i.created_at) as "importedAt", i.created_by as "userId", u.name as "userName",
      ${visibleProject({ tenantId, ...viewer }, 'i.project_id')} as "isVisible"
    from (
      select distinct on (lead_id, import_id) * from (${brought(tenantId, leadIds)}) all_of_them
      order by lead_id, import_id, rank, row
    ) o
    join imports i on i.tenant_id = ${tenantId} and i.id = o.import_id
    left join users u on u.tenant_id = ${tenantId} and u.id = i.created_by
    order by o.lead_id, o.import_id`.execute(trx);
  return Map.groupBy(rows.map(toOrigin), ({ leadId }) => leadId);
}

function brought(tenantId: TenantId, leadIds: readonly LeadId[]) {
  return sql`
    select id as lead_id, import_id, import_row::int as row, 'created' as how, 1 as rank from leads
      where tenant_id = ${tenantId} and id = any(${leadIds}) and import_id is not null
    union all
    select lead_id, import_id, null, 'updated', 2 from import_before_images
      where tenant_id = ${tenantId} and lead_id = any(${leadIds}) and not restored
    union all
    select lead_id, import_id, import_row::int, 'contacts', 3 from contacts
      where tenant_id = ${tenantId} and lead_id = any(${leadIds}) and import_id is not null`;
}

function toOrigin({ importId, userId, userName, ...row }: OriginRow): OriginRecord & { leadId: string } {
  return {
    ...row,
    importId: toId<ImportId>(importId),
    importedBy: { id: toId<UserId>(userId), name: userName ?? '' },
  };
}
