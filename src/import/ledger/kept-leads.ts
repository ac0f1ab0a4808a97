import { type LeadId, toId } from '../../base/ids.ts';
import { type KeptLead, keptReasons } from '../../contract/undo.ts';
import type { Database } from '../../db/database.ts';
import type { ShownLeads } from './leads-shown-to.ts';

/**
 * Leads that the undo of an import kept, with the reason, by id after `after`. Leads deleted since
 * are omitted.
 */
export async function listKept(
  db: Database,
  key: ShownLeads,
  page: { readonly after: LeadId; readonly limit: number },
): Promise<readonly KeptLead[]> {
  const rows = await db
    .selectFrom('import_undo_conflicts as k')
    .innerJoin('leads as l', (join) =>
      join.onRef('l.tenant_id', '=', 'k.tenant_id').onRef('l.id', '=', 'k.lead_id'),
    )
    .select(['k.lead_id', 'k.reason', 'k.later_import_id', 'l.name'])
    .where('k.tenant_id', '=', key.tenantId)
    .where('k.import_id', '=', key.id)
    .where('k.lead_id', '>', page.after)
    .$if(key.within !== null, (query) => query.where('l.project_id', '=', key.within ?? ''))
    .orderBy('k.lead_id')
    .limit(page.limit)
    .execute();
  return rows.map(toKeptLead);
}

type Row = { lead_id: string; name: string; reason: string; later_import_id: string | null };

/** Converts a row for output. An unknown reason is a bug of this version. */
export function toKeptLead({ lead_id, name, reason, later_import_id }: Row): KeptLead {
  const known = keptReasons.find((one) => one === reason);
  if (!known) throw new Error(`a lead was kept for ${reason}`);
  return {
    lead: { id: toId(lead_id), name },
    reason: known,
    laterImportId: later_import_id === null ? null : toId(later_import_id),
  };
}
