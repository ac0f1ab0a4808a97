import { basename } from 'node:path';
import type { ProjectId } from '../../src/base/ids.ts';
import {
  type FileOptions,
  type ImportOptions,
  type ImportRow,
  importOptionsSchema,
} from '../../src/contract/import.ts';
import type { ImportKind, Mapping } from '../../src/contract/mapping.ts';
import { withTenant } from '../../src/db/database.ts';
import type { ImportRecord } from '../../src/import/ledger/import-record.ts';
import { eachFailedRow } from '../../src/import/ledger/import-rows.ts';
import { getImport, insertImport } from '../../src/import/ledger/import-store.ts';
import { claimImport } from '../../src/import/ledger/lease.ts';
import { suggestedMapping } from '../../src/import/map/suggested-mapping.ts';
import { receiveList } from '../../src/import/run/receive-list.ts';
import { type ActionChoice, type ImportAction, requestChange } from '../../src/import/run/request-change.ts';
import { startImport } from '../../src/import/run/start-import.ts';
import { workOn } from '../../src/import/run/work-on.ts';
import { getViewer } from '../../src/people/viewer-store.ts';
import { openStorage } from '../../src/storage/disk-storage.ts';
import { bufferSource } from './buffer-source.ts';
import type { TestSystem } from './test-system.ts';

export type ListToImport = {
  readonly projectId?: ProjectId;
  readonly fileName?: string;
  readonly fileOptions?: FileOptions;
  /** For the do-not-call list, without a project. */
  readonly kind?: ImportKind;
  /** Replaces the suggested mapping. */
  readonly mapping?: Mapping;
  readonly options?: Partial<ImportOptions>;
};

/** Imports a file as the web app and a worker do, in this process. Returns the final record. */
export async function importList(
  system: TestSystem,
  content: string | Buffer,
  list: ListToImport = {},
): Promise<ImportRecord> {
  return work(system, await queueList(system, content, list));
}

/**
 * Receives and profiles a file. Its import is then in state `mapping`, or `failed` if the file
 * cannot be read.
 */
export async function profileList(
  system: TestSystem,
  content: string | Buffer,
  { projectId = system.projectId, kind = 'lead', fileName = 'list.csv', fileOptions = {} }: ListToImport = {},
): Promise<ImportRecord> {
  const { db, tenantId, adminId, runDeps } = system;
  const { fileSha256: _found, ...file } = await receiveList(
    { db, storage: openStorage(runDeps.storage) },
    tenantId,
    bufferSource(Buffer.from(content)).stream(),
  );
  const id = await withTenant(db, tenantId, (trx) =>
    insertImport(trx, {
      ...file,
      tenantId,
      projectId: kind === 'lead' ? projectId : null,
      fileName: basename(fileName),
      fileOptions,
      createdBy: adminId,
    }),
  );
  return work(system, await getImport(db, tenantId, id));
}

/** Profiles a file and queues its import without running it. */
export async function queueList(
  system: TestSystem,
  content: string | Buffer,
  list: ListToImport = {},
): Promise<ImportRecord> {
  const { db, tenantId, adminId } = system;
  const { mapping, options = {} } = list;
  const profiled = await profileList(system, content, list);
  if (profiled.status === 'failed' || !profiled.profile) return profiled;
  const choice = {
    mapping: mapping ?? suggestedMapping(profiled.profile.mapping, list.kind),
    options: importOptionsSchema.parse(options),
  };
  const viewer = await withTenant(db, tenantId, (trx) => getViewer(trx, tenantId, adminId));
  return withTenant(db, tenantId, (trx) => startImport(trx, profiled, choice, viewer));
}

/** The failed rows of an import with their problems. */
export async function failedRows(
  { db }: TestSystem,
  entry: Pick<ImportRecord, 'tenantId' | 'id' | 'profile'>,
): Promise<readonly ImportRow[]> {
  const rows: ImportRow[] = [];
  for await (const row of eachFailedRow(db, entry)) rows.push(row);
  return rows;
}

/** Claims this import and works on it until it stops. */
export async function work(
  { runDeps }: TestSystem,
  entry: ImportRecord,
  shutdown: AbortSignal = new AbortController().signal,
): Promise<ImportRecord> {
  const claimed = await claimImport(runDeps, entry.status === 'receiving' ? 'profile' : 'run', entry);
  return claimed ? workOn(runDeps, claimed, shutdown) : entry;
}

/** Requests a change as the administrator of the company. */
export function ask(
  { db, tenantId, admin }: TestSystem,
  entry: ImportRecord,
  action: ImportAction,
  choice: ActionChoice = {},
): Promise<ImportRecord> {
  return withTenant(db, tenantId, (trx) => requestChange(trx, entry, action, admin, choice));
}
