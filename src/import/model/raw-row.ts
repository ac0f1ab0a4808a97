import type { Params } from '../../base/refusal.ts';
import type { ProblemCode } from '../../contract/problems.ts';

/** Something the reader found about a record, or about one cell of it (`column` counts from 0; null = the whole record). */
export type RawNote = {
  readonly code: ProblemCode;
  readonly column: number | null;
  readonly params?: Params;
};

/**
 * One record as a file reader gives it: cells are text as the person sees it in Excel, verbatim (no trimming, no NFC).
 * `line` is where it starts: the line of a text file, the row number of a sheet; both count from 1.
 * `readings` are furigana of XLSX cells and `links` the targets of their hyperlinks, by column, where a
 * cell has any. `span`: columns of the widest merged cell that begins in the row. `hidden`: Excel does not show the
 * row.
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

/** A record that is data: `row` counts data rows from 1, the header and what stands above it not counted. */
export type RawRow = RawRecord & { readonly row: number };

/** What a reader hands on: records in file order, in batches of some hundred, and how far it has come. */
export interface RecordReader extends AsyncIterable<readonly RawRecord[]> {
  /** Bytes of the file consumed so far, for progress only. */
  readonly bytesRead: number;
}
