import type { ClientBase } from 'pg';
import { hasErased } from '../../../do-not-call/find-erased.ts';
import type { BatchTask } from '../batch-task.ts';
import { queryableOn } from '../queryable-on.ts';
import { type Blanker, makeBlanker } from './erased-texts.ts';

type KeptRow = { row_no: string; cells: string[]; furigana: string[] | null };
type KeptProblem = { row_no: string; position: number; raw: string | null; params: Record<string, unknown> };

/**
 * Removes erased numbers from the cells and problems of rows that were just kept out, in the
 * transaction that stored them. An erased number must not come back through the import's record or
 * its failure file. Companies without erasures pay two short queries per batch.
 */
export async function blankKeptRows(
  client: ClientBase,
  { entry, batch, range, mask }: BatchTask,
): Promise<void> {
  const ask = queryableOn(client);
  if (!(await hasErased(ask, entry.tenantId))) return;
  const key = [entry.tenantId, entry.id];
  const place = [...key, batch.firstRow + range.from, batch.firstRow + range.before - 1];
  const rows = await ask<KeptRow>(rowsSql, place);
  const problems = await ask<KeptProblem>(problemsSql, place);
  const texts = [
    ...rows.flatMap(({ cells, furigana }) => [...cells, ...(furigana ?? [])]),
    ...problems.flatMap(textsOf),
  ];
  const blank = await makeBlanker(ask, entry.tenantId, mask, texts);
  for (const { row_no, cells, furigana } of rows) {
    const [blanked, read] = [cells.map(blank), furigana?.map(blank) ?? null];
    if (differs(blanked, cells) || differs(read ?? [], furigana ?? []))
      await ask(blankRowSql, [...key, row_no, blanked, read]);
  }
  for (const problem of problems) {
    const { row_no, position, raw, params } = problem;
    const blanked = { raw: raw && blank(raw), params: JSON.stringify(blankParams(params, blank)) };
    if (blanked.raw !== raw || blanked.params !== JSON.stringify(params))
      await ask(blankProblemSql, [...key, row_no, position, blanked.raw, blanked.params]);
  }
}

const rowsSql = `select row_no, cells, furigana from import_rows
  where tenant_id = $1 and import_id = $2 and row_no between $3 and $4`;
const problemsSql = `select row_no, position, raw, params from import_problems
  where tenant_id = $1 and import_id = $2 and row_no between $3 and $4`;
const blankRowSql = `update import_rows set cells = $4::text[], furigana = $5::text[]
  where tenant_id = $1 and import_id = $2 and row_no = $3`;
const blankProblemSql = `update import_problems set raw = $5, params = $6::jsonb
  where tenant_id = $1 and import_id = $2 and row_no = $3 and position = $4`;

function textsOf({ raw, params }: KeptProblem): readonly string[] {
  return [raw ?? '', ...Object.values(params).filter((value) => typeof value === 'string')];
}

function blankParams(params: Record<string, unknown>, blank: Blanker): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? blank(value) : value]),
  );
}

function differs(left: readonly string[], right: readonly string[]): boolean {
  return left.some((text, at) => text !== right[at]);
}
