/** A value of a column, without outer blanks, and how many rows have it. */
export type ValueCount = { readonly value: string; readonly rows: number };

/**
 * Different values of a column, the most frequent first. `others`: rows with a value that is not among them, at most; where there are
 * such, the counts of the values are the least.
 */
export type ColumnValues = {
  readonly column: number;
  readonly values: readonly ValueCount[];
  readonly others: number;
};
