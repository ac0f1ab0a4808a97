import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { type ProjectId, type TenantId, toId, type UserId } from '../../base/ids.ts';
import { type ImportOptions, importOptionsSchema } from '../../contract/import.ts';
import { type Mapping, mappingSchema } from '../../contract/mapping.ts';
import type { Recipe } from '../../contract/recipe.ts';
import type { Database, Trx } from '../../db/database.ts';
import type { Viewer } from '../../people/viewer.ts';
import { visibleProject } from '../../people/visible-project.ts';

export type SavedMapping = {
  readonly tenantId: TenantId;
  readonly fingerprint: string;
  readonly name: string;
  /** null: shared by the whole company. */
  readonly projectId: ProjectId | null;
  /** The column names, by which users recognize the mapping. */
  readonly header: readonly string[];
  readonly mapping: Mapping;
  readonly options: ImportOptions;
  readonly usedBy: UserId;
};

/**
 * Saves the mapping and rules for lists with this header. Replaces what the project (or the
 * company) had saved for it.
 */
export async function saveMapping(db: Database, saved: SavedMapping): Promise<void> {
  const values = {
    name: saved.name,
    project_id: saved.projectId,
    header: [...saved.header],
    mapping: JSON.stringify(saved.mapping),
    options: JSON.stringify(saved.options),
    used_by: saved.usedBy,
  };
  await db
    .insertInto('saved_mappings')
    .values({
      tenant_id: saved.tenantId,
      header_fingerprint: keyOf(saved.fingerprint, saved.projectId),
      ...values,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'header_fingerprint'])
        .doUpdateSet({ ...values, last_used_at: sql<Date>`now()` }),
    )
    .execute();
}

/** A mapping is saved once per header and project, and once for the company. */
function keyOf(fingerprint: string, projectId: ProjectId | null): string {
  if (projectId === null) return fingerprint;
  return createHash('sha256').update(`${projectId} ${fingerprint}`).digest('hex');
}

/** Selects a saved mapping: that of the project, or else that of the company. */
export type SavedMappingQuery = {
  readonly tenantId: TenantId;
  readonly projectId: ProjectId | null;
  readonly fingerprint: string;
};

function findRow(db: Database, { tenantId, projectId, fingerprint }: SavedMappingQuery) {
  const keys = [...new Set([keyOf(fingerprint, projectId), fingerprint])];
  return db
    .selectFrom('saved_mappings')
    .select(['name', 'mapping', 'options'])
    .where('tenant_id', '=', tenantId)
    .where('header_fingerprint', 'in', keys)
    .orderBy(sql`project_id is null`)
    .limit(1)
    .executeTakeFirst();
}

/** The mapping saved for a header. Undefined if there is none or if this version cannot read it. */
export async function findSavedMapping(
  db: Database,
  query: SavedMappingQuery,
): Promise<{ readonly name: string; readonly mapping: Mapping } | undefined> {
  const row = await findRow(db, query);
  const mapping = row && mappingSchema.safeParse(row.mapping).data;
  return mapping && { name: row.name, mapping };
}

/**
 * Rules that are reused for the next list of a header without asking. Duplicate handling and
 * provenance must be chosen for each list.
 */
export type RowRules = Pick<ImportOptions, 'fixes' | 'excludedPhoneKinds' | 'multiplePhones' | 'group'>;

/** The rules saved with the mapping. Undefined as in `findSavedMapping`. */
export async function findSavedRules(db: Database, query: SavedMappingQuery): Promise<RowRules | undefined> {
  const row = await findRow(db, query);
  const options = row && importOptionsSchema.safeParse(row.options).data;
  if (!options) return undefined;
  const { fixes, excludedPhoneKinds, multiplePhones, group } = options;
  return { fixes, excludedPhoneKinds, multiplePhones, group };
}

/**
 * The recipe saved with the mapping of this name, latest first, among those that the viewer can
 * see. Undefined if there is none.
 */
