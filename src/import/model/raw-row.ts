import type { Params } from '../../base/refusal.ts';
import type { ProblemCode } from '../../contract/problems.ts';

/**
 * A finding of the reader about a record or one of its cells (`column` counts from 0; null: the
 * whole record).
 */
export type RawNote = {
  readonly code: ProblemCode;
  readonly column: number | null;
  readonly params?: Params;
};

/**
 * A record as read from a file. Cells contain the text that Excel shows, unchanged (no trimming, no
 * NFC). `line` is where it starts: the line of a text file, the row number of a sheet; both count
 * from 1. `readings` are the furigana of XLSX cells and `links` the targets of their hyperlinks, by
 * column. `span`: columns of the widest merged cell that starts in the row. `hidden`: Excel does
 * not show the row.
 */
export type RawRecord = {
  readonly line: number;
  readonly cells: readonly string[];
  readonly notes?: readonly RawNote[];
  readonly readings?: ReadonlyMap<number, string>;
  readonly links?: ReadonlyMap<number, string>;
  readonly span?: number;
  readonly hidden?: true;
};

/** A data record. `row` counts data rows from 1, without the header and the rows above it. */
export type RawRow = RawRecord & { readonly row: number };

/** A reader's output: records in file order, in batches of a few hundred, with its progress. */
export interface RecordReader extends AsyncIterable<readonly RawRecord[]> {
  /** Bytes of the file consumed so far, only for progress. */
  readonly bytesRead: number;
}
