import { sql } from 'kysely';
import { z } from 'zod';
import { type ImportId, type ProjectId, type TenantId, toId } from '../../base/ids.ts';
import { findLineColumn, originalColumns } from '../../contract/failure-columns.ts';
import { type FileProfile, importOptionsSchema } from '../../contract/import.ts';
import { type Mapping, mappingSchema } from '../../contract/mapping.ts';
import { type Provenance, provenanceOf } from '../../contract/provenance.ts';
import type { Database } from '../../db/database.ts';
import { findPlaces, mappingOfRetry } from '../model/failure-file.ts';
import { parseLine } from '../model/sheet-line.ts';

/**
 * The import that a file's failed rows come from, with its mapping adapted to the columns of the
 * file.
 */
export type OriginalImport = {
  readonly id: ImportId;
  readonly mapping: Mapping | null;
  /** The sheets that the line references name, if several were read. */
  readonly sheets: readonly string[];
  /** Where the list, and thus its rows, came from. */
  readonly provenance: Provenance;
};

/** An import whose columns occur in the file; `places`: their positions. */
type Candidate = OriginalImport & {
  readonly places: ReadonlyMap<number, number>;
  /** True if no columns were added, so the file has exactly the columns of the list. */
  readonly isWhole: boolean;
};

const sheetsSchema = z.array(z.object({ name: z.string() })).catch([]);

type Place = { readonly tenantId: TenantId; readonly projectId: ProjectId | null; readonly id?: ImportId };

/** Maximum number of imports of the project to consider, latest first. */
const lookedAt = 200;

/**
 * Finds the import that a failure file came from (possibly a failure file itself). Undefined if the
 * file is not a failure file.
 *
 * The file is recognized by content, even if Excel has rewritten it. Candidates are imports of the
 * project (or of do-not-call lists) with failed rows whose columns all occur in the file. The best
 * candidate failed on the lines that the file names and shares the most cells; ties go to the
 * latest. Columns may have been moved. If columns were added, the file may be a different list, so
 * half of its rows must be failed rows with half of their cells unchanged. `id`: only imports
 * before this one.
 */
export async function findOriginalImport(
  db: Database,
  place: Place,
  profile: FileProfile,
): Promise<OriginalImport | undefined> {
  if (findLineColumn(profile.columns) === undefined) return undefined;
  const candidates = await findCandidates(db, place, profile.columns);
  if (candidates.length === 1 && candidates[0]?.isWhole) return candidates[0];
  let best: { candidate: Candidate; likeness: number } | undefined;
  for (const candidate of candidates) {
    const { likeness, isSure } = await likenessTo(db, place.tenantId, candidate, profile);
    if ((candidate.isWhole || isSure) && (!best || likeness > best.likeness)) best = { candidate, likeness };
  }
  return best?.candidate;
}

async function findCandidates(
  db: Database,
  { tenantId, projectId, id }: Place,
  columns: readonly string[],
): Promise<readonly Candidate[]> {
  const rows = await db
    .selectFrom('imports')
    .select([
      'id',
      'mapping',
      'options',
      sql`profile -> 'columns'`.as('columns'),
      sql`profile -> 'readSheets'`.as('sheets'),
    ])
    .where('tenant_id', '=', tenantId)
    .where(sql<boolean>`project_id is not distinct from ${projectId}::bigint`)
    .$if(id !== undefined, (query) => query.where('id', '<', id ?? ''))
    .where('failed', '>', '0')
    .orderBy('id', 'desc')
    .limit(lookedAt)
    .execute();
  return rows.flatMap((row) => {
    const list = z.array(z.string()).catch([]).parse(row.columns);
    const places = findPlaces(list, columns);
    if (!places || places.size === 0) return [];
    const mapping = mappingSchema.nullable().catch(null).parse(row.mapping);
    const isWhole = places.size === originalColumns(columns).length;
    return [
      {
        id: toId<ImportId>(row.id),
        mapping: mapping && mappingOfRetry(mapping, places),
        sheets: sheetsSchema.parse(row.sheets).map(({ name }) => name),
        provenance: provenanceOf(importOptionsSchema.parse(row.options)),
        places,
        isWhole,
      },
    ];
  });
}

/**
 * Counts the rows of the sample that failed in that import on the line they name and, as a
 * tiebreaker, how many of their cells are unchanged.
 */
async function likenessTo(
  db: Database,
  tenantId: TenantId,
  { id, places, sheets }: Candidate,
  { columns, sample }: FileProfile,
): Promise<{ likeness: number; isSure: boolean }> {
  const at = findLineColumn(columns) ?? 0;
  const named = new Map(
    sample.flatMap(({ cells }) => {
      const line = parseLine(cells[at], sheets);
      return line === undefined ? [] : [[String(line), cells] as const];
    }),
  );
  if (named.size === 0) return { likeness: 0, isSure: false };
  const rows = await db
    .selectFrom('import_rows')
    .select(['line_no', 'cells'])
    .where('tenant_id', '=', tenantId)
    .where('import_id', '=', id)
    .where('outcome', '=', 'failed')
    .where('line_no', 'in', [...named.keys()])
    .execute();
  const alike = rows.map(({ line_no, cells }) => {
    const now = named.get(line_no) ?? [];
    const same = [...places].filter(
      ([index, place]) => (cells[index] ?? '').trim() === (now[place] ?? '').trim(),
    );
    return same.length / places.size;
  });
  return {
    likeness: alike.reduce((sum, share) => sum + 1 + share, 0),
    isSure: alike.filter((share) => share >= 0.5).length * 2 >= named.size,
  };
}
