import { type ByteDialect, CR, LF, MAX_CELL_BYTES, MAX_COLUMNS, SPACE } from './dialect.ts';

/** How the bytes of a field become its value. */
export const FIELD_ASCII = 0;
const FIELD_TEXT = 1;
export const FIELD_DOUBLED_QUOTES = 2;
export const FIELD_ESCAPES = 3;

const INCOMPLETE = -1;
const NOT_QUOTED = -2;

/**
 * Finds the fields of one record in UTF-8 bytes without making strings.
 *
 * RFC 4180, and what real files do besides: LF, CRLF and CR end a record in any mixture; a quotation mark inside
 * an unquoted field is text; one that cannot have been meant as an opening one is taken for text (`#scanQuoted`).
 * Nothing is held between records: one that is not complete is scanned again from its start when more bytes are there.
 */
export class RecordScanner {
  /** Fields of the last record, as byte offsets in the buffer that was scanned, quotation marks left out.
   * Beyond MAX_COLUMNS they are counted only. */
  fieldCount = 0;
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  kinds = new Uint8Array(64);
  /** Line ends inside the last record, and the one that closes it. */
  lineEnds = 0;
  /** Fields (by index) whose quotation marks were not as they should be. */
  readonly strayQuotes: number[] = [];
  readonly unclosedQuotes: number[] = [];

  readonly #delimiter: Buffer;
  readonly #delimiterStart: number;
  readonly #oneByte: boolean;
  readonly #quote: number;
  readonly #quoteEscape: number;

  constructor({ delimiter, quote, quoteEscape }: ByteDialect) {
    this.#delimiter = delimiter;
    this.#delimiterStart = delimiter[0] ?? LF;
    this.#oneByte = delimiter.length === 1;
    this.#quote = quote;
    this.#quoteEscape = quoteEscape;
  }

  /**
   * Scans the record that starts at `from` (before the end of `buffer`). `last`: no bytes follow this buffer.
   * Returns the offset behind the record and its line end, or -1 when it may go on behind the buffer.
   */
  scan(buffer: Buffer, from: number, last: boolean): number {
    this.clear();
    const size = buffer.length;
    for (let at = from; ; at += this.#delimiter.length) {
      const start = at;
      at = at < size && buffer[at] === this.#quote ? this.#scanQuoted(buffer, start, last) : NOT_QUOTED;
      if (at === NOT_QUOTED) at = this.#scanPlain(buffer, start, last);
      if (at === INCOMPLETE) return INCOMPLETE;
      if (at >= size) return last ? size : INCOMPLETE;
      if (buffer[at] === LF) {
        this.lineEnds++;
        return at + 1;
      }
      if (buffer[at] === CR) {
        if (at + 1 === size && !last) return INCOMPLETE;
        this.lineEnds++;
        return buffer[at + 1] === LF ? at + 2 : at + 1;
      }
    }
  }

  /** Makes the current record one without fields. */
  clear(): void {
    this.fieldCount = 0;
    this.lineEnds = 0;
    this.strayQuotes.length = 0;
    this.unclosedQuotes.length = 0;
  }

