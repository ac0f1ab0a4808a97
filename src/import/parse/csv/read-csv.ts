import { isBlank } from '../../model/blank.ts';
import type { RawNote, RawRecord } from '../../model/raw-row.ts';
import { isSeparatorLine } from '../../model/separator-line.ts';
import { readTextFormula } from '../../model/text-formula.ts';
import { UNDECODABLE, undecodableMarks } from '../../model/undecodable.ts';
import { type Marks, takeOffMarks } from './cell-text.ts';
import { type CsvDialect, MAX_CELL_LENGTH } from './dialect.ts';
import { RecordFeed } from './record-feed.ts';
import { FIELD_VERBATIM } from './record-scanner.ts';

export type CsvOptions = CsvDialect & {
  /**
   * Records per batch, default 250. More would outlive the young generation of the garbage
   * collector.
   */
  readonly batchSize?: number;
  /**
   * Returns every record unchanged; an empty line is a record without cells. By default, blank
   * records, Excel's `sep=,` line and the DOS end mark (Ctrl-Z on its own line) are skipped, quotes
   * can have spaces around them, and `="text"` means the text.
   */
  readonly raw?: boolean;
};

/**
 * Parses records from a text without BOM, in file order and in batches. Requests the next piece
 * only after the last batch has been consumed. Cells are unchanged. Problems are in the record's
 * notes: `unclosed_quote` (the quote was read as text), `quote_in_value`, `undecodable_character`
 * (U+FFFD replaces bytes marked by the decoder) and `cell_too_long` (cut at ten million
 * characters). Throws `file_too_many_columns`.
 */
export async function* readCsv(
  pieces: AsyncIterable<string>,
  options: CsvOptions,
): AsyncGenerator<RawRecord[], void, undefined> {
  const { batchSize = 250, raw = false } = options;
  const feed = new RecordFeed(options, raw);
  const reader = new RecordBuilder(feed, options, raw);
  let batch: RawRecord[] = [];
  const fill = (): boolean => {
    while (batch.length < batchSize && feed.next()) {
      const record = reader.read();
      if (raw || !isLeftOut(record)) batch.push(record);
    }
    return batch.length >= batchSize;
  };
  for await (const piece of pieces) {
    feed.push(piece);
    reader.expect(piece);
    while (fill()) {
      yield batch;
      batch = [];
    }
  }
  feed.close();
  while (fill() || batch.length > 0) {
    yield batch;
    batch = [];
  }
}

function isLeftOut({ line, cells }: RawRecord): boolean {
  if (cells.length === 1 && cells[0] === '\x1a') return true;
  return cells.every(isBlank) || (line === 1 && isSeparatorLine(cells));
}

/** Builds the feed's current record. */
class RecordBuilder {
  readonly #feed: RecordFeed;
  readonly #marks: Marks;
  readonly #raw: boolean;
  /** The decoder has read everything so far, so there are no markers to search. */
  #clean = true;

  constructor(feed: RecordFeed, { quote, quoteEscape = null }: CsvDialect, raw: boolean) {
    this.#feed = feed;
    this.#raw = raw;
    const single = quote ?? '"';
    this.#marks = { single, doubled: single + single, quoteEscape };
  }

  expect(piece: string): void {
    if (this.#clean && piece.includes(UNDECODABLE)) this.#clean = false;
  }

  /** Cells share the memory of their piece. Copy cells to keep a few of many. */
  read(): RawRecord {
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
      cells[column] = kind === FIELD_VERBATIM ? cell : this.#unquote(cell, kind);
    }
    const sound = scanner.strayQuotes.length === 0 && scanner.unclosedQuotes.length === 0;
    if (this.#clean && sound && !tooLong) return { line, cells };
    return this.#withNotes(line, cells);
  }

  #unquote(cell: string, kind: number): string {
    const text = takeOffMarks(cell, kind, this.#marks);
    return this.#raw ? text : readTextFormula(text);
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
