import type { ByteSource } from '../../src/base/byte-source.ts';

/** A file in memory. */
export function bufferSource(bytes: Buffer, chunkBytes = 64 * 1024): ByteSource {
  return {
    sizeBytes: bytes.length,
    readRange: async (start, endExclusive) => bytes.subarray(start, endExclusive),
    async *stream(start = 0) {
      for (let at = start; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
    },
  };
}
