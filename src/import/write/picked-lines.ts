import type { LeadId } from '../../base/ids.ts';
import { patchedDigits } from '../model/copy-columns.ts';
import type { Lines } from '../model/prepared-batch.ts';

/**
 * Selected lines in order, as chunks of bytes. Adjacent lines are merged into one chunk. The lines
 * are never modified.
 */
export class PickedLines {
  readonly #lines: Lines;
  readonly #chunks: Uint8Array[] = [];
  #start = 0;
  #end = 0;

  constructor(lines: Lines) {
    this.#lines = lines;
  }

  /** Takes line `index`. `leadId` replaces its first column. */
  take(index: number, leadId?: LeadId): void {
    const { ends } = this.#lines;
    const start = index === 0 ? 0 : (ends[index - 1] ?? 0);
    if (leadId) {
      this.#closeRun(start + patchedDigits);
      this.#chunks.push(Buffer.from(leadId.padStart(patchedDigits, '0'), 'latin1'));
    } else if (start !== this.#end) this.#closeRun(start);
    this.#end = ends[index] ?? start;
  }

  get chunks(): readonly Uint8Array[] {
    this.#closeRun(this.#end);
    return this.#chunks;
  }

  #closeRun(nextStart: number): void {
    if (this.#end > this.#start) this.#chunks.push(this.#lines.bytes.subarray(this.#start, this.#end));
    this.#start = nextStart;
    this.#end = nextStart;
  }
}
