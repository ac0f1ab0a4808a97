/**
 * Decodes the bytes of one encoding, chunk by chunk. Each broken sequence becomes one UNDECODABLE.
 * Holds at most the few bytes of a character split by the end of a chunk.
 */
export interface Decoder {
  /** `last`: no more chunks follow, so an incomplete character is broken. */
  decode(chunk: Buffer, last: boolean): string;
  /** File offset of the first undecodable byte; -1 for none so far; null if unknown. */
  readonly firstUndecodable: number | null;
}

/** Prepends the rest of the previous chunk. */
export function joinRest(rest: Buffer, chunk: Buffer): Buffer {
  return rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
}
