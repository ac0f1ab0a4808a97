/** Cells that Excel shows as one, which has the value of the upper left one. Lines count from 1, columns from 0. */
export type MergedArea = {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
};
