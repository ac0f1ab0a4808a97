import type { ImportId, TenantId } from '../../base/ids.ts';
import type { Database } from '../../db/database.ts';
import { findPlaces } from '../model/failure-file.ts';
import type { KeptFurigana } from '../model/kept-furigana.ts';
import { getImport } from './import-store.ts';

type Retry = {
  readonly tenantId: TenantId;
  readonly retryOf: ImportId | null;
  readonly columns: readonly string[];
};

/**
 * Returns the stored furigana of failed rows by the line on which they start. Cells are in the
 * column order of the retried file.
 */
export type FindFurigana = (lines: readonly number[]) => Promise<ReadonlyMap<number, KeptFurigana>>;

/** Creates the furigana lookup for a retry. Undefined if the import is not a retry. */
export async function makeFindFurigana(
  db: Database,
  { tenantId, retryOf, columns }: Retry,
): Promise<FindFurigana | undefined> {
  if (retryOf === null) return undefined;
  const first = await getImport(db, tenantId, retryOf);
  const places = [...(findPlaces(first.profile?.columns ?? [], columns) ?? [])];
  const move = (list: readonly string[]) => {
    const moved = columns.map(() => '');
    for (const [was, now] of places) moved[now] = list[was] ?? '';
    return moved;
  };
  return async (lines) => {
    const rows = await db
      .selectFrom('import_rows')
      .select(['line_no', 'cells', 'furigana'])
      .where('tenant_id', '=', tenantId)
      .where('import_id', '=', retryOf)
      .where('outcome', '=', 'failed')
      .where('furigana', 'is not', null)
      .where('line_no', 'in', lines.map(String))
      .execute();
    return new Map(
      rows.map(({ line_no, cells, furigana }) => [
        Number(line_no),
        { cells: move(cells), furigana: move(furigana ?? []) },
      ]),
    );
  };
}
