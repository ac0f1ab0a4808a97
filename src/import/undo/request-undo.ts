import { refuse } from '../../contract/refusals.ts';
import type { Trx } from '../../db/database.ts';
import type { Viewer } from '../../people/viewer.ts';
import type { ImportRecord } from '../ledger/import-record.ts';
import { changeState } from '../ledger/import-store.ts';
import { findBuiltOn } from './find-built-on.ts';

/**
 * Requests the undo of a resting import. If later imports build on it, throws `undo_later_first`
 * and names them, unless `keepChanged` says that the leads they changed should be kept.
 */
export async function requestUndo(
  trx: Trx,
  viewer: Viewer,
  entry: ImportRecord,
  { keepChanged }: { readonly keepChanged: boolean },
): Promise<ImportRecord> {
  const undoing = await changeState(trx, entry, 'undoing');
  const later = keepChanged ? [] : await findBuiltOn(trx, viewer, entry);
  if (later.length === 0) return undoing;
  const imports = later.map(({ id, fileName }) => `#${id} ${fileName}`.trim()).join('、');
  throw refuse('undo_later_first', { imports });
}
