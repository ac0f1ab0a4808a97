import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import type { ByteSource } from '../../base/byte-source.ts';

/** The SHA-256 of a file in hexadecimal. Used to recognize identical files from earlier imports. */
export async function digestFile(source: ByteSource): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(source.stream(), hash);
  return hash.digest('hex');
}
