import type { ImportId } from '../../base/ids.ts';
import { refuse } from '../../contract/refusals.ts';
import type { Trx } from '../../db/database.ts';
import { findNamedImport, type ImportRecord, type NamedImport, rightsTo } from '../../import/index.ts';
import type { Viewer } from '../../people/index.ts';

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
