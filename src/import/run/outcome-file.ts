import type { Database } from '../../db/database.ts';
import type { Viewer } from '../../people/index.ts';
import { eachOutcomeLead, eachRow, type ImportRecord, leadsShownTo } from '../ledger/index.ts';
import { createdRows, keptOutRows, updatedRows } from '../report/index.ts';

/** Files of an import's rows, each of those that had one outcome. The failed ones are `failureFileBytes`. */
export const outcomeFiles = ['created', 'updated', 'duplicates', 'do-not-call'] as const;
export type OutcomeFile = (typeof outcomeFiles)[number];

/** What stands in the name of such a file, and on its sheet. */
export const outcomeFileNames: Readonly<Record<OutcomeFile, string>> = {
  created: '登録',
  updated: '上書き',
  duplicates: '重複',
  'do-not-call': '架電禁止',
};

/**
 * The rows with that outcome, the header first: each with its reason and the address of its lead below `webUrl`. What lies in projects the viewer does not see is left out. Memory: a
 * page of rows.
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
