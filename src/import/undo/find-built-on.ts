import { sql } from 'kysely';
import { type ImportId, toId } from '../../base/ids.ts';
import type { Database } from '../../db/database.ts';
import type { Viewer } from '../../people/viewer.ts';
import type { ImportRecord } from '../ledger/import-record.ts';
import { leadsShownTo } from '../ledger/leads-shown-to.ts';
import { idRange } from '../model/row-ids.ts';

/** A later import that changed leads of an earlier one, and how many. */
export type LaterImport = { readonly id: ImportId; readonly fileName: string; readonly leads: number };

/**
 * Later imports that build on this one, latest first: they overwrote leads that it created or
 * overwrote, or added contacts to them (as the retry of its failed rows). Undone imports do not
 * count. File names of projects that the viewer cannot see are omitted.
 */
export async function findBuiltOn(
  db: Database,
  viewer: Viewer,
  entry: ImportRecord,
): Promise<readonly LaterImport[]> {
  const { tenantId, id, within } = leadsShownTo(viewer, entry);
  const { from, before } = idRange(id);
  const { rows } = await sql<{ id: string; file_name: string; leads: string }>`
    select i.id, case when ${within}::bigint is null or i.project_id = ${within} then i.file_name else '' end as file_name,
      count(distinct later.lead_id) as leads from (
      select import_id, lead_id from import_before_images
      where tenant_id = ${tenantId} and lead_id >= ${from} and lead_id < ${before} and import_id > ${id} and not restored
      union all
      select b.import_id, b.lead_id from import_before_images own
      join import_before_images b on b.tenant_id = own.tenant_id and b.lead_id = own.lead_id
      where own.tenant_id = ${tenantId} and own.import_id = ${id} and not own.restored and b.import_id > ${id} and not b.restored
      union all
      select r.id, c.lead_id from imports r
      join contacts c on c.tenant_id = r.tenant_id and c.id >= (r.id << 32) and c.id < ((r.id + 1) << 32)
      where r.tenant_id = ${tenantId} and r.id > ${id} and r.retry_of is not null
        and c.lead_id >= ${from} and c.lead_id < ${before}
    ) later
    join imports i on i.tenant_id = ${tenantId} and i.id = later.import_id
    where i.status != 'undone'
    group by i.tenant_id, i.id order by i.id desc`.execute(db);
  return rows.map((row) => ({ id: toId(row.id), fileName: row.file_name, leads: Number(row.leads) }));
}
