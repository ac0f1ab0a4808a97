import { recordAudit } from '../../audit/record-audit.ts';
import type { ProjectId } from '../../base/ids.ts';
import type { ErasureHasher } from '../../contacts/erasure-hasher.ts';
import type { FileOptions, FileProfile, ImportOptions } from '../../contract/import.ts';
import type { Mapping } from '../../contract/mapping.ts';
import { type Database, type Trx, withTenant } from '../../db/database.ts';
import type { Viewer } from '../../people/viewer.ts';
import type { Storage } from '../../storage/disk-storage.ts';
import type { OriginalImport } from '../ledger/find-original-import.ts';
import type { ImportRecord } from '../ledger/import-record.ts';
import { getImport, insertImport } from '../ledger/import-store.ts';
import type { ReceivedFile } from '../receive/receive-file.ts';
import { blankSample } from './erased/erased-texts.ts';
import { type MappingToSave, startImport } from './start-import.ts';

/** A profiled list and the settings to import it with. */
export type ListToEnqueue = {
  readonly fileName: string;
  readonly fileOptions: FileOptions;
  readonly profile: FileProfile;
  readonly mapping: Mapping;
  readonly options: ImportOptions;
  readonly saveMapping?: MappingToSave | undefined;
  readonly retried: Pick<OriginalImport, 'id'> | undefined;
  /**
   * Finds or creates the project in the transaction that creates the import. null: do-not-call
   * list.
   */
  findProject(trx: Trx): Promise<ProjectId | null>;
};

/**
 * Creates the import record of a stored list and queues the import (or the check, see `request`).
 * Deletes the stored file when this is refused.
 */
export async function enqueueList(
  { db, storage, mask }: { readonly db: Database; readonly storage: Storage; readonly mask: ErasureHasher },
  viewer: Viewer,
  { fileSha256, ...file }: ReceivedFile,
  list: ListToEnqueue,
  request: typeof startImport = startImport,
): Promise<ImportRecord> {
  const { tenantId, userId } = viewer;
  const { fileName, fileOptions, profile, mapping, options, saveMapping, retried } = list;
  try {
    return await withTenant(db, tenantId, async (trx) => {
      const id = await insertImport(trx, {
        ...file,
        tenantId,
        projectId: await list.findProject(trx),
        fileName,
        fileOptions,
        createdBy: userId,
        found: {
          profile: await blankSample(trx, tenantId, mask, profile),
          fileSha256,
          retryOf: retried?.id ?? null,
        },
      });
      if (retried) {
        const subject = { action: 'import.retried', subject: 'import', subjectId: retried.id } as const;
        await recordAudit(trx, { tenantId, userId, ...subject, detail: { retry: id } });
      }
      return request(trx, await getImport(trx, tenantId, id), { mapping, options, saveMapping }, viewer);
    });
  } catch (error) {
    await storage.delete(file.fileKey);
    throw error;
  }
}
