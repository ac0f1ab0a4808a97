import type { Lines } from '../model/prepared-batch.ts';

/**
 * Collects lines of COPY text in one growing buffer. `end` returns the buffer without copying and
 * starts a new one of the same size.
 */
export class LineBuffer {
  readonly #leastBytes: number;
  #bytes: Buffer;
  #used = 0;
  #ends: number[] = [];

  constructor(sizeBytes = 1 << 16) {
    this.#leastBytes = sizeBytes;
    this.#bytes = Buffer.allocUnsafeSlow(sizeBytes);
  }

  get sizeBytes(): number {
    return this.#used;
  }

  /** Adds one line. `text` is escaped COPY text that ends with a newline. */
  add(text: string): void {
    // A UTF-16 unit takes at most three bytes of UTF-8.
    this.#reserve(text.length * 3);
    this.#used += this.#bytes.write(text, this.#used, 'utf8');
    this.#ends.push(this.#used);
  }

  /** Adds an empty line: nothing is written for this row. */
  addNothing(): void {
    this.#ends.push(this.#used);
  }

  /**
   * Returns the buffer with room for `sizeBytes` after `used`. Bytes written there become a line by
   * `endLine`.
   */
  reserve(sizeBytes: number): Buffer {
    this.#reserve(sizeBytes);
    return this.#bytes;
  }

  /** Offset of the next line in the buffer. */
  get used(): number {
    return this.#used;
  }

  /** Ends a line that was written into the reserved bytes up to `end`. */
  endLine(end: number): void {
    this.#used = end;
    this.#ends.push(end);
  }

  end(): Lines {
    const lines = { bytes: this.#bytes.subarray(0, this.#used), ends: new Uint32Array(this.#ends) };
    this.#bytes = Buffer.allocUnsafeSlow(Math.max(this.#leastBytes, this.#used));
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
