import type { PreparedBatch } from '../model/prepared-batch.ts';
import type { RowRange } from '../model/row-range.ts';

/** A request to pause or cancel waits for the commit under way, and is to be seen within a second. */
const secondsOfCommit = 0.4;
/** What the first commit has, of which nobody knows yet how long it takes; and the fewest, however slow the database is. */
const rowsAtFirst = 2000;
const fewestRows = 200;

/** How many rows go in with one commit: as many as went in lately in the time that a commit may take. */
export class AdaptiveBatchSize {
  #rows = rowsAtFirst;

  /** The next rows of the batch from row `from` on; what is left of it is cut evenly. */
  rangeFrom(from: number, { rowCount }: Pick<PreparedBatch, 'rowCount'>): RowRange {
    const left = rowCount - from;
    return { from, before: from + Math.ceil(left / Math.ceil(left / this.#rows)) };
  }

  /** Notes that so many rows took so long. Slower is followed at once, faster by half: one quick commit does not make the next one long. */
  note({ from, before }: RowRange, seconds: number): void {
    const inTime = ((before - from) * secondsOfCommit) / seconds;
    const rows = inTime < this.#rows ? inTime : (this.#rows + Math.min(inTime, this.#rows * 3)) / 2;
    this.#rows = Math.max(fewestRows, Math.round(rows));
  }
}
