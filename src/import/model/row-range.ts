/** Rows of a batch from index `from` to `before` (exclusive). */
export type RowRange = { readonly from: number; readonly before: number };
