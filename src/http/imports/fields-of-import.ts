import type { Trx } from '../../db/database.ts';
import { type BoundField, fieldsOfProject } from '../../fields/bound-field-store.ts';
import type { ImportRecord } from '../../import/ledger/import-record.ts';

/**
 * The custom fields available to rows of the import: those of its project; none for a do-not-call
 * list.
 */
export async function fieldsOfImport(trx: Trx, entry: ImportRecord): Promise<readonly BoundField[]> {
  return entry.kind === 'lead' ? fieldsOfProject(trx, entry.tenantId, entry.projectId) : [];
}
