import { refuse } from '../../../contract/refusals.ts';
import { CR, type CsvDialect, LF, MAX_COLUMNS, MAX_RECORD_BYTES, toByteDialect } from './dialect.ts';
import { RecordScanner } from './record-scanner.ts';

const NOTHING = Buffer.alloc(0);

/**
 * Goes from record to record over chunks of UTF-8 bytes: `push` a chunk, call `next` until it says false, at the end
 * `close` and call `next` again. Lines without a single byte are no records, unless asked for: then of no fields. Memory: one chunk and one record.
 * Refuses `file_too_many_columns`.
 */
export class RecordFeed {
  readonly scanner: RecordScanner;
  /** The bytes that the scanner's offsets point into. */
  buffer: Buffer = NOTHING;
  /** Where in `buffer` the current record starts. */
  start = 0;
  /** The line of the file in which the current record starts, from 1. */
  line = 0;
  /** The current record was longer than MAX_RECORD_BYTES and has been cut there. */
  cut = false;

  readonly #keepEmptyLines: boolean;
  #nextStart = 0;
  #nextLine = 1;
  #closed = false;
  #passingOver = false;
  /** Chunks that wait until there is enough to try an incomplete record again. */
  #waiting: Buffer[] = [];
  #waitingBytes = 0;

  constructor(dialect: CsvDialect, keepEmptyLines = false) {
    this.#keepEmptyLines = keepEmptyLines;
    this.scanner = new RecordScanner(toByteDialect(dialect));
  }

  push(chunk: Buffer): void {
    this.#waiting.push(chunk);
    this.#waitingBytes += chunk.length;
    // A long record is tried again only when the bytes have doubled: the work stays linear.
    if (this.#waitingBytes >= this.buffer.length - this.#nextStart) this.#join();
  }

  close(): void {
    this.#closed = true;
    this.#join();
  }

  /** Moves to the next record; false when more bytes are needed, or none are left. */
  next(): boolean {
    if (this.#waitingBytes > 0) return false;
    if (this.#passingOver) this.#passOver();
    const { buffer } = this;
    while (this.#nextStart < buffer.length) {
      const start = this.#nextStart;
      const first = buffer[start];
      if (first === LF || first === CR) {
        if (first === CR && start + 1 === buffer.length && !this.#closed) return false;
        this.#nextStart += first === CR && buffer[start + 1] === LF ? 2 : 1;
        this.line = this.#nextLine++;
        if (!this.#keepEmptyLines) continue;
        this.scanner.clear();
        this.cut = false;
        return true;
      }
      const end = this.scanner.scan(buffer, start, this.#closed);
      this.cut = end === -1 && buffer.length - start > MAX_RECORD_BYTES;
      if (end === -1 && !this.cut) return false;
      this.#take(start, this.cut ? this.scanner.scan(buffer, start, true) : end);
      return true;
    }
    return false;
  }

  #take(start: number, end: number): void {
    this.start = start;
    this.line = this.#nextLine;
    this.#passingOver = this.cut;
    this.#nextStart = end;
    this.#nextLine += this.scanner.lineEnds;
    if (this.scanner.fieldCount > MAX_COLUMNS) {
      throw refuse(
        'file_too_many_columns',
        { columns: this.scanner.fieldCount, limit: MAX_COLUMNS },
        { line: this.line },
      );
    }
  }

  /** Leaves out the rest of a line that was cut. */
  #passOver(): void {
    const { buffer } = this;
    while (this.#nextStart < buffer.length) {
      const byte = buffer[this.#nextStart];
      if (byte === LF || byte === CR) {
        this.#passingOver = false;
        return;
      }
      this.#nextStart++;
    }
  }

  #join(): void {
    const rest = this.buffer.subarray(this.#nextStart);
    const only = rest.length === 0 && this.#waiting.length === 1 ? this.#waiting[0] : undefined;
    this.buffer = only ?? Buffer.concat([rest, ...this.#waiting]);
    this.#waiting = [];
    this.#waitingBytes = 0;
    this.#nextStart = 0;
  }
}
