import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { type ImportId, type ProjectId, type TenantId, toId, type UserId } from '../../base/ids.ts';
import type { ImportLine } from '../../contract/import.ts';
import type { ImportStatus } from '../../contract/import-state.ts';
import { describeRefusalOf } from '../../contract/refusals.ts';
import type { Database } from '../../db/database.ts';
import { seesAllProjects } from '../../people/permissions.ts';
import type { Viewer } from '../../people/viewer.ts';
import { findWaits } from './find-waits.ts';
import { type ImportRecord, rowsDone, toImportEntry } from './import-record.ts';
import { rightsTo } from './import-rights.ts';

export type LineFilter = {
  readonly projectId?: ProjectId | undefined;
  readonly id?: ImportId | undefined;
  /** Only imports older than this one. */
  readonly before?: ImportId | undefined;
  readonly status?: ImportStatus | undefined;
  readonly limit: number;
};

/** An import with its display names and its line in the history. */
export type NamedImport = { readonly entry: ImportRecord; readonly line: ImportLine };

/** Imports that the viewer may see, newest first. Stop reasons are in the viewer's language. */
export async function listImports(
  db: Database,
  viewer: Viewer,
  filter: LineFilter,
): Promise<readonly NamedImport[]> {
  const rows = await selectNamed(db, viewer.tenantId)
    .$if(filter.id !== undefined, (query) => query.where('i.id', '=', filter.id ?? ''))
    .$if(filter.projectId !== undefined, (query) => query.where('i.project_id', '=', filter.projectId ?? ''))
    .$if(filter.status !== undefined, (query) => query.where('i.status', '=', filter.status ?? ''))
    .$if(filter.before !== undefined, (query) => query.where('i.id', '<', filter.before ?? ''))
    .where(seenBy(viewer))
    .orderBy('i.id', 'desc')
    .limit(filter.limit)
    .execute();
  const found = rows.map((row) => ({
    entry: toImportEntry(row),
    project: row.project_name,
    user: row.user_name,
  }));
  const waits = await findWaits(
    db,
    viewer.tenantId,
    found.map(({ entry }) => entry),
  );
  return found.map(({ entry, ...names }) => {
    const waitsFor = waits.get(entry.id) ?? null;
    return { entry, line: { ...toLine(entry, names, viewer), waitsFor } };
  });
}

function selectNamed(db: Database, tenantId: TenantId) {
  return db
    .selectFrom('imports as i')
    .leftJoin('projects as p', (join) =>
      join.onRef('p.tenant_id', '=', 'i.tenant_id').onRef('p.id', '=', 'i.project_id'),
    )
    .innerJoin('users as u', (join) =>
      join.onRef('u.tenant_id', '=', 'i.tenant_id').onRef('u.id', '=', 'i.created_by'),
    )
    .selectAll('i')
    .select(['p.name as project_name', 'u.name as user_name'])
    .where('i.tenant_id', '=', tenantId);
}

/**
 * An import as its company has it. `lineFor` returns its line for a user, or undefined for a user
 * who may not see it.
 */
export type SharedImport = { lineFor(viewer: Viewer): ImportLine | undefined };

/**
 * Returns the import with the members of its project: one lookup for all users of the company.
 * Must agree with `seenBy`.
 */
