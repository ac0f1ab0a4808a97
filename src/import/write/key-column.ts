const free = -1;
const leastKeys = 1 << 14;
/** 2^32 divided by the golden ratio: spreads hashes that share some bits. */
const goldenRatio = 0x9e3779b1;

/**
 * The keys of a batch in order: the hash of each and the index of the first equal key. Keys with
 * the same hash are compared by text. Texts (UTF-8) and hashes are stored as bytes: strings and
 * BigInts would outlive the young generation, and garbage collection would take half of the
 * reader's time.
 */
export class KeyColumn {
  #count = 0;
  #hashes = new BigInt64Array(leastKeys);
  #halves = new Int32Array(this.#hashes.buffer);
  #first = new Int32Array(leastKeys);
  #textStarts = new Uint32Array(leastKeys + 1);
  /**
   * Open addressing. A slot holds the index of the first key with its text. At least half of the
   * slots are free.
   */
  #table = new Int32Array(leastKeys * 2).fill(free);
  #texts = Buffer.allocUnsafeSlow(leastKeys * 32);

  get count(): number {
    return this.#count;
  }

  add(key: string, hash: bigint): void {
    const index = this.#take(hash);
    const start = this.#textStarts[index] ?? 0;
    this.#reserve(start + key.length * 3);
    this.#addText(index, start + this.#texts.write(key, start, 'utf8'));
  }

  /** Same as `add`, for a key in UTF-8. */
  addBytes(key: Uint8Array, hash: bigint): void {
    const { length } = key;
    const index = this.#take(hash);
    const start = this.#textStarts[index] ?? 0;
    this.#reserve(start + length);
    const texts = this.#texts;
    for (let at = 0; at < length; at += 1) texts[start + at] = key[at] ?? 0;
    this.#addText(index, start + length);
  }

  /** Adds the key whose text was written up to `end`. Keeps the text only if the key is new. */
  #addText(index: number, end: number): void {
    this.#textStarts[index + 1] = end;
    const slot = this.#findSlot(index);
    const first = this.#table[slot] ?? free;
    this.#first[index] = first === free ? index : first;
    if (first === free) this.#table[slot] = index;
    else this.#textStarts[index + 1] = this.#textStarts[index] ?? 0;
  }

  /** Adds a missing key, which equals no other key. */
  addNothing(): void {
    const index = this.#take(0n);
    this.#first[index] = index;
    this.#textStarts[index + 1] = this.#textStarts[index] ?? 0;
  }

  /** Returns what was added since the last call. */
  end(): { readonly hash: BigInt64Array<ArrayBuffer>; readonly first: Int32Array<ArrayBuffer> } {
    const ended = { hash: this.#hashes.slice(0, this.#count), first: this.#first.slice(0, this.#count) };
    this.#table.fill(free);
    this.#count = 0;
    return ended;
  }

  #take(hash: bigint): number {
    if (this.#count === this.#first.length) this.#grow();
    this.#hashes[this.#count] = hash;
    this.#count += 1;
    return this.#count - 1;
  }

  /** Returns the slot of the first key that equals key `index`, or the free slot for it. */
  #findSlot(index: number): number {
    const mask = this.#table.length - 1;
    for (let slot = this.#homeOf(index); ; slot = (slot + 1) & mask) {
      const held = this.#table[slot] ?? free;
      if (held === free || (this.#hasHashOf(held, index) && this.#hasTextOf(held, index))) return slot;
    }
  }

  #homeOf(index: number): number {
    const mixed = (this.#halves[index * 2] ?? 0) ^ (this.#halves[index * 2 + 1] ?? 0);
    return Math.imul(mixed, goldenRatio) >>> (32 - Math.log2(this.#table.length));
  }

  #hasHashOf(one: number, other: number): boolean {
    const halves = this.#halves;
    return halves[one * 2] === halves[other * 2] && halves[one * 2 + 1] === halves[other * 2 + 1];
  }

  #hasTextOf(one: number, other: number): boolean {
    const [texts, starts] = [this.#texts, this.#textStarts];
    const [start = 0, end = 0, otherStart = 0, otherEnd = 0] = [
      starts[one],
      starts[one + 1],
      starts[other],
      starts[other + 1],
    ];
    return texts.compare(texts, otherStart, otherEnd, start, end) === 0;
  }

  #grow(): void {
    const size = this.#first.length * 2;
    const [hashes, first, textStarts, held] = [this.#hashes, this.#first, this.#textStarts, this.#table];
    this.#hashes = new BigInt64Array(size);
    this.#hashes.set(hashes);
    this.#halves = new Int32Array(this.#hashes.buffer);
    this.#first = new Int32Array(size);
    this.#first.set(first);
    this.#textStarts = new Uint32Array(size + 1);
    this.#textStarts.set(textStarts);
    this.#table = new Int32Array(size * 2).fill(free);
    for (const index of held) if (index !== free) this.#hold(index);
  }

  #hold(index: number): void {
    const mask = this.#table.length - 1;
    let slot = this.#homeOf(index);
    while (this.#table[slot] !== free) slot = (slot + 1) & mask;
    this.#table[slot] = index;
  }

  #reserve(sizeBytes: number): void {
    if (sizeBytes <= this.#texts.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.#texts.length * 2, sizeBytes));
    this.#texts.copy(larger);
    this.#texts = larger;
  }
}
