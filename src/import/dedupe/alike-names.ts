import type { MatchReason } from '../../contract/duplicate.ts';
import { keyBits } from '../model/key-hash.ts';
import { nameOfRow } from '../model/line-values.ts';
import type { PreparedBatch } from '../model/prepared-batch.ts';
import type { RowRange } from '../model/row-range.ts';
import { firstEquals } from './first-equals.ts';
import { matchNames } from './match-names.ts';

const nothing = -1;
/**
 * Maximum number of names with the same core that are compared with a row's name. A list with more
 * similar names has other problems.
 */
const mostCompared = 8;

/**
 * A similar name of the batch, identified by its first occurrence (`nameFirst`), and how it
 * matches.
 */
export type AlikeName = { readonly name: number; readonly reason: MatchReason };

/** The distinct names of the batch's rows so far. Names with the same core form a linked list. */
export class AlikeNames {
  readonly #batch: PreparedBatch;
  readonly #from: number;
  readonly #coreOf: Int32Array;
  readonly #last: Int32Array;
  readonly #next: Int32Array;
  readonly #isListed: Uint8Array;

  constructor(batch: PreparedBatch, { from, before }: RowRange) {
    this.#batch = batch;
    this.#from = from;
    this.#coreOf = firstEquals(coresOf(batch.nameHash.subarray(from, before)));
    this.#last = new Int32Array(before - from).fill(nothing);
    this.#next = new Int32Array(before).fill(nothing);
    this.#isListed = new Uint8Array(before);
  }

  /** Adds the name of row `index`. The first name of a core is stored at the core's position. */
  add(index: number): void {
    const name = this.#batch.nameFirst[index] ?? index;
    if (this.#isListed[name] === 1) return;
    this.#isListed[name] = 1;
    const core = this.#coreOf[index - this.#from] ?? 0;
    const last = this.#last[core] ?? nothing;
    this.#next[name] = last;
    this.#last[core] = name;
  }

  /** Previously added names that differ from the row's name but may mean the same. */
  like(index: number): readonly AlikeName[] {
    const own = this.#batch.nameFirst[index] ?? index;
    let name = this.#last[this.#coreOf[index - this.#from] ?? 0] ?? nothing;
    if (name === nothing || (name === own && this.#next[name] === nothing)) return [];
    const found: AlikeName[] = [];
    for (let compared = 0; name !== nothing && compared < mostCompared; compared += 1) {
      const reason =
        name === own ? undefined : matchNames(nameOfRow(this.#batch, index), nameOfRow(this.#batch, name));
      if (reason) found.push({ name, reason });
      name = this.#next[name] ?? nothing;
    }
    return found;
  }
}

/** The hashes without the bits that distinguish names of the same core. */
function coresOf(hashes: BigInt64Array): BigInt64Array {
  const cores = hashes.slice();
  const halves = new Int32Array(cores.buffer);
  const mask = -(2 ** keyBits);
  for (let low = 0; low < halves.length; low += 2) halves[low] = (halves[low] ?? 0) & mask;
  return cores;
}
