/** A value of a column, without outer blanks, and how many rows have it. */
export type ValueCount = { readonly value: string; readonly rows: number };

/** The different values of a column, the most frequent first. */
export type ColumnValues = { readonly column: number; readonly values: readonly ValueCount[] };
