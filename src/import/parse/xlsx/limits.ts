/** Limits for reading a workbook. Sizes in bytes. Real workbooks are far below all of them. */
export type XlsxLimits = {
  /** Entries of the zip. */
  readonly entries: number;
  /** One part after decompression. */
  readonly partBytes: number;
  /**
   * A part larger than `ratioFromBytes` may be at most `ratio` times its compressed size (real
   * files: 7-16).
   */
  readonly ratio: number;
  readonly ratioFromBytes: number;
  /** A part that is parsed as a whole: relationships, workbook, styles. */
  readonly smallPartBytes: number;
  /** One tag, text or cell. Excel's limit of 32,767 characters needs at most 320 KB. */
  readonly tokenBytes: number;
  readonly relationships: number;
  readonly sheets: number;
  /** Cell styles; Excel has 65,490. */
  readonly styles: number;
  readonly sharedStrings: number;
  /** Shared strings in memory. The rest goes to the spill file. */
  readonly stringBytesInMemory: number;
  /** Merged areas and hyperlinks of one sheet; Excel allows 65,530 hyperlinks. */
  readonly cellMarks: number;
  /** Non-empty cells of one row, and the last column that is read. */
  readonly columns: number;
};

const mebibyte = 1024 * 1024;

export const defaultLimits: XlsxLimits = {
  entries: 5_000,
  partBytes: 8 * 1024 * mebibyte,
  ratio: 200,
  ratioFromBytes: 100 * 1_000_000,
  smallPartBytes: 64 * mebibyte,
  tokenBytes: mebibyte,
  relationships: 50_000,
  sheets: 5_000,
  styles: 200_000,
  sharedStrings: 20_000_000,
  stringBytesInMemory: 32 * mebibyte,
  cellMarks: 500_000,
  columns: 1_024,
};
