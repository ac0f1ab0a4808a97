/** Rows of a batch from index `from` up to, but not including, `before`. */
export type RowRange = { readonly from: number; readonly before: number };
