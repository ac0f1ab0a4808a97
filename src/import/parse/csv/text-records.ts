import { isBlank } from '../../model/blank.ts';
import type { RawNote, RawRecord } from '../../model/raw-row.ts';
import { isSeparatorLine } from '../../model/separator-line.ts';
import { readTextFormula } from '../../model/text-formula.ts';
import { UNDECODABLE, undecodableMarks } from '../../model/undecodable.ts';
import { type Marks, takeOffMarks } from './cell-text.ts';
import { type CsvDialect, MAX_CELL_LENGTH } from './dialect.ts';
import { RecordFeed } from './record-feed.ts';
import { FIELD_VERBATIM } from './record-scanner.ts';

export type TextRecordOptions = CsvDialect & {
  /** See `CsvOptions`. */
  readonly raw?: boolean;
  /** The line on which the text starts. Default: 1. */
  readonly firstLine?: number;
};

/**
 * The records of a text, piece by piece: `push` a piece, call `next` until it returns undefined; at
 * the end `close` and call `next` again.
 */
export class TextRecords {
  readonly #feed: RecordFeed;
  readonly #marks: Marks;
  readonly #raw: boolean;
  /** The decoder has read everything so far, so there are no markers to search. */
  #clean = true;

  constructor({ raw = false, firstLine = 1, ...dialect }: TextRecordOptions) {
    const { quote, quoteEscape = null } = dialect;
    this.#feed = new RecordFeed(dialect, { raw, firstLine });
    this.#raw = raw;
    const single = quote ?? '"';
    this.#marks = { single, doubled: single + single, quoteEscape };
  }

  push(piece: string): void {
    this.#feed.push(piece);
    if (this.#clean && piece.includes(UNDECODABLE)) this.#clean = false;
  }

  close(): void {
    this.#feed.close();
  }

  /** The end of the last record in the pieces. */
  get end(): number {
    return this.#feed.end;
  }

  /** The line on which the next record starts. */
  get nextLine(): number {
    return this.#feed.nextLine;
  }

  /**
   * The next record, including those that are left out. Cells share the memory of their piece. Copy
   * cells to keep a few of many.
   */
  next(): RawRecord | undefined {
    return this.#feed.next() ? this.#read() : undefined;
  }

  #read(): RawRecord {
    const { scanner, text, line } = this.#feed;
    const { starts, ends, kinds, fieldCount } = scanner;
    const cells = new Array<string>(fieldCount);
    let tooLong = this.#feed.cut;
    for (let column = 0; column < fieldCount; column++) {
      const start = starts[column] ?? 0;
      let end = ends[column] ?? 0;
      if (end - start > MAX_CELL_LENGTH) {
        end = start + MAX_CELL_LENGTH;
        tooLong = true;
      }
      const cell = text.slice(start, end);
      const kind = kinds[column] ?? FIELD_VERBATIM;
      cells[column] = kind === FIELD_VERBATIM ? cell : unquote(cell, kind, this.#marks, this.#raw);
    }
    const sound = scanner.strayQuotes.length === 0 && scanner.unclosedQuotes.length === 0;
    if (this.#clean && sound && !tooLong) return { line, cells };
    return this.#withNotes(line, cells);
  }

  #withNotes(line: number, cells: string[]): RawRecord {
    const { scanner, cut } = this.#feed;
    const notes: RawNote[] = [
      ...scanner.unclosedQuotes.map((column) => ({ code: 'unclosed_quote' as const, column })),
      ...scanner.strayQuotes.map((column) => ({ code: 'quote_in_value' as const, column })),
    ];
    for (const [column, cell] of cells.entries()) {
      const [start = 0, end = 0] = [scanner.starts[column], scanner.ends[column]];
      if (end - start > MAX_CELL_LENGTH || (cut && column === cells.length - 1)) {
        notes.push({ code: 'cell_too_long', column, params: { limit: MAX_CELL_LENGTH } });
      }
      const readable = this.#clean ? cell : cell.replaceAll(undecodableMarks, '\uFFFD');
      if (readable !== cell) notes.push({ code: 'undecodable_character', column });
      cells[column] = readable;
    }
    return notes.length === 0 ? { line, cells } : { line, cells, notes };
  }
}

/** True if a record is blank, Excel's `sep=,` line, or the DOS end mark on its own line. */
export function isLeftOut({ line, cells }: RawRecord): boolean {
  if (cells.length === 1 && cells[0] === '\x1a') return true;
  return cells.every(isBlank) || (line === 1 && isSeparatorLine(cells));
}

/** The value of a field whose quotes are of `kind`. */
function unquote(cell: string, kind: number, marks: Marks, raw: boolean): string {
  const text = takeOffMarks(cell, kind, marks);
  return raw ? text : readTextFormula(text);
}
