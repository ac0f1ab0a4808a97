import type { Trx } from '../../db/database.ts';
import { type BoundField, fieldsOfProject } from '../../fields/index.ts';
import type { ImportRecord } from '../../import/index.ts';

/** The custom fields that rows of the import may have: those bound to its project; a do-not-call list has none. */
export async function fieldsOfImport(trx: Trx, entry: ImportRecord): Promise<readonly BoundField[]> {
  return entry.kind === 'lead' ? fieldsOfProject(trx, entry.tenantId, entry.projectId) : [];
}
