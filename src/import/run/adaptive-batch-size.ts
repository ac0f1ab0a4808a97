import type { PreparedBatch } from '../model/prepared-batch.ts';
import type { RowRange } from '../model/row-range.ts';

/** Pause and cancel requests wait for the current commit and must take effect within a second. */
const secondsOfCommit = 0.4;
/**
 * Size of the first commit, before any timing is known, and the minimum size for slow databases.
 */
const rowsAtFirst = 2000;
const fewestRows = 200;

/** Chooses the number of rows per commit: the number recently written in the target duration. */
export class AdaptiveBatchSize {
  #rows = rowsAtFirst;

  /**
   * Returns the next rows of the batch, starting at `from`. The rest of the batch is split evenly.
   */
  rangeFrom(from: number, { rowCount }: Pick<PreparedBatch, 'rowCount'>): RowRange {
    const left = rowCount - from;
    return { from, before: from + Math.ceil(left / Math.ceil(left / this.#rows)) };
  }

  /**
   * Records how long these rows took. The size drops at once when commits get slower, but grows by
   * only half of the difference, so that one quick commit does not make the next one long.
   */
  note({ from, before }: RowRange, seconds: number): void {
    const inTime = ((before - from) * secondsOfCommit) / seconds;
    const rows = inTime < this.#rows ? inTime : (this.#rows + Math.min(inTime, this.#rows * 3)) / 2;
    this.#rows = Math.max(fewestRows, Math.round(rows));
  }
}
