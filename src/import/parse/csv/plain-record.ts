import { type ByteParts, doubledQuotes, needsEscapes } from '../../model/plain-row.ts';
import { CR, LF } from './dialect.ts';

/** The record may continue after the given bytes. */
export const INCOMPLETE = -1;
/** The record needs the rules of `RecordScanner`. */
export const NOT_PLAIN = -2;

const ORDINARY = 0;
const DELIMITER = 1;
const QUOTE = 2;
const LINE_END = 3;
const ESCAPED = 4;
const NUL = 5;

const maxFields = 512;

/**
 * Finds the fields of a plain record in UTF-8 bytes. A record is plain if its quotes enclose whole
 * fields, and quotes inside are doubled. `RecordScanner` reads all other records, and reads plain
 * records in the same way. Keeps no state between records.
 */
export class PlainRecord implements ByteParts {
  /** Fields of the last record as offsets in the scanned bytes, without quotes. */
  fieldCount = 0;
  readonly starts = new Uint32Array(maxFields);
  readonly ends = new Uint32Array(maxFields);
  readonly flags = new Uint8Array(maxFields);
  /** Number of line ends inside the last record, including the one that ends it. */
  lineEnds = 0;

  readonly #delimiter: number;
  readonly #quote: number;
  readonly #kinds = new Uint8Array(256);

  /** `delimiter` and `quote` are ASCII codes. `quote` is -1 if quotes have no meaning. */
  constructor(delimiter: number, quote: number) {
    this.#delimiter = delimiter;
    this.#quote = quote;
    this.#kinds[0] = NUL;
    this.#kinds[0x5c] = ESCAPED;
    this.#kinds[0x09] = ESCAPED;
    this.#kinds[LF] = LINE_END;
    this.#kinds[CR] = LINE_END;
    if (quote >= 0) this.#kinds[quote] = QUOTE;
    this.#kinds[delimiter] = DELIMITER;
  }

  /**
   * Scans the record that starts at `from`. Returns the offset after its line end, `INCOMPLETE` or
   * `NOT_PLAIN`.
   */
  scan(bytes: Uint8Array, from: number): number {
    this.fieldCount = 0;
    this.lineEnds = 0;
    const size = bytes.length;
    let at = from;
    while (at < size && this.fieldCount < maxFields) {
      at = bytes[at] === this.#quote ? this.#scanQuoted(bytes, at + 1) : this.#scanUnquoted(bytes, at);
      if (at < 0) return at;
      if (at === size) return INCOMPLETE;
      const unit = bytes[at] ?? 0;
      if (unit === this.#delimiter) at += 1;
      else if (unit === LF) return this.#end(at + 1);
      else if (unit !== CR) return NOT_PLAIN;
      else if (at + 1 === size) return INCOMPLETE;
      else return this.#end(bytes[at + 1] === LF ? at + 2 : at + 1);
    }
    return at < size ? NOT_PLAIN : INCOMPLETE;
  }

  #end(end: number): number {
    this.lineEnds += 1;
    return end;
  }

  #scanUnquoted(bytes: Uint8Array, start: number): number {
    const kinds = this.#kinds;
    const size = bytes.length;
    let flags = 0;
    let at = start;
    for (; at < size; at += 1) {
      const kind = kinds[bytes[at] ?? 0] ?? 0;
      if (kind === ORDINARY) continue;
      if (kind === DELIMITER || kind === LINE_END) break;
      if (kind !== ESCAPED) return NOT_PLAIN;
      flags = needsEscapes;
    }
    return this.#add(start, at, flags, at);
  }

  /** `start`: the offset after the opening quote. */
  #scanQuoted(bytes: Uint8Array, start: number): number {
    const kinds = this.#kinds;
    const size = bytes.length;
    let flags = 0;
    let at = start;
    for (; at < size; at += 1) {
      const unit = bytes[at] ?? 0;
      const kind = kinds[unit] ?? 0;
      if (kind === ORDINARY) continue;
      if (kind === QUOTE) {
        if (at + 1 === size) return INCOMPLETE;
        if (bytes[at + 1] !== unit) return this.#add(start, at, flags, at + 1);
        flags |= doubledQuotes;
        at += 1;
      } else if (kind === NUL) {
        return NOT_PLAIN;
      } else if (kind === LINE_END) {
        if (at + 1 === size) return INCOMPLETE;
        if (unit === LF || bytes[at + 1] !== LF) this.lineEnds += 1;
        flags |= needsEscapes;
      } else if (kind === ESCAPED || unit === 0x09) {
        flags |= needsEscapes;
      }
    }
    return INCOMPLETE;
  }

  #add(start: number, end: number, flags: number, next: number): number {
    const index = this.fieldCount;
    this.starts[index] = start;
    this.ends[index] = end;
    this.flags[index] = flags;
    this.fieldCount = index + 1;
    return next;
  }
}
