import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import type { ByteSource } from '../../base/byte-source.ts';

/** SHA-256 of a file in hexadecimal: the same bytes imported before are recognised by it. */
export async function digestFile(source: ByteSource): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(source.stream(), hash);
  return hash.digest('hex');
}
