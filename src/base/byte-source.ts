/**
 * Bytes of one file, wherever they are stored. Reading is repeatable; nothing is held between calls.
 * `readRange` gives `endExclusive - start` bytes, fewer only at the end of the file. Offsets and sizes in bytes.
 */
export interface ByteSource {
  readonly sizeBytes: number;
  readRange(start: number, endExclusive: number): Promise<Buffer>;
  /** Chunks in order from `start` (0 unless told) to the end. Each chunk is the receiver's to keep. */
  stream(start?: number): AsyncIterable<Buffer>;
}
