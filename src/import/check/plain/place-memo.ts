import type { ByteParts } from '../../model/plain-row.ts';

const minSlots = 1 << 10;
const maxSlots = 1 << 17;

/**
 * Remembers a verdict for tuples of texts in bytes. Lists repeat their postal codes, prefectures
 * and cities. Forgets all tuples when it is full.
 */
export class PlaceMemo {
  /** Open addressing. The offset of an entry in `#entries` plus 1, or 0. */
  #table = new Uint32Array(minSlots);
  #count = 0;
  /** For each tuple: its verdict, its size in two bytes, and its bytes. */
  #entries = Buffer.alloc(1 << 15);
  #used = 0;
  readonly #tuple = Buffer.alloc(1 << 10);

  /** Returns the verdict for the texts at `indexes`, which `judge` gives for a new tuple. */
  find(bytes: Uint8Array, parts: ByteParts, indexes: readonly number[], judge: () => boolean): boolean {
    const tuple = this.#tuple;
    let size = 0;
    let hash = 0x811c9dc5;
    for (const index of indexes) {
      const end = parts.ends[index] ?? 0;
      const start = parts.starts[index] ?? 0;
      if (size + end - start >= tuple.length) return judge();
      for (let at = start; at < end; at += 1) {
        const unit = bytes[at] ?? 0;
        tuple[size] = unit;
        size += 1;
        hash = Math.imul(hash ^ unit, 0x01000193);
      }
      tuple[size] = 0;
      size += 1;
      hash = Math.imul(hash, 0x01000193);
    }
    let slot = this.#slotOf(hash, size);
    const entry = this.#table[slot] ?? 0;
    if (entry !== 0) return this.#entries[entry - 1] === 1;
    const verdict = judge();
    if (this.#count * 2 >= this.#table.length) {
      this.#grow();
      slot = this.#slotOf(hash, size);
    }
    this.#table[slot] = this.#add(size, verdict) + 1;
    this.#count += 1;
    return verdict;
  }

  #slotOf(hash: number, size: number): number {
    const mask = this.#table.length - 1;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const entry = this.#table[slot] ?? 0;
      if (entry === 0 || this.#equals(entry - 1, size)) return slot;
    }
  }

  #equals(entry: number, size: number): boolean {
    const entries = this.#entries;
    if ((entries[entry + 1] ?? 0) + (entries[entry + 2] ?? 0) * 256 !== size) return false;
    for (let at = 0; at < size; at += 1) if (entries[entry + 3 + at] !== this.#tuple[at]) return false;
    return true;
  }

  #add(size: number, verdict: boolean): number {
    const entry = this.#used;
    this.#used = entry + 3 + size;
    if (this.#used > this.#entries.length) {
      this.#entries = Buffer.concat([this.#entries], Math.max(this.#entries.length * 2, this.#used));
    }
    this.#entries[entry] = verdict ? 1 : 0;
    this.#entries.writeUInt16LE(size, entry + 1);
    this.#tuple.copy(this.#entries, entry + 3, 0, size);
    return entry;
  }

  /** Makes a larger table, without the tuples so far: they are soon found again. */
  #grow(): void {
    this.#table = new Uint32Array(Math.min(this.#table.length * 4, maxSlots));
    this.#count = 0;
    this.#used = 0;
  }
}
