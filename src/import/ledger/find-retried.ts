import { sql } from 'kysely';
import { z } from 'zod';
import { type ImportId, type ProjectId, type TenantId, toId } from '../../base/ids.ts';
import { findLineColumn, originalColumns } from '../../contract/failure-columns.ts';
import { type FileProfile, importOptionsSchema } from '../../contract/import.ts';
import { type Mapping, mappingSchema } from '../../contract/mapping.ts';
import { type Provenance, provenanceOf } from '../../contract/provenance.ts';
import type { Database } from '../../db/database.ts';
import { isSameColumn, parseLine } from '../model/failure-file.ts';

/** The import whose failed rows a file has, and how it was mapped: the columns are the same, in the same order. */
export type RetriedImport = {
  readonly id: ImportId;
  readonly mapping: Mapping | null;
  /** Where the list came from, and so its rows. */
  readonly provenance: Provenance;
};

type Place = { readonly tenantId: TenantId; readonly projectId: ProjectId | null; readonly id?: ImportId };

/** Imports of the project that are looked at, the latest first. */
const lookedAt = 200;

/**
 * The import that a failure file of ours came from, itself a failure file perhaps; undefined where the file is none. It is known by what
 * it holds, however Excel has rewritten it: of the imports of the project (or of the do-not-call lists) with failed rows and the same columns, the one that failed in
 * the lines that the file names, with the most cells alike; the latest of those. `id`: only imports before this one.
 */
export async function findRetried(
  db: Database,
  place: Place,
  profile: FileProfile,
): Promise<RetriedImport | undefined> {
  if (findLineColumn(profile.columns) === undefined) return undefined;
  const candidates = await findCandidates(db, place, profile.columns);
  if (candidates.length < 2) return candidates[0];
  let best: { candidate: RetriedImport; likeness: number } | undefined;
  for (const candidate of candidates) {
    const likeness = await likenessTo(db, place.tenantId, candidate.id, profile);
    if (!best || likeness > best.likeness) best = { candidate, likeness };
  }
  return best?.candidate;
}

/** Whether rows under these columns can be rows of a list with those: ours and what stands behind them left out. */
export function hasColumnsOf(columns: readonly string[], list: readonly string[]): boolean {
  const [now, was] = [originalColumns(columns), originalColumns(list)];
  return now.length === was.length && was.every((column, index) => isSameColumn(column, now[index] ?? ''));
}

async function findCandidates(
  db: Database,
  { tenantId, projectId, id }: Place,
  columns: readonly string[],
): Promise<readonly RetriedImport[]> {
  const rows = await db
    .selectFrom('imports')
    .select(['id', 'mapping', 'options', sql`profile -> 'columns'`.as('columns')])
    .where('tenant_id', '=', tenantId)
    .where(sql<boolean>`project_id is not distinct from ${projectId}::bigint`)
    .$if(id !== undefined, (query) => query.where('id', '<', id ?? ''))
    .where('failed', '>', '0')
    .orderBy('id', 'desc')
    .limit(lookedAt)
    .execute();
  return rows
    .filter((row) => hasColumnsOf(columns, z.array(z.string()).catch([]).parse(row.columns)))
    .map((row) => ({
      id: toId(row.id),
      mapping: mappingSchema.nullable().catch(null).parse(row.mapping),
      provenance: provenanceOf(importOptionsSchema.parse(row.options)),
    }));
}

/** How many rows of the sample failed in that import in the line they name, and, for less, how many of their cells are as they were. */
async function likenessTo(
  db: Database,
  tenantId: TenantId,
  importId: ImportId,
  { columns, sample }: FileProfile,
): Promise<number> {
  const at = findLineColumn(columns) ?? 0;
  const named = new Map(
    sample.flatMap(({ cells }) => {
      const line = parseLine(cells[at]);
      return line === undefined ? [] : [[String(line), cells] as const];
    }),
  );
  if (named.size === 0) return 0;
  const rows = await db
    .selectFrom('import_rows')
    .select(['line_no', 'cells'])
    .where('tenant_id', '=', tenantId)
    .where('import_id', '=', importId)
    .where('outcome', '=', 'failed')
    .where('line_no', 'in', [...named.keys()])
    .execute();
  const alike = rows.map(({ line_no, cells }) => {
    const now = named.get(line_no) ?? [];
    return cells.slice(0, at).filter((cell, index) => cell.trim() === (now[index] ?? '').trim()).length / at;
  });
  return alike.reduce((sum, share) => sum + 1 + share, 0);
}
