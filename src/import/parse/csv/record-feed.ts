import { refuse } from '../../../contract/refusals.ts';
import { CR, type CsvDialect, LF, MAX_COLUMNS, MAX_RECORD_LENGTH, toUnits } from './dialect.ts';
import { RecordScanner } from './record-scanner.ts';

/**
 * Iterates over records across pieces of a text: `push` a piece, call `next` until it returns
 * false; at the end `close` and call `next` again. Empty lines are skipped, or on request are
 * records without fields. Holds one piece and one record in memory. Throws `file_too_many_columns`.
 */
export class RecordFeed {
  readonly scanner: RecordScanner;
  /** The text that the scanner's offsets refer to. */
  text = '';
  /** The units of `text`. The buffer is reused. */
  #units = new Uint16Array();
  /** Start of the current record in `text`. */
  start = 0;
  /** The line on which the current record starts, from 1. */
  line = 0;
  /** The current record exceeded MAX_RECORD_LENGTH and was cut. */
  cut = false;

  readonly #keepEmptyLines: boolean;
  #nextStart = 0;
  #nextLine: number;
  #closed = false;
  #passingOver = false;
  /** Pieces waiting until there is enough text to retry an incomplete record. */
  #waiting: string[] = [];
  #waitingLength = 0;

  /** `raw` keeps empty lines and unchanged fields. The text starts on line `firstLine`. */
  constructor(dialect: CsvDialect, { raw = false, firstLine = 1 } = {}) {
    this.#keepEmptyLines = raw;
    this.#nextLine = firstLine;
    this.scanner = new RecordScanner(toUnits(dialect), !raw);
  }

  /** End of the current record in `text`. */
  get end(): number {
    return this.#nextStart;
  }

  /** The line on which the next record starts. */
  get nextLine(): number {
    return this.#nextLine;
  }

  push(piece: string): void {
    this.#waiting.push(piece);
    this.#waitingLength += piece.length;
    // A long record is only retried when the text has doubled, so that the total work is linear.
    if (this.#waitingLength >= this.text.length - this.#nextStart) this.#join();
  }

  close(): void {
    this.#closed = true;
    this.#join();
  }

  /** Moves to the next record. Returns false if more text is needed or none is left. */
  next(): boolean {
    if (this.#waitingLength > 0) return false;
    if (this.#passingOver) this.#passOver();
    const units = this.#units;
    while (this.#nextStart < units.length) {
      const start = this.#nextStart;
      const first = units[start];
      if (first === LF || first === CR) {
        if (first === CR && start + 1 === units.length && !this.#closed) return false;
        this.#nextStart += first === CR && units[start + 1] === LF ? 2 : 1;
        this.line = this.#nextLine++;
        if (!this.#keepEmptyLines) continue;
        this.scanner.clear();
        this.cut = false;
        return true;
      }
      const end = this.scanner.scan(units, start, this.#closed);
      this.cut = end === -1 && units.length - start > MAX_RECORD_LENGTH;
      if (end === -1 && !this.cut) return false;
      this.#take(start, this.cut ? this.scanner.scan(units, start, true) : end);
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

  /** Skips the rest of a line that was cut. */
  #passOver(): void {
    const units = this.#units;
    while (this.#nextStart < units.length) {
      const unit = units[this.#nextStart];
      if (unit === LF || unit === CR) {
        this.#passingOver = false;
        return;
      }
      this.#nextStart++;
    }
  }

  #join(): void {
    const rest = this.text.slice(this.#nextStart);
    this.text = [rest, ...this.#waiting].join('');
    this.#units = unitsOf(this.text, this.#units);
    this.#waiting = [];
    this.#waitingLength = 0;
    this.#nextStart = 0;
  }
}

/**
 * The UTF-16 units of a text, in the buffer `used` if it is large enough. Assumes a little-endian
 * machine, as Node does.
 */
function unitsOf(text: string, used: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const bytes = text.length * 2;
  const memory = used.buffer.byteLength >= bytes ? used.buffer : new ArrayBuffer(bytes);
  Buffer.from(memory).write(text, 'utf16le');
  return new Uint16Array(memory, 0, text.length);
}
