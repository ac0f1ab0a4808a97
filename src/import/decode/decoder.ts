/**
 * Turns the bytes of one encoding into text, chunk by chunk. What cannot be decoded becomes one UNDECODABLE for each
 * broken sequence. Holds at most the few bytes of a character that is cut by the chunk's end.
 */
export interface Decoder {
  /** `last`: nothing follows, a character that is cut is broken. */
  decode(chunk: Buffer, last: boolean): string;
  /** Offset in the file of the first undecodable byte, -1 for none so far, null where it cannot be told. */
  readonly firstUndecodable: number | null;
}

/** Joins what the last chunk left over with the next one. */
export function joinRest(rest: Buffer, chunk: Buffer): Buffer {
  return rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
}
