import { createHash, randomBytes } from 'node:crypto';
import type { Storage } from '../../storage/disk-storage.ts';

/** A stored file as referenced by its import record. */
export type ReceivedFile = {
  readonly fileKey: string;
  readonly sizeBytes: number;
  readonly fileSha256: string;
};

/** The key of a new file. */
export function newFileKey(): string {
  return `uploads/${randomBytes(16).toString('hex')}`;
}

/**
 * Stores the bytes under the key, in one pass. Browser uploads use the upload protocol instead.
 */
export async function receiveFile(
  storage: Storage,
  fileKey: string,
  bytes: AsyncIterable<Buffer>,
): Promise<ReceivedFile> {
  const hash = createHash('sha256');
  const sizeBytes = await storage.put(
    fileKey,
    hashing(bytes, (chunk) => hash.update(chunk)),
  );
  return { fileKey, sizeBytes, fileSha256: hash.digest('hex') };
}

async function* hashing(
  chunks: AsyncIterable<Buffer>,
  update: (chunk: Buffer) => void,
): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    update(chunk);
    yield chunk;
  }
}
