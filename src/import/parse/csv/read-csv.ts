import type { RawNote, RawRecord } from '../../model/raw-row.ts';
import { isSeparatorLine } from '../../model/separator-line.ts';
import { UNDECODABLE } from '../../model/undecodable.ts';
import { hasUndecodable, type Marks, readCellText } from './cell-text.ts';
import { type CsvDialect, MAX_CELL_BYTES } from './dialect.ts';
import { RecordFeed } from './record-feed.ts';

export type CsvOptions = CsvDialect & {
  /** Records in a batch; 1,000 unless told. */
  readonly batchSize?: number;
  /**
   * Gives every record; one of an empty line has no cells. Unless told, records whose cells are all empty, Excel's `sep=,`
   * line and the end mark of DOS (Ctrl-Z on a line of its own) are left out.
   */
  readonly raw?: boolean;
};

/**
 * Reads records from UTF-8 bytes without BOM, in file order and in batches; the next chunk is asked for only when
 * the last batch has been taken. Cells are verbatim. What was wrong with a record stands in its notes:
 * `unclosed_quote` (the mark was read as text), `quote_in_value`, `undecodable_character` (U+FFFD stands for a byte
 * the decoder marked) and `cell_too_long` (the cell was cut at 10 MB). Refuses `file_too_many_columns`.
 */
export async function* readCsv(
  bytes: AsyncIterable<Buffer>,
  options: CsvOptions,
): AsyncGenerator<RawRecord[], void, undefined> {
  const { batchSize = 1000, raw = false } = options;
  const feed = new RecordFeed(options, raw);
  const reader = new RecordBuilder(feed, options);
  let batch: RawRecord[] = [];
  const fill = (): boolean => {
    while (batch.length < batchSize && feed.next()) {
      const record = reader.read();
      if (raw || !isLeftOut(record)) batch.push(record);
    }
    return batch.length >= batchSize;
  };
  for await (const chunk of bytes) {
    feed.push(chunk);
    reader.expect(chunk);
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
  return cells.every((cell) => cell === '') || (line === 1 && isSeparatorLine(cells));
}

/** Makes the feed's current record. */
class RecordBuilder {
  readonly #feed: RecordFeed;
  readonly #marks: Marks;
  /** No byte the decoder could not read has come so far: nothing to look for. */
  #clean = true;

  constructor(feed: RecordFeed, { quote, quoteEscape = null }: CsvDialect) {
    this.#feed = feed;
    const single = quote ?? '"';
    this.#marks = { single, doubled: single + single, quoteEscape };
  }

  expect(chunk: Buffer): void {
    if (this.#clean && chunk.includes(UNDECODABLE)) this.#clean = false;
  }

  read(): RawRecord {
    const { scanner, buffer, line } = this.#feed;
    const { starts, ends, kinds, fieldCount } = scanner;
    const cells: string[] = [];
    let tooLong = this.#feed.cut;
    for (let column = 0; column < fieldCount; column++) {
      const start = starts[column] ?? 0;
      let end = ends[column] ?? 0;
      if (end - start > MAX_CELL_BYTES) {
        end = start + MAX_CELL_BYTES;
        tooLong = true;
      }
      cells.push(readCellText(buffer, start, end, kinds[column] ?? 0, this.#marks));
    }
    const sound = scanner.strayQuotes.length === 0 && scanner.unclosedQuotes.length === 0;
    if (this.#clean && sound && !tooLong) return { line, cells };
    const notes = this.#notes();
    return notes.length === 0 ? { line, cells } : { line, cells, notes };
  }

  #notes(): RawNote[] {
    const { scanner, buffer, cut } = this.#feed;
    const notes: RawNote[] = [
      ...scanner.unclosedQuotes.map((column) => ({ code: 'unclosed_quote' as const, column })),
      ...scanner.strayQuotes.map((column) => ({ code: 'quote_in_value' as const, column })),
    ];
    for (let column = 0; column < scanner.fieldCount; column++) {
      const [start = 0, end = 0] = [scanner.starts[column], scanner.ends[column]];
      if (end - start > MAX_CELL_BYTES || (cut && column === scanner.fieldCount - 1)) {
        notes.push({ code: 'cell_too_long', column, params: { limit: MAX_CELL_BYTES } });
      }
      if (!this.#clean && hasUndecodable(buffer, start, end)) {
        notes.push({ code: 'undecodable_character', column });
      }
    }
    return notes;
  }
}
