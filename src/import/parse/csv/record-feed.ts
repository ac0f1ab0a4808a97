import { refuse } from '../../../contract/refusals.ts';
import { CR, type CsvDialect, LF, MAX_COLUMNS, MAX_RECORD_LENGTH, toUnits } from './dialect.ts';
import { RecordScanner } from './record-scanner.ts';

/**
 * Goes from record to record over pieces of a text: `push` a piece, call `next` until it says false, at the end
 * `close` and call `next` again. Lines without a character are no records, unless asked for: then of no fields. Memory: one piece and one record.
 * Refuses `file_too_many_columns`.
 */
export class RecordFeed {
  readonly scanner: RecordScanner;
  /** What the scanner's offsets point into. */
  text = '';
  /** The units of `text`; the memory is used again for the next. */
  #units = new Uint16Array();
  /** Where in `text` the current record starts. */
  start = 0;
  /** The line of the file in which the current record starts, from 1. */
  line = 0;
  /** The current record was longer than MAX_RECORD_LENGTH and has been cut there. */
  cut = false;

  readonly #keepEmptyLines: boolean;
  #nextStart = 0;
  #nextLine = 1;
  #closed = false;
  #passingOver = false;
  /** Pieces that wait until there is enough to try an incomplete record again. */
  #waiting: string[] = [];
  #waitingLength = 0;

  /** @param raw keeps empty lines, and fields as they stand */
  constructor(dialect: CsvDialect, raw = false) {
    this.#keepEmptyLines = raw;
    this.scanner = new RecordScanner(toUnits(dialect), !raw);
  }

  push(piece: string): void {
    this.#waiting.push(piece);
    this.#waitingLength += piece.length;
    // A long record is tried again only when the text has doubled: the work stays linear.
    if (this.#waitingLength >= this.text.length - this.#nextStart) this.#join();
  }

  close(): void {
    this.#closed = true;
    this.#join();
  }

  /** Moves to the next record; false when more text is needed, or none is left. */
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

  /** Leaves out the rest of a line that was cut. */
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

/** The units of a text, in the memory of `used` where that is large enough. Machines on which Node runs are little-endian. */
function unitsOf(text: string, used: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const bytes = text.length * 2;
  const memory = used.buffer.byteLength >= bytes ? used.buffer : new ArrayBuffer(bytes);
  Buffer.from(memory).write(text, 'utf16le');
  return new Uint16Array(memory, 0, text.length);
}
