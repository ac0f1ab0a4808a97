import type { ByteSource } from '../base/byte-source.ts';
import { refuse } from '../contract/refusals.ts';
import { openFile } from '../storage/disk-storage.ts';

/** Opens a file given by the user. Throws `file_not_found`, also for a folder. */
export async function openInput(path: string): Promise<ByteSource> {
  try {
    const source = await openFile(path);
    await source.readRange(0, 1);
    return source;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES' || code === 'ENOTDIR') {
      throw refuse('file_not_found', { file: path });
    }
    throw error;
  }
}
