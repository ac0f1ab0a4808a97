import type { ImportOptions } from '../../contract/import.ts';

/**
 * Rows of the next batch: small at first, so that progress shows and a cancel is quick; large once the list is long, where fewer
 * look-ups and commits save some 5 %, and yet written within some two seconds, which a pause waits at most. Rows that are written over leads take longer: there a pause would wait too long for a
 * large batch.
 */
export function batchSize(rowsBefore: number, duplicates: ImportOptions['duplicates']): number {
  return rowsBefore < 200_000 || duplicates === 'overwrite' ? 10_000 : 25_000;
}

/** A batch of unusually long rows ends earlier, so that memory stays bounded by bytes too. */
export const maxBatchBytes = 24 * 1024 * 1024;
