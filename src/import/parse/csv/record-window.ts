import { isUtf8 } from 'node:buffer';
import { doubledQuotes } from '../../model/plain-row.ts';
import type { RawRecord } from '../../model/raw-row.ts';
import { readTextFormula } from '../../model/text-formula.ts';
import { cutSequenceLength } from '../../model/utf8-sequence.ts';
import { CR, type CsvDialect, LF } from './dialect.ts';
import { INCOMPLETE, NOT_PLAIN, PlainRecord } from './plain-record.ts';
import { isLeftOut, TextRecords } from './text-records.ts';

/** A longer record is not read from bytes. */
const maxRecordBytes = 1 << 20;
/** Bytes that are decoded at first for a record that is not plain. */
const irregularBytes = 1 << 12;

const noBytes = Buffer.alloc(0);

/**
 * Iterates over the records of a UTF-8 text without decoding them: `push` a chunk, call `next`
 * until it returns undefined; at the end `close` and call `next` again. Reads the same records as
 * `readCsv`.
 */
export class RecordWindow {
  /** The bytes that the offsets of `plain` refer to. */
  bytes: Buffer = noBytes;
  /** The fields of the last record if it is plain. */
  readonly plain: PlainRecord;
  /** The line on which the last record starts, from 1. */
  line = 0;
  /** The line on which the next record starts. */
  nextLine = 1;

  readonly #dialect: CsvDialect;
  readonly #quote: string;
  readonly #doubled: string;
  #at = 0;
  #closed = false;

  constructor(dialect: CsvDialect) {
    this.#dialect = dialect;
    this.#quote = dialect.quote ?? '';
    this.#doubled = this.#quote + this.#quote;
    this.plain = new PlainRecord(dialect.delimiter.charCodeAt(0), dialect.quote?.charCodeAt(0) ?? -1);
  }

  /** True if records of this dialect can be found in bytes. */
  static canRead({ delimiter, quote, quoteEscape = null }: CsvDialect): boolean {
    const isByte = /^[\t !-[\]-~]$/;
    return isByte.test(delimiter) && (quote === null || isByte.test(quote)) && quoteEscape === null;
  }

  /** The bytes that no record has been read from yet. */
  get rest(): Buffer {
    return this.bytes.subarray(this.#at);
  }

  /**
   * Adds a chunk. Returns false if the text from `rest` on must be decoded: the chunk is not
   * UTF-8, or a record is too long.
   */
  push(chunk: Buffer): boolean {
    const rest = this.rest;
    this.bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    this.#at = 0;
    return rest.length <= maxRecordBytes && isUtf8(this.bytes.subarray(0, this.#wholeEnd()));
  }

  /** No chunk follows. Returns false if the text ends inside a character. */
  close(): boolean {
    this.#closed = true;
    return isUtf8(this.rest);
  }

  /** The next record: its cells, or 'plain' if its fields are in `plain`. */
  next(): RawRecord | 'plain' | undefined {
    while (this.#at < this.bytes.length) {
      const first = this.bytes[this.#at];
      if (first === LF || (first === CR && this.#at + 1 < this.bytes.length)) {
        this.#at += first === CR && this.bytes[this.#at + 1] === LF ? 2 : 1;
        this.nextLine += 1;
        continue;
      }
      const end = this.plain.scan(this.bytes, this.#at);
      if (end >= 0) {
        this.#at = end;
        this.line = this.nextLine;
        this.nextLine += this.plain.lineEnds;
        return 'plain';
      }
      if (end === INCOMPLETE && !this.#closed) return undefined;
      const record = this.#readText(end === NOT_PLAIN ? irregularBytes : this.bytes.length);
      if (record === undefined) return undefined;
      if (record !== 'left out') return record;
    }
    return undefined;
  }

  /** Decodes the last record, which must be plain. Undefined if it is left out. */
  decode(): RawRecord | undefined {
    const { fieldCount, starts, ends, flags } = this.plain;
    const cells = new Array<string>(fieldCount);
    for (let column = 0; column < fieldCount; column += 1) {
      const text = this.bytes.toString('utf8', starts[column], ends[column]);
      const isDoubled = ((flags[column] ?? 0) & doubledQuotes) !== 0;
      cells[column] = isDoubled ? readTextFormula(text.replaceAll(this.#doubled, this.#quote)) : text;
    }
    const record = { line: this.line, cells };
    return isLeftOut(record) ? undefined : record;
  }

  /** Reads the next record by the rules for text from at most `maxBytes` or all bytes. */
  #readText(maxBytes: number): RawRecord | 'left out' | undefined {
    const last = this.#wholeEnd();
    const end = Math.min(characterStart(this.bytes, this.#at + maxBytes), last);
    const text = this.bytes.toString('utf8', this.#at, end);
    const records = new TextRecords({ ...this.#dialect, firstLine: this.nextLine });
    records.push(text);
    if (this.#closed && end === last) records.close();
    const record = records.next();
    if (!record && end < last) return this.#readText(this.bytes.length);
    if (!record) {
      if (this.#closed) this.#at = this.bytes.length;
      return undefined;
    }
    this.#at += Buffer.byteLength(text.slice(0, records.end));
    this.line = record.line;
    this.nextLine = records.nextLine;
    return isLeftOut(record) ? 'left out' : record;
  }

  /** The end of the last whole character. */
  #wholeEnd(): number {
    return this.#closed ? this.bytes.length : this.bytes.length - cutSequenceLength(this.bytes);
  }
}

/** The start of the character at `at`, or the end of the bytes. */
function characterStart(bytes: Uint8Array, at: number): number {
  if (at >= bytes.length) return bytes.length;
  let start = at;
  while (((bytes[start] ?? 0) & 0xc0) === 0x80) start -= 1;
  return start;
}
