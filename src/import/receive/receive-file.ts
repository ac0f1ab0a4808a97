import { createHash, randomBytes } from 'node:crypto';
import type { ByteSource } from '../../base/byte-source.ts';
import type { Storage } from '../../storage/index.ts';

/** A stored file as referenced by its import record. */
export type ReceivedFile = {
  readonly fileKey: string;
  readonly sizeBytes: number;
  readonly fileSha256: string;
};

/**
 * Copies a file into the storage under a new key, in one pass. Browser uploads use the upload
 * protocol instead.
 */
export function receiveFile(storage: Storage, source: ByteSource): Promise<ReceivedFile> {
  return receiveBytes(storage, source.stream());
}

/** The same for bytes that are produced while they are stored. */
export async function receiveBytes(storage: Storage, bytes: AsyncIterable<Buffer>): Promise<ReceivedFile> {
  const fileKey = `uploads/${randomBytes(16).toString('hex')}`;
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
