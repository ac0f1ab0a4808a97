import type { Database } from '../../db/database.ts';
import type { Viewer } from '../../people/viewer.ts';
import type { ImportRecord } from '../ledger/import-record.ts';
import { eachRow } from '../ledger/import-rows.ts';
import { leadsShownTo } from '../ledger/leads-shown-to.ts';
import { eachOutcomeLead } from '../ledger/outcome-leads.ts';
import { createdRows, keptOutRows, updatedRows } from '../report/outcome-rows.ts';

/**
 * Downloadable files of an import, each with the rows of one outcome. Failed rows: see
 * `failureFileBytes`.
 */
export const outcomeFiles = ['created', 'updated', 'duplicates', 'do-not-call'] as const;
export type OutcomeFile = (typeof outcomeFiles)[number];

/** Names used in the file name and as the sheet name. */
export const outcomeFileNames: Readonly<Record<OutcomeFile, string>> = {
  created: '登録',
  updated: '上書き',
  duplicates: '重複',
  'do-not-call': '架電禁止',
};

/**
 * The rows with this outcome, starting with the header. Each has its reason and the URL of its lead
 * below `webUrl`. Leads of projects that the viewer cannot see are omitted. Holds one page of rows
 * in memory.
 */
export function outcomeRows(
  db: Database,
  viewer: Viewer,
  entry: ImportRecord,
  file: OutcomeFile,
  webUrl: string,
): AsyncIterable<readonly (readonly string[])[]> {
  const shown = leadsShownTo(viewer, entry);
  const how = [(leadId: string) => `${webUrl}/leads/${leadId}`, viewer.language] as const;
  switch (file) {
    case 'created':
      return createdRows(eachOutcomeLead(db, shown, 'created'), ...how);
    case 'updated':
      return updatedRows(eachOutcomeLead(db, shown, 'updated'), ...how);
    case 'duplicates':
    case 'do-not-call': {
      const rows = eachRow(db, shown, file === 'duplicates' ? 'duplicate' : 'do_not_call');
      return keptOutRows(entry.profile?.columns ?? [], rows, ...how);
    }
  }
}
