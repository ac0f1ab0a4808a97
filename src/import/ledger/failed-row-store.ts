import { sql } from 'kysely';
import type { ImportId, TenantId } from '../../base/ids.ts';
import { type Database, type Trx, withTenant } from '../../db/database.ts';

type Key = { readonly tenantId: TenantId; readonly id: ImportId };

/** A failed row that is not fixed yet, with its cells as edited so far. */
export type OpenRow = {
  readonly row: number;
  readonly line: number;
  readonly cells: readonly string[];
  readonly furigana: readonly string[] | null;
  readonly draft: readonly string[] | null;
};

type Page = { readonly after: number; readonly limit: number };

/**
 * Failed rows that were neither imported by a retry nor dismissed, in file order: all, only those
 * with a draft, or the given ones.
 */
export async function listOpenRows(
  db: Database,
  { tenantId, id }: Key,
  page: Page,
  only: { readonly mended?: boolean; readonly rows?: readonly number[] } = {},
): Promise<readonly OpenRow[]> {
  const rows = await db
    .selectFrom('import_rows')
    .select(['row_no', 'line_no', 'cells', 'furigana', 'draft'])
    .where('tenant_id', '=', tenantId)
    .where('import_id', '=', id)
    .where('outcome', '=', 'failed')
    .where('retried_by', 'is', null)
    .where('dismissed_at', 'is', null)
    .$if(only.mended === true, (query) => query.where('draft', 'is not', null))
    .$if(only.rows !== undefined, (query) => query.where('row_no', 'in', [...(only.rows ?? [])].map(String)))
    .where('row_no', '>', String(page.after))
    .orderBy('row_no')
    .limit(page.limit)
    .execute();
  return rows.map(({ row_no, line_no, cells, furigana, draft }) => ({
    row: Number(row_no),
    line: Number(line_no),
    cells,
    furigana,
    draft,
  }));
}

/** All edited rows, in file order. Reads one page at a time from the database. */
export async function* eachMendedRow(db: Database, key: Key): AsyncGenerator<OpenRow> {
  for (let after = 0; ; ) {
    const page = { after, limit: 1000 };
    const rows = await withTenant(db, key.tenantId, (trx) => listOpenRows(trx, key, page, { mended: true }));
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.row;
  }
}

/** Number of rows that have been edited but not imported yet. */
export async function countMended(db: Database, { tenantId, id }: Key): Promise<number> {
  const { count } = await db
    .selectFrom('import_rows')
    .select(sql<string>`count(*)`.as('count'))
    .where('tenant_id', '=', tenantId)
    .where('import_id', '=', id)
    .where('draft', 'is not', null)
    .where('outcome', '=', 'failed')
    .where('retried_by', 'is', null)
    .where('dismissed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/**
 * Stores the cells that a user has edited; null discards the edit. Rows that are not open stay
 * unchanged.
 */
export async function saveDrafts(
  trx: Trx,
  { tenantId, id }: Key,
  drafts: readonly { readonly row: number; readonly cells: readonly string[] | null }[],
): Promise<void> {
  for (const { row, cells } of drafts) {
    await trx
      .updateTable('import_rows')
      .set({ draft: cells && [...cells] })
      .where('tenant_id', '=', tenantId)
      .where('import_id', '=', id)
      .where('row_no', '=', String(row))
      .where('outcome', '=', 'failed')
      .where('retried_by', 'is', null)
      .execute();
  }
}

/**
 * Dismisses failed rows that no retry has handled, or restores them. Returns how many rows changed.
 * The import's counts include the number of dismissed rows.
 */
export async function dismissRows(
  trx: Trx,
  { tenantId, id }: Key,
  rows: readonly number[] | 'all',
  dismissed: boolean,
): Promise<number> {
  await sql`select 1 from imports where tenant_id = ${tenantId} and id = ${id} for no key update`.execute(
    trx,
  );
  const { numUpdatedRows } = await trx
    .updateTable('import_rows')
    .set({ dismissed_at: dismissed ? sql<Date>`now()` : null })
    .where('tenant_id', '=', tenantId)
    .where('import_id', '=', id)
    .where('outcome', '=', 'failed')
    .where('retried_by', 'is', null)
    .where('dismissed_at', dismissed ? 'is' : 'is not', null)
    .$if(rows !== 'all', (query) => query.where('row_no', 'in', rows === 'all' ? [] : rows.map(String)))
    .executeTakeFirst();
  const change = dismissed ? Number(numUpdatedRows) : -Number(numUpdatedRows);
  await trx
    .updateTable('imports')
    .set({ dismissed_rows: sql<string>`dismissed_rows + ${change}` })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
  return Number(numUpdatedRows);
}