export async function findSharedImport(
  db: Database,
  tenantId: TenantId,
  id: ImportId,
): Promise<SharedImport | undefined> {
  const members = sql<string[]>`array(select m.user_id::text from project_members m
    where m.tenant_id = i.tenant_id and m.project_id = i.project_id)`;
  const row = await selectNamed(db, tenantId)
    .select(members.as('members'))
    .where('i.id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const entry = toImportEntry(row);
  const names = { project: row.project_name, user: row.user_name };
  const waitsFor = (await findWaits(db, tenantId, [entry])).get(entry.id) ?? null;
  const seers = new Set(row.project_id === null ? [row.created_by] : row.members);
  return {
    lineFor: (viewer) =>
      seesAllProjects(viewer) || seers.has(viewer.userId)
        ? { ...toLine(entry, names, viewer), waitsFor }
        : undefined,
  };
}

/**
 * SQL condition that the viewer may see import `i`: imports of the viewer's projects and
 * do-not-call lists that apply to the viewer.
 */
function seenBy(viewer: Viewer): RawBuilder<SqlBool> {
  if (seesAllProjects(viewer)) return sql<SqlBool>`true`;
  return sql<SqlBool>`(i.project_id is null and i.created_by = ${viewer.userId}
    or exists (select from project_members m
      where m.tenant_id = i.tenant_id and m.project_id = i.project_id and m.user_id = ${viewer.userId}))`;
}

/** One import that the viewer may see, or undefined. */
export async function findNamedImport(
  db: Database,
  viewer: Viewer,
  id: ImportId,
): Promise<NamedImport | undefined> {
  const [found] = await listImports(db, viewer, { id, limit: 1 });
  return found;
}

/** Earlier imports of an identical file that the viewer may see, newest first, at most ten. */
export async function listSameFile(
  db: Database,
  viewer: Viewer,
  entry: ImportRecord,
): Promise<readonly { id: ImportId; createdAt: string; createdBy: { id: UserId; name: string } }[]> {
  if (entry.fileSha256 === null) return [];
  const rows = await db
    .selectFrom('imports as i')
    .innerJoin('users as u', (join) =>
      join.onRef('u.tenant_id', '=', 'i.tenant_id').onRef('u.id', '=', 'i.created_by'),
    )
    .select(['i.id', 'i.created_at', 'i.created_by', 'u.name'])
    .where('i.tenant_id', '=', viewer.tenantId)
    .where('i.file_sha256', '=', entry.fileSha256)
    .where('i.id', '<', entry.id)
    .where('i.status', 'not in', ['mapping', 'undone'])
    .where(seenBy(viewer))
    .orderBy('i.id', 'desc')
    .limit(10)
    .execute();
  return rows.map((row) => ({
    id: toId(row.id),
    createdAt: row.created_at.toISOString(),
    createdBy: { id: toId(row.created_by), name: row.name },
  }));
}

function toLine(
  entry: ImportRecord,
  names: { readonly project: string | null; readonly user: string },
  viewer: Viewer,
): Omit<ImportLine, 'waitsFor'> {
  const rows = entry.rowCount ?? entry.profile?.rows ?? null;
  const done = rowsDone(entry);
  const rate = entry.runSeconds > 0 && done > 0 ? done / entry.runSeconds : null;
  const running = entry.status === 'running';
  return {
    id: entry.id,
    kind: entry.kind,
    project: entry.kind === 'lead' ? { id: entry.projectId, name: names.project ?? '' } : null,
    fileName: entry.fileName,
    sizeBytes: entry.sizeBytes,
    status: entry.status,
    counts: {
      rows,
      created: entry.created,
      updated: entry.updated,
      skippedDuplicate: entry.skippedDuplicate,
      skippedDoNotCall: entry.skippedDoNotCall,
      failed: entry.failed,
      leads: entry.leads,
      contacts: entry.contacts,
    },
    review: { flagged: entry.flagged, undecided: entry.undecided },
    rowsPerSecond: rate,
    remainingSeconds: running && rate !== null && rows !== null ? Math.max(0, rows - done) / rate : null,
    listMissingSince: entry.listMissingSince?.toISOString() ?? null,
    stop:
      entry.stop && describeRefusalOf(entry.stop.code, entry.stop.params, entry.stop.line, viewer.language),
    may: rightsTo(viewer, entry),
    createdBy: { id: entry.createdBy, name: names.user },
    createdAt: entry.createdAt.toISOString(),
    startedAt: entry.startedAt?.toISOString() ?? null,
    finishedAt: entry.finishedAt?.toISOString() ?? null,
  };
}
