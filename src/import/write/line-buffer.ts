import type { Lines } from '../model/prepared-batch.ts';

/** Collects lines of COPY text in one growing buffer. `end` gives what was collected and leaves the builder empty. */
export class LineBuffer {
  #bytes: Buffer;
  #used = 0;
  #ends: number[] = [];

  constructor(sizeBytes = 1 << 16) {
    this.#bytes = Buffer.allocUnsafeSlow(sizeBytes);
  }

  get sizeBytes(): number {
    return this.#used;
  }

  /** Adds one line; `text` is escaped COPY text that ends in a newline. */
  add(text: string): void {
    // A UTF-16 unit takes at most three bytes of UTF-8.
    this.#reserve(text.length * 3);
    this.#used += this.#bytes.write(text, this.#used, 'utf8');
    this.#ends.push(this.#used);
  }

  /** Adds a line of no bytes: nothing is written for this row. */
  addNothing(): void {
    this.#ends.push(this.#used);
  }

  end(): Lines {
    const lines = {
      bytes: Uint8Array.prototype.slice.call(this.#bytes, 0, this.#used),
      ends: Uint32Array.from(this.#ends),
    };
    this.#used = 0;
    this.#ends = [];
    return lines;
  }

  #reserve(sizeBytes: number): void {
    if (this.#used + sizeBytes <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.#bytes.length * 2, this.#used + sizeBytes));
    this.#bytes.copy(larger, 0, 0, this.#used);
    this.#bytes = larger;
  }
}
