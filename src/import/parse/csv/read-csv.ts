import type { RawRecord } from '../../model/raw-row.ts';
import type { CsvDialect } from './dialect.ts';
import { isLeftOut, TextRecords } from './text-records.ts';

export type CsvOptions = CsvDialect & {
  /** The line on which the text starts. Default: 1. */
  readonly firstLine?: number;
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
  const records = new TextRecords(options);
  let batch: RawRecord[] = [];
  const fill = (): boolean => {
    while (batch.length < batchSize) {
      const record = records.next();
      if (!record) break;
      if (raw || !isLeftOut(record)) batch.push(record);
    }
    return batch.length >= batchSize;
  };
  for await (const piece of pieces) {
    records.push(piece);
    while (fill()) {
      yield batch;
      batch = [];
    }
  }
  records.close();
  while (fill() || batch.length > 0) {
    yield batch;
    batch = [];
  }
}
