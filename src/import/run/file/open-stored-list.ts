import type { ByteSource } from '../../../base/byte-source.ts';
import { refuse } from '../../../contract/refusals.ts';
import type { Storage } from '../../../storage/disk-storage.ts';
import { digestFile } from '../../receive/digest-file.ts';

/** What an import's record knows about its stored list. `fileSha256` null: not read yet. */
export type ListIdentity = {
  readonly fileKey: string;
  readonly sizeBytes: number;
  readonly fileSha256: string | null;
};

export type StoredList = {
  readonly source: ByteSource;
  /** SHA-256 of the whole list. */
  readonly sha256: string;
  /**
   * Must be called after reading and before the data is used. Throws `stored_list_changed` or
   * `stored_list_missing` if the stored file is no longer the same. Costs one `stat` if the file is
   * unchanged.
   */
  verify(): Promise<void>;
};

/**
 * Opens the stored list of an import after reading it once completely: size and digest must match
 * the received file. Throws `stored_list_changed` and `stored_list_missing`.
 */
export async function openStoredList(storage: Storage, list: ListIdentity): Promise<StoredList> {
  const open = () => refuseMissing(() => examine(storage, list));
  const { source, sha256, stamp: firstStamp } = await open();
  let stamp = firstStamp;
  return {
    source,
    sha256,
    async verify() {
      // The file was touched. Only its bytes tell whether it is still the same list.
      if ((await refuseMissing(() => storage.stampOf(list.fileKey))) === stamp) return;
      const again = await open();
      if (again.sha256 !== sha256) throw refuse('stored_list_changed');
      stamp = again.stamp;
    },
  };
}

async function examine(storage: Storage, { fileKey, sizeBytes, fileSha256 }: ListIdentity) {
  // Taken before reading, so that a concurrent change shows in the next comparison.
  const stamp = await storage.stampOf(fileKey);
  const source = await storage.open(fileKey);
  // Uploads of deferred length used to be recorded with size 0.
  if (sizeBytes > 0 && source.sizeBytes !== sizeBytes) throw refuse('stored_list_changed');
  const sha256 = await digestFile(source);
  if (fileSha256 !== null && sha256 !== fileSha256) throw refuse('stored_list_changed');
  return { source, sha256, stamp };
}

async function refuseMissing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw refuse('stored_list_missing');
    throw error;
  }
}
