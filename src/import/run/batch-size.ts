/**
 * Rows that the reader hands over at once: few at first, so that there is soon something to write; many once the list is long, where fewer
 * look-ups and commits save some 5 %. How many of them go in with one commit is a matter of time: `adaptive-batch-size.ts`.
 */
export function batchSize(rowsBefore: number): number {
  return rowsBefore < 200_000 ? 10_000 : 25_000;
}

/** A batch of unusually long rows ends earlier, so that memory stays bounded by bytes too. */
export const maxBatchBytes = 24 * 1024 * 1024;
