import type { ProjectId, TenantId, UserId } from '../../base/ids.ts';
import { insertImport } from '../../import/ledger/import-store.ts';
import { createTenant } from '../../people/tenant-store.ts';
import { createUser } from '../../people/user-store.ts';
import { getViewer } from '../../people/viewer-store.ts';
import { createProject } from '../../projects/change-projects.ts';
import type { StorageConfig } from '../../storage/disk-storage.ts';
import { runInChild } from '../child/run-in-child.ts';
import type { ImportTask, MeasuredImport } from './measured-import.ts';
import type { ScratchDatabase } from './scratch-database.ts';

/** A list in storage. */
export type StoredList = {
  readonly storage: StorageConfig;
  readonly fileKey: string;
  readonly sizeBytes: number;
};

/** A company with a project to import into. */
export type BenchProject = {
  readonly tenantId: TenantId;
  readonly userId: UserId;
  readonly projectId: ProjectId;
};

/** How to import a list. The defaults are those of the web app. */
type Way = Partial<Pick<ImportTask, 'options' | 'checked' | 'undone'>>;

/** Imports the list into the project in a separate process. */
export async function runMeasuredImport(
  { db, connection }: ScratchDatabase,
  { tenantId, projectId, userId }: BenchProject,
  { storage, fileKey, sizeBytes }: StoredList,
  { options = {}, checked = false, undone = false }: Way = {},
): Promise<MeasuredImport> {
  const file = { fileKey, sizeBytes, fileName: 'list.csv', fileOptions: {} };
  const draft = { tenantId, projectId, ...file, createdBy: userId };
  const id = await db.transaction().execute((trx) => insertImport(trx, draft));
  const task: ImportTask = { connection, storage, tenantId, id, options, checked, undone };
  return runInChild(new URL('./measured-import.ts', import.meta.url), task);
}

/** Creates the company of an empty database. */
export function makeBenchProject({ db }: ScratchDatabase): Promise<BenchProject> {
  return db.transaction().execute(async (trx) => {
    const tenantId = await createTenant(trx, 'bench');
    const user = {
      email: 'bench@example.jp',
      name: 'bench',
      role: 'admin',
      password: 'not for sign-in',
    } as const;
    const userId = await createUser(trx, { ...user, tenantId });
    const projectId = await createProject(trx, await getViewer(trx, tenantId, userId), { name: 'bench' });
    return { tenantId, userId, projectId };
  });
}
