/**
 * The bytes of one file, regardless of where they are stored. Reading is repeatable and holds
 * nothing between calls. `readRange` returns `endExclusive - start` bytes, fewer only at the end of
 * the file. Offsets and sizes are in bytes.
 */
export interface ByteSource {
  readonly sizeBytes: number;
  readRange(start: number, endExclusive: number): Promise<Buffer>;
  /** Chunks in order from `start` (default 0) to the end. The receiver owns each chunk. */
  stream(start?: number): AsyncIterable<Buffer>;
}
