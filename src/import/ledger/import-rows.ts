import { sql } from 'kysely';
import { type ImportId, type ProjectId, type TenantId, toId } from '../../base/ids.ts';
import type { ImportRow, RowProblem } from '../../contract/import.ts';
import { rowOutcomes } from '../../contract/import-state.ts';
import { type Database, withTenant } from '../../db/database.ts';
import { idRange } from '../model/row-ids.ts';
import { placeOfLine } from '../model/sheet-line.ts';
import type { ShownLeads } from './leads-shown-to.ts';

/**
 * The rows to list: failed (`open`: not fixed yet), duplicates, banned, or imported with a warning.
 */
export type RowsShown = 'failed' | 'open' | 'duplicate' | 'do_not_call' | 'warning';

const outcomesShown = {
  failed: 'failed',
  open: 'failed',
  duplicate: 'skipped_duplicate',
  do_not_call: 'skipped_do_not_call',
} as const;

type Key = Omit<ShownLeads, 'within'>;

/** Rows of an import with their problems, in file order, after row `after`. */
export async function listRows(
  db: Database,
  { tenantId, id, within, profile }: ShownLeads,
  shown: RowsShown,
  page: { after: number; limit: number },
): Promise<readonly ImportRow[]> {
  const found =
    shown === 'warning' ? await warned(db, tenantId, id, page) : await keptOut(db, tenantId, id, shown, page);
  const rows = within === null ? found : await nameOnlyLeadsOf(db, tenantId, within, found);
  const problems = await problemsOf(
    db,
    tenantId,
    id,
    rows.map(({ row }) => row),
  );
  const sheets = profile?.readSheets ?? [];
  return rows.map((row) => ({
    ...row,
    ...placeOfLine(row.line, sheets),
    problems: problems.get(row.row) ?? [],
  }));
}

/** All failed rows that are not fixed yet, in file order. Reads one page at a time. */
export async function* eachFailedRow(db: Database, key: Key): AsyncGenerator<ImportRow> {
  for await (const rows of eachRow(db, { ...key, within: null }, 'open')) yield* rows;
}

/** All rows of a kind with their problems, in file order. Reads one page at a time. */
export async function* eachRow(
  db: Database,
  key: ShownLeads,
  shown: RowsShown,
): AsyncGenerator<readonly ImportRow[]> {
  for (let after = 0; ; ) {
    const page = { after, limit: 1000 };
    const rows = await withTenant(db, key.tenantId, (trx) => listRows(trx, key, shown, page));
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.row;
  }
}

type Bare = Omit<ImportRow, 'problems' | 'sheet'>;

/** A row may be a duplicate of a lead in a project that the viewer cannot see. */
async function nameOnlyLeadsOf(
  db: Database,
  tenantId: TenantId,
  within: ProjectId,
  rows: readonly Bare[],
): Promise<readonly Bare[]> {
  const ids = rows.flatMap(({ leadId }) => (leadId === null ? [] : [leadId]));
  if (ids.length === 0) return rows;
  const leads = await db
    .selectFrom('leads')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('project_id', '=', within)
    .where('id', 'in', ids)
    .execute();
  const seen = new Set(leads.map(({ id }) => id));
  return rows.map((row) => (row.leadId !== null && seen.has(row.leadId) ? row : { ...row, leadId: null }));
}

async function keptOut(
  db: Database,
  tenantId: TenantId,
  id: ImportId,
  shown: keyof typeof outcomesShown,
  page: { after: number; limit: number },
): Promise<readonly Bare[]> {
  const rows = await db
    .selectFrom('import_rows')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('import_id', '=', id)
    .where('outcome', '=', outcomesShown[shown])
    .$if(shown === 'open', (query) => query.where('retried_by', 'is', null).where('dismissed_at', 'is', null))
    .where('row_no', '>', String(page.after))
    .orderBy('row_no')
    .limit(page.limit)
    .execute();
  return rows.map((row) => ({
    row: Number(row.row_no),
    line: Number(row.line_no),
    outcome: rowOutcomes.find((outcome) => outcome === row.outcome) ?? 'failed',
    cells: row.cells,
    leadId: row.lead_id === null ? null : toId(row.lead_id),
  }));
}

/**
 * Imported rows have no entry of their own. Their warnings serve as the record, and the lead's id
 * is derived from the row number.
 */
async function warned(
  db: Database,
  tenantId: TenantId,
  id: ImportId,
  page: { after: number; limit: number },
): Promise<readonly Bare[]> {
  const { rows } = await sql<{ row_no: string; line_no: string; lead_id: string | null }>`
    select w.row_no, w.line_no, c.lead_id
    from (
      select distinct row_no, line_no from import_problems p
      where tenant_id = ${tenantId} and import_id = ${id} and level = 'warning' and row_no > ${page.after}
        and not exists (select 1 from import_rows r
          where r.tenant_id = p.tenant_id and r.import_id = p.import_id and r.row_no = p.row_no)
      order by row_no limit ${page.limit}
    ) w
    left join contacts c on c.tenant_id = ${tenantId} and c.id = ${idRange(id).from}::bigint + w.row_no * 16
    order by w.row_no`.execute(db);
  return rows.map((row) => ({
    row: Number(row.row_no),
    line: Number(row.line_no),
    outcome: 'created',
    cells: [],
    leadId: row.lead_id === null ? null : toId(row.lead_id),
  }));
}

async function problemsOf(
  db: Database,
  tenantId: TenantId,
  id: ImportId,
  rowNumbers: readonly number[],
): Promise<ReadonlyMap<number, RowProblem[]>> {
  const problems = new Map<number, RowProblem[]>();
  if (rowNumbers.length === 0) return problems;
  const rows = await db
    .selectFrom('import_problems')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('import_id', '=', id)
    .where('row_no', 'in', rowNumbers.map(String))
    .orderBy('row_no')
    .orderBy('position')
    .execute();
  for (const { row_no, code, level, field, column_no, params, raw } of rows) {
    const row = Number(row_no);
    const list = problems.get(row) ?? [];
    list.push({ code, level, field, column: column_no, params, raw });
    problems.set(row, list);
  }
  return problems;
}
