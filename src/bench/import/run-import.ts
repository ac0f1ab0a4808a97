import type { TenantId } from '../../base/ids.ts';
import type { Database } from '../../db/database.ts';
import { insertImport } from '../../import/index.ts';
import { createTenant, createUser, getViewer } from '../../people/index.ts';
import { createProject } from '../../projects/index.ts';
import type { StorageConfig } from '../../storage/index.ts';
import { runInChild } from '../child/run-in-child.ts';
import type { ImportTask, MeasuredImport } from './measured-import.ts';
import type { ScratchDatabase } from './scratch-database.ts';

/** A list in storage. */
export type StoredList = {
  readonly storage: StorageConfig;
  readonly fileKey: string;
  readonly sizeBytes: number;
};

/** Imports the list into a new project of an empty database, in a process of its own. */
export async function runMeasuredImport(
  { db, connection }: ScratchDatabase,
  list: StoredList,
): Promise<MeasuredImport> {
  const received = await receive(db, list);
  const task: ImportTask = { connection, storage: list.storage, ...received };
  return runInChild(new URL('./measured-import.ts', import.meta.url), task);
}

function receive(db: Database, { fileKey, sizeBytes }: StoredList) {
  return db.transaction().execute(async (trx) => {
    const tenantId: TenantId = await createTenant(trx, 'bench');
    const user = {
      email: 'bench@example.jp',
      name: 'bench',
      role: 'admin',
      password: 'not for sign-in',
    } as const;
    const userId = await createUser(trx, { ...user, tenantId });
    const projectId = await createProject(trx, await getViewer(trx, tenantId, userId), { name: 'bench' });
    const draft = {
      tenantId,
      projectId,
      fileKey,
      sizeBytes,
      fileName: 'list.csv',
      reading: {},
      createdBy: userId,
    };
    return { tenantId, id: await insertImport(trx, draft) };
  });
}
