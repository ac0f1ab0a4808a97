import { refuse } from '../../../../contract/refusals.ts';

/**
 * A temporary file for what memory has no room for. Calls are synchronous: a shared string is looked up in the middle
 * of a row, millions of times. The opener deletes the file when it is closed, or at once where the system allows it.
 */
export interface SpillFile {
  write(bytes: Buffer, position: number): void;
  /** Fills `target` from `position` on. */
  read(target: Buffer, position: number): void;
  close(): void;
}

const slabBytes = 1024 * 1024;
const pageBytes = 8 * 1024;
const cachedPages = 512;

/** Bytes in the order they come, read back by offset: slabs in memory up to a bound, those beyond in a spill file. */
export class ByteLog {
  readonly #memoryBytes: number;
  readonly #openSpill: (() => SpillFile) | undefined;
  #spill: SpillFile | undefined;
  /** Where the spill file begins: slabs before it are in memory, those from there on are gone when they are full. */
  #spillStart = Number.POSITIVE_INFINITY;
  readonly #slabs: Buffer[] = [];
  #tail: Buffer = Buffer.allocUnsafeSlow(slabBytes);
  #tailStart = 0;
  readonly #pages: { readonly number: number; readonly bytes: Buffer }[] = [];
  size = 0;

  constructor(memoryBytes: number, openSpill: (() => SpillFile) | undefined) {
    this.#memoryBytes = memoryBytes;
    this.#openSpill = openSpill;
  }

  append(bytes: Buffer, start: number, end: number): void {
    let at = start;
    while (at < end) {
      const room = this.#tailStart + slabBytes - this.size;
      const count = Math.min(room, end - at);
      bytes.copy(this.#tail, this.size - this.#tailStart, at, at + count);
      this.size += count;
      at += count;
      if (count === room) this.#turnSlab();
    }
  }

  /** The bytes of a range; valid until the next call. */
  read(start: number, end: number): Buffer {
    const page = start < this.#spillStart ? this.#slabAt(start) : this.#pageAt(start);
    const from = start - page.start;
    if (from + end - start <= page.bytes.length) return page.bytes.subarray(from, from + end - start);
    return Buffer.concat([page.bytes.subarray(from), this.read(page.start + page.bytes.length, end)]);
  }

  close(): void {
    this.#spill?.close();
  }

  #turnSlab(): void {
    const full = this.#tail;
    if (this.#tailStart + slabBytes <= this.#memoryBytes) {
      this.#slabs.push(full);
      this.#tail = Buffer.allocUnsafeSlow(slabBytes);
    } else {
      this.#spill ??= this.#startSpill();
      this.#spill.write(full, this.#tailStart - this.#spillStart);
    }
    this.#tailStart += slabBytes;
  }

  #startSpill(): SpillFile {
    if (!this.#openSpill) throw refuse('file_bomb', { detail: 'shared strings' });
    this.#spillStart = this.#tailStart;
    return this.#openSpill();
  }

  #slabAt(position: number): { readonly start: number; readonly bytes: Buffer } {
    if (position >= this.#tailStart) return { start: this.#tailStart, bytes: this.#tail };
    const index = Math.floor(position / slabBytes);
    return { start: index * slabBytes, bytes: this.#slabs[index] ?? this.#tail };
  }

  /** Of what has spilled, the pages read last are kept, one for each number modulo the size of the cache. */
  #pageAt(position: number): { readonly start: number; readonly bytes: Buffer } {
    if (position >= this.#tailStart) return { start: this.#tailStart, bytes: this.#tail };
    const number = Math.floor(position / pageBytes);
    const start = number * pageBytes;
    const known = this.#pages[number % cachedPages];
    if (known?.number === number) return { start, bytes: known.bytes };
    const bytes = known?.bytes ?? Buffer.allocUnsafeSlow(pageBytes);
    this.#spill?.read(bytes, start - this.#spillStart);
    this.#pages[number % cachedPages] = { number, bytes };
    return { start, bytes };
  }
}
