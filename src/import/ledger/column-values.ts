import { z } from 'zod';
import type { Database } from '../../db/database.ts';
import { jsonText } from '../../db/json-text.ts';
import type { ColumnValues } from '../model/column-values.ts';
import type { ImportRecord } from './import-record.ts';

type ImportKey = Pick<ImportRecord, 'tenantId' | 'id'>;

const countsSchema = z.array(z.object({ value: z.string(), rows: z.number().int() }));

/** Stores the values of the columns of an import's file. Replaces those of an earlier profile. */
export async function replaceColumnValues(
  db: Database,
  entry: ImportKey,
  columns: readonly ColumnValues[],
): Promise<void> {
  await deleteColumnValues(db, entry);
  if (columns.length === 0) return;
  const rows = columns.map(({ column, values, others }) => ({
    tenant_id: entry.tenantId,
    import_id: entry.id,
    column_no: column,
    counts: jsonText(values),
    other_rows: others,
  }));
  await db.insertInto('import_column_values').values(rows).execute();
}

/** The stored values of these columns. Columns without values are absent. */
export async function findColumnValues(
  db: Database,
  entry: ImportKey,
  columns: readonly number[],
): Promise<readonly ColumnValues[]> {
  if (columns.length === 0) return [];
  const rows = await db
    .selectFrom('import_column_values')
    .select(['column_no', 'counts', 'other_rows'])
    .where('tenant_id', '=', entry.tenantId)
    .where('import_id', '=', entry.id)
    .where('column_no', 'in', columns)
    .orderBy('column_no')
    .execute();
  return rows.map(({ column_no, counts, other_rows }) => ({
    column: column_no,
    values: countsSchema.parse(counts),
    others: Number(other_rows),
  }));
}

/** Deletes the values when no user can be asked about them any more. */
export async function deleteColumnValues(db: Database, entry: ImportKey): Promise<void> {
  await db
    .deleteFrom('import_column_values')
    .where('tenant_id', '=', entry.tenantId)
    .where('import_id', '=', entry.id)
    .execute();
}
