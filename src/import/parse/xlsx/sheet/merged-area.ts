/**
 * Cells displayed as one, with the value of the upper left cell. Lines count from 1, columns from
 * 0.
 */
export type MergedArea = {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
};
