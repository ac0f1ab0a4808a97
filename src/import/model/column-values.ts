/** A value of a column without outer blanks, and the number of rows that have it. */
export type ValueCount = { readonly value: string; readonly rows: number };

/**
 * Distinct values of a column, most frequent first. `others`: maximum number of rows with other
 * values. If there are any, the counts of the values are minimums.
 */
export type ColumnValues = {
  readonly column: number;
  readonly values: readonly ValueCount[];
  readonly others: number;
};
