import { type LeadId, toId } from '../../base/ids.ts';
import type { KeptLead } from '../../contract/undo.ts';
import type { Database } from '../../db/database.ts';
import type { ImportRecord } from '../../import/ledger/import-record.ts';
import { listKept } from '../../import/ledger/kept-leads.ts';
import { leadsShownTo } from '../../import/ledger/leads-shown-to.ts';
import type { Viewer } from '../../people/viewer.ts';

/** Maximum number of leads in the output. The web app shows all. */
const namedLeads = 100;

/** The first leads that the undo of an import kept, with the reasons. */
export function keptLeads(db: Database, viewer: Viewer, entry: ImportRecord): Promise<readonly KeptLead[]> {
  return entry.undo.kept === 0
    ? Promise.resolve([])
    : listKept(db, leadsShownTo(viewer, entry), { after: toId<LeadId>('0'), limit: namedLeads });
}
