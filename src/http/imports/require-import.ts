import type { ImportId } from '../../base/ids.ts';
import { refuse } from '../../contract/refusals.ts';
import type { Trx } from '../../db/database.ts';
import { findNamedImport, type ImportRecord, type NamedImport, rightsTo } from '../../import/index.ts';
import type { Viewer } from '../../people/index.ts';

/** The import, if it is in a project the viewer may see; refuses `not_found` otherwise. */
export async function requireImport(trx: Trx, viewer: Viewer, id: ImportId): Promise<NamedImport> {
  const found = await findNamedImport(trx, viewer, id);
  if (!found) throw refuse('not_found');
  return found;
}

/** The import, if the viewer may decide about its duplicates: where these were looked for in all projects, only who sees all of them. */
export async function requireReview(trx: Trx, viewer: Viewer, id: ImportId): Promise<ImportRecord> {
  const { entry } = await requireImport(trx, viewer, id);
  if (!rightsTo(viewer, entry).review) throw refuse('not_allowed');
  return entry;
}
