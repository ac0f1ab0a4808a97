import type { ByteSource } from '../base/byte-source.ts';
import type { ImportId, ProjectId } from '../base/ids.ts';
import type { FileOptions, FileProfile, ImportOptions } from '../contract/import.ts';
import type { Mapping } from '../contract/mapping.ts';
import { type Trx, withTenant } from '../db/database.ts';
import type { BoundField } from '../fields/bound-field-store.ts';
import type { ImportRecord } from '../import/ledger/import-record.ts';
import { discardImport } from '../import/ledger/import-store.ts';
import { readFileName } from '../import/receive/read-file-name.ts';
import { enqueueList } from '../import/run/enqueue-list.ts';
import { receiveList } from '../import/run/receive-list.ts';
import { type MappingToSave, requestCheck, startImport } from '../import/run/start-import.ts';
import type { Viewer } from '../people/viewer.ts';
import { deleteProject } from '../projects/change-projects.ts';
import { answerCheck, answerImport } from './answer-import.ts';
import type { Console, ExitCode } from './command.ts';
import { runToEnd } from './run-to-end.ts';
import type { System } from './system.ts';

/** A profiled list and the settings to import it with. */
export type List = {
  readonly path: string;
  readonly source: ByteSource;
  readonly fileOptions: FileOptions;
  readonly profile: FileProfile;
  readonly mapping: Mapping;
  readonly options: ImportOptions;
  readonly saveMapping?: MappingToSave | undefined;
  readonly customFields: readonly BoundField[];
  /** The import whose failed rows these are. */
  readonly retried: { readonly id: ImportId } | undefined;
  /** null: the do-not-call list. `isNew`: `findProject` creates the project. */
  readonly project: { readonly name: string; readonly isNew: boolean } | null;
  findProject(trx: Trx): Promise<ProjectId | null>;
};

type RunOptions = {
  readonly 'dry-run'?: boolean | undefined;
  readonly detach?: boolean | undefined;
  readonly json?: boolean | undefined;
};

/**
 * Receives the file, starts its import (or checks it) and prints the result. Waits for
 * completion unless it should detach.
 */
export async function submitImport(
  console: Console,
  system: System,
  viewer: Viewer,
  list: List,
  options: RunOptions,
): Promise<ExitCode> {
  const asked = await enqueue(system, viewer, list, options);
  const name = list.project?.name ?? null;
  const json = options.json ?? false;
  if (options['dry-run']) {
    const checked = await runToEnd(console, system, asked);
    // The next worker continues an interrupted check, as after a kill.
    if (checked.status !== 'checking') await forget(system, viewer, checked, list.project?.isNew ?? false);
    return answerCheck(console, checked, name, json);
  }
  const ended = options.detach ? asked : await runToEnd(console, system, asked);
  return answerImport(console, ended, name, json);
}

async function enqueue(
  system: System,
  viewer: Viewer,
  list: List,
  options: RunOptions,
): Promise<ImportRecord> {
  const received = await receiveList(system, viewer.tenantId, list.source.stream());
  const named = { ...list, fileName: readFileName(list.path) };
  return enqueueList(system, viewer, received, named, options['dry-run'] ? requestCheck : startImport);
}

/** A check leaves nothing behind: no record, no file, and no project created for it. */
async function forget(
  system: System,
  viewer: Viewer,
  entry: ImportRecord,
  projectToo: boolean,
): Promise<void> {
  await withTenant(system.db, viewer.tenantId, async (trx) => {
    await discardImport(trx, entry);
    if (projectToo && entry.kind === 'lead') await deleteProject(trx, viewer, entry.projectId);
  });
  await system.storage.delete(entry.fileKey);
}
