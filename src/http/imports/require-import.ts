import type { ImportId } from '../../base/ids.ts';
import { refuse } from '../../contract/refusals.ts';
import type { Trx } from '../../db/database.ts';
import { findNamedImport, type NamedImport } from '../../import/ledger/import-lines.ts';
import type { ImportRecord } from '../../import/ledger/import-record.ts';
import { rightsTo } from '../../import/ledger/import-rights.ts';
import type { Viewer } from '../../people/viewer.ts';

/** Returns the import if the viewer may see its project. Throws `not_found` otherwise. */
export async function requireImport(trx: Trx, viewer: Viewer, id: ImportId): Promise<NamedImport> {
  const found = await findNamedImport(trx, viewer, id);
  if (!found) throw refuse('not_found');
  return found;
}

/**
 * Returns the import if the viewer may review its duplicates. If they were searched in all
 * projects, this requires access to all of them.
 */
export async function requireReview(trx: Trx, viewer: Viewer, id: ImportId): Promise<ImportRecord> {
  const { entry } = await requireImport(trx, viewer, id);
  if (!rightsTo(viewer, entry).review) throw refuse('not_allowed');
  return entry;
}