export async function findRecipeByName(trx: Trx, viewer: Viewer, name: string): Promise<Recipe | undefined> {
  const row = await trx
    .selectFrom('saved_mappings as saved')
    .select('saved.mapping')
    .where('saved.tenant_id', '=', viewer.tenantId)
    .where('saved.name', '=', name)
    .where((where) =>
      where.or([where('saved.project_id', 'is', null), visibleProject(viewer, 'saved.project_id')]),
    )
    .orderBy('last_used_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && (mappingSchema.safeParse(row.mapping).data?.recipe ?? []);
}

/**
 * The mapping saved by this name, with its header: that of the project, or else that of the
 * company; the one used last where several have the name.
 */
export async function findMappingByName(
  db: Database,
  tenantId: TenantId,
  { name, projectId }: { readonly name: string; readonly projectId: ProjectId | null },
): Promise<Pick<SavedMapping, 'header' | 'mapping'> | undefined> {
  const row = await db
    .selectFrom('saved_mappings')
    .select(['header', 'mapping'])
    .where('tenant_id', '=', tenantId)
    .where('name', '=', name)
    .where((where) =>
      where.or([
        where('project_id', 'is', null),
        ...(projectId === null ? [] : [where('project_id', '=', projectId)]),
      ]),
    )
    .orderBy(sql`project_id is null`)
    .orderBy('last_used_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const mapping = row && mappingSchema.safeParse(row.mapping).data;
  return mapping && { header: row.header, mapping };
}

/** A saved mapping as shown in the list of mappings. */
type SavedMappingLine = {
  readonly fingerprint: string;
  readonly name: string;
  readonly project: { readonly id: ProjectId; readonly name: string } | null;
  /** The mapped columns, in file order. `name` is '' if it was not stored. */
  readonly columns: readonly { readonly index: number; readonly name: string; readonly field: string }[];
  readonly usedBy: { readonly id: UserId; readonly name: string };
  readonly lastUsedAt: Date;
};

const mostLines = 200;

/**
 * The saved mappings of the company and of the projects that the viewer can see, latest first, at
 * most 200.
 */
export async function listSavedMappings(trx: Trx, viewer: Viewer): Promise<readonly SavedMappingLine[]> {
  const rows = await trx
    .selectFrom('saved_mappings as saved')
    .innerJoin('users', (join) =>
      join.onRef('users.tenant_id', '=', 'saved.tenant_id').onRef('users.id', '=', 'saved.used_by'),
    )
    .leftJoin('projects', (join) =>
      join.onRef('projects.tenant_id', '=', 'saved.tenant_id').onRef('projects.id', '=', 'saved.project_id'),
    )
    .select(['header_fingerprint', 'header', 'mapping', 'last_used_at', 'used_by', 'users.name'])
    .select(['saved.name as saved_name', 'saved.project_id', 'projects.name as project_name'])
    .where('saved.tenant_id', '=', viewer.tenantId)
    .where((where) =>
      where.or([where('saved.project_id', 'is', null), visibleProject(viewer, 'saved.project_id')]),
    )
    .orderBy('last_used_at', 'desc')
    .orderBy('header_fingerprint')
    .limit(mostLines)
    .execute();
  return rows.map((row) => ({
    fingerprint: row.header_fingerprint,
    name: row.saved_name,
    project:
      row.project_id === null ? null : { id: toId<ProjectId>(row.project_id), name: row.project_name ?? '' },
    columns: columnsOf(row.header, row.mapping),
    usedBy: { id: toId<UserId>(row.used_by), name: row.name },
    lastUsedAt: row.last_used_at,
  }));
}

/** Returns false if there is none, or when it belongs to a project that the viewer does not see. */
export async function deleteSavedMapping(trx: Trx, viewer: Viewer, fingerprint: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('saved_mappings')
    .where('tenant_id', '=', viewer.tenantId)
    .where('header_fingerprint', '=', fingerprint)
    .where((where) =>
      where.or([where('project_id', 'is', null), visibleProject(viewer, 'saved_mappings.project_id')]),
    )
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

function columnsOf(header: readonly string[], mapping: unknown): SavedMappingLine['columns'] {
  const columns = mappingSchema.safeParse(mapping).data?.columns ?? [];
  return columns
    .map(({ index, field }) => ({ index, name: header[index] ?? '', field }))
    .toSorted((a, b) => a.index - b.index);
}
