/**
 * Number of rows that the reader hands over at once. The first batches are small so that writing
 * can start soon. In long lists the batches are large: fewer lookups and commits save about 5 %.
 * How many of these rows go into one commit depends on time, see `adaptive-batch-size.ts`.
 */
export function batchSize(rowsBefore: number): number {
  return rowsBefore < 200_000 ? 10_000 : 25_000;
}

/** A batch of unusually long rows ends earlier, so that memory is bounded in bytes as well. */
export const maxBatchBytes = 24 * 1024 * 1024;