  /** Text up to the next delimiter or line end; gives where that is. */
  #scanPlain(buffer: Buffer, start: number, last: boolean): number {
    const delimiterStart = this.#delimiterStart;
    const size = buffer.length;
    let bits = 0;
    let at = start;
    while (true) {
      for (; at < size; at++) {
        const byte = buffer[at] ?? LF;
        if (byte === delimiterStart || byte === LF || byte === CR) break;
        bits |= byte;
      }
      if (at === size || this.#oneByte || this.#endsField(buffer, at)) break;
      if (!last && at + this.#delimiter.length > size) return INCOMPLETE;
      bits |= delimiterStart;
      at++;
    }
    this.#push(start, at, bits < 0x80 ? FIELD_ASCII : FIELD_TEXT);
    return at;
  }

  /**
   * A field whose first byte is a quotation mark; gives where its delimiter or line end is, or NOT_QUOTED when the
   * mark must be read as text. A mark inside that closes nothing is judged by what is around it:
   * - after a line end, or right after a delimiter, it opens the next quoted field: ours was never closed;
   * - otherwise the field is taken up to the next delimiter or line end, and reported.
   */
  #scanQuoted(buffer: Buffer, open: number, last: boolean): number {
    const quote = this.#quote;
    const quoteEscape = this.#quoteEscape;
    const whole = open + MAX_CELL_BYTES >= buffer.length;
    const size = whole ? buffer.length : open + MAX_CELL_BYTES;
    let bits = 0;
    let lineEnds = 0;
    let doubled = false;
    let escaped = false;
    let at = open + 1;
    while (true) {
      let byte = quote;
      while (at < size) {
        byte = buffer[at] ?? quote;
        if (byte === quote) break;
        if (
          byte === quoteEscape &&
          (buffer[at + 1] === quote || buffer[at + 1] === quoteEscape || at + 1 === size)
        ) {
          escaped = true;
          at++;
        }
        bits |= byte;
        if (byte <= CR && (byte === LF || (byte === CR && buffer[at + 1] !== LF))) lineEnds++;
        at++;
      }
      if (at >= size) {
        if (whole && !last) return INCOMPLETE;
        this.unclosedQuotes.push(this.fieldCount);
        return NOT_QUOTED;
      }
      if (at + 1 === size && whole && !last) return INCOMPLETE;
      if (buffer[at + 1] !== quote || at + 1 >= buffer.length) break;
      doubled = true;
      at += 2;
    }
    if (at + 1 === buffer.length || this.#endsField(buffer, at + 1)) {
      this.lineEnds += lineEnds;
      const marked = escaped ? FIELD_ESCAPES : doubled ? FIELD_DOUBLED_QUOTES : undefined;
      this.#push(open + 1, at, marked ?? (bits < 0x80 ? FIELD_ASCII : FIELD_TEXT));
      return at + 1;
    }
    if (!last && at + 1 + this.#delimiter.length > buffer.length) return INCOMPLETE;
    if (lineEnds > 0 || this.#followsDelimiter(buffer, at, open)) {
      this.unclosedQuotes.push(this.fieldCount);
      return NOT_QUOTED;
    }
    return this.#scanStray(buffer, open, at, last);
  }

  /**
   * `"Pedro "the" legend"` is read as `Pedro "the" legend`, `"AAA" ` as `AAA`, and `"AAA"BB` stays as it is.
   */
  #scanStray(buffer: Buffer, open: number, stray: number, last: boolean): number {
    const end = this.#scanPlain(buffer, stray + 1, last);
    if (end === INCOMPLETE) return INCOMPLETE;
    this.fieldCount--;
    this.strayQuotes.push(this.fieldCount);
    let close = end - 1;
    while (close > stray && buffer[close] === SPACE) close--;
    if (buffer[close] === this.#quote) this.#push(open + 1, close, FIELD_DOUBLED_QUOTES);
    else this.#push(open, end, FIELD_TEXT);
    return end;
  }

  #endsField(buffer: Buffer, at: number): boolean {
    const byte = buffer[at];
    if (byte === LF || byte === CR) return true;
    if (byte !== this.#delimiterStart) return false;
    const { length } = this.#delimiter;
    return (
      length === 1 ||
      buffer.compare(this.#delimiter, 0, length, at, Math.min(at + length, buffer.length)) === 0
    );
  }

  #followsDelimiter(buffer: Buffer, at: number, open: number): boolean {
    const start = at - this.#delimiter.length;
    return start > open && buffer[start] !== LF && buffer[start] !== CR && this.#endsField(buffer, start);
  }

  #push(start: number, end: number, kind: number): void {
    const index = this.fieldCount++;
    if (index >= MAX_COLUMNS) return;
    if (index === this.starts.length) this.#grow();
    this.starts[index] = start;
    this.ends[index] = end;
    this.kinds[index] = kind;
  }

  #grow(): void {
    const length = this.starts.length * 4;
    const [starts, ends, kinds] = [this.starts, this.ends, this.kinds];
    this.starts = new Int32Array(length);
    this.ends = new Int32Array(length);
    this.kinds = new Uint8Array(length);
    this.starts.set(starts);
    this.ends.set(ends);
    this.kinds.set(kinds);
  }
}
