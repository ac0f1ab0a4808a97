import { refuse } from '../../../../contract/refusals.ts';
import { decodeUtf8 } from '../scan/decode-text.ts';

/**
 * A temporary file for data that does not fit in memory. Calls are synchronous, because shared
 * strings are looked up within rows, millions of times. The opener deletes the file on close, or at
 * once if the system allows it.
 */
export interface SpillFile {
  write(bytes: Buffer, position: number): void;
  /** Fills `target`, starting at `position`. */
  read(target: Buffer, position: number): void;
  close(): void;
}

const slabBytes = 1024 * 1024;
const pageBytes = 8 * 1024;
const cachedPages = 512;

type Page = { readonly start: number; readonly bytes: Buffer };

/**
 * An append-only log of bytes, read by offset: slabs in memory up to a limit, the rest in a spill
 * file.
 */
export class ByteLog {
  readonly #memoryBytes: number;
  readonly #openSpill: (() => SpillFile) | undefined;
  #spill: SpillFile | undefined;
  /**
   * Start of the spill file. Earlier slabs are in memory; later ones are dropped when they are
   * full.
   */
  #spillStart = Number.POSITIVE_INFINITY;
  readonly #slabs: Page[] = [];
  #tail: Page = { start: 0, bytes: Buffer.allocUnsafeSlow(slabBytes) };
  readonly #pages: Page[] = [];
  size = 0;

  constructor(memoryBytes: number, openSpill: (() => SpillFile) | undefined) {
    this.#memoryBytes = memoryBytes;
    this.#openSpill = openSpill;
  }

  append(bytes: Buffer, start: number, end: number): void {
    let at = start;
    while (at < end) {
      const { start: tailStart, bytes: tail } = this.#tail;
      const room = tailStart + slabBytes - this.size;
      const count = Math.min(room, end - at);
      copyBytes(bytes, at, tail, this.size - tailStart, count);
      this.size += count;
      at += count;
      if (count === room) this.#turnSlab();
    }
  }

  /** The text of a range of UTF-8. */
  readText(start: number, end: number): string {
    const page = this.#pageAt(start);
    const from = start - page.start;
    if (from + end - start <= page.bytes.length) return decodeUtf8(page.bytes, from, from + end - start);
    return this.#read(start, end).toString();
  }

  /** The first position of a byte in a range, -1 if there is none. */
  indexOf(byte: number, start: number, end: number): number {
    const at = this.#read(start, end).indexOf(byte);
    return at < 0 ? -1 : start + at;
  }

  close(): void {
    this.#spill?.close();
  }

  #turnSlab(): void {
    const full = this.#tail;
    const start = full.start + slabBytes;
    if (start <= this.#memoryBytes) {
      this.#slabs.push(full);
      this.#tail = { start, bytes: Buffer.allocUnsafeSlow(slabBytes) };
    } else {
      this.#spill ??= this.#startSpill();
      this.#spill.write(full.bytes, full.start - this.#spillStart);
      this.#tail = { start, bytes: full.bytes };
    }
  }

  #startSpill(): SpillFile {
    if (!this.#openSpill) throw refuse('file_bomb', { detail: 'shared strings' });
    this.#spillStart = this.#tail.start;
    return this.#openSpill();
  }

  /** The bytes of a range, valid until the next call. */
  #read(start: number, end: number): Buffer {
    const page = this.#pageAt(start);
    const from = start - page.start;
    if (from + end - start <= page.bytes.length) return page.bytes.subarray(from, from + end - start);
    return Buffer.concat([page.bytes.subarray(from), this.#read(page.start + page.bytes.length, end)]);
  }

  /** The page of a position: the current slab, a slab in memory, or a page of the spill file. */
  #pageAt(position: number): Page {
    if (position >= this.#tail.start) return this.#tail;
    if (position >= this.#spillStart) return this.#spilledPageAt(position);
    return this.#slabs[Math.floor(position / slabBytes)] ?? this.#tail;
  }

  /** A cache of the pages last read from the spill file, one per index modulo the cache size. */
  #spilledPageAt(position: number): Page {
    const number = Math.floor(position / pageBytes);
    const start = number * pageBytes;
    const known = this.#pages[number % cachedPages];
    if (known?.start === start) return known;
    const page = { start, bytes: known?.bytes ?? Buffer.allocUnsafeSlow(pageBytes) };
    this.#spill?.read(page.bytes, start - this.#spillStart);
    this.#pages[number % cachedPages] = page;
    return page;
  }
}

/** Most strings are short, for which a loop is faster than a native call. */
function copyBytes(source: Buffer, from: number, target: Buffer, to: number, count: number): void {
  if (count > 64) source.copy(target, to, from, from + count);
  else for (let index = 0; index < count; index++) target[to + index] = source[from + index] ?? 0;
}
