import { isAscii, isUtf8 } from 'node:buffer';
import { utf8SequenceLength } from '../../model/utf8-sequence.ts';

const SAMPLE_BYTES = 256 * 1024;
/**
 * With this many valid characters per broken sequence, the text is damaged UTF-8 and not another
 * encoding.
 */
const GOOD_FOR_EACH_BROKEN = 20;
/**
 * For characters of three and more bytes, as in Japanese, a few are enough: text in other encodings
 * almost never contains such bytes.
 */
const LONG_FOR_EACH_BROKEN = 5;
const LF = 0x0a;

/**
 * Checks a whole file, chunk by chunk, for UTF-8, and keeps a sample of its lines with non-ASCII
 * bytes.
 */
export class Utf8Check {
  valid = true;
  beyondAscii = false;
  /** Offset of the first invalid sequence, -1 if there is none. */
  firstBroken = -1;
  #rest: Buffer = Buffer.alloc(0);
  #offset = 0;
  #good = 0;
  #long = 0;
  #broken = 0;
  #pieces: Buffer[] = [];
  #sampleBytes = 0;
  /** Something was skipped since the last piece. */
  #gap = false;

  add(chunk: Buffer): void {
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    const cut = bytes.length < 4 ? 0 : findSafeEnd(bytes);
    this.#rest = bytes.subarray(cut);
    this.#take(bytes.subarray(0, cut));
  }

  close(): void {
    this.#take(this.#rest);
    this.#rest = Buffer.alloc(0);
  }

  get sampleFull(): boolean {
    return this.#sampleBytes >= SAMPLE_BYTES;
  }

  get sample(): Buffer {
    return Buffer.concat(this.#pieces);
  }

  get mostlyUtf8(): boolean {
    return (
      this.#good > this.#broken * GOOD_FOR_EACH_BROKEN || this.#long >= this.#broken * LONG_FOR_EACH_BROKEN
    );
  }

  #take(bytes: Buffer): void {
    if (!isAscii(bytes)) {
      const valid = isUtf8(bytes);
      if (!valid || !this.sampleFull) this.#countSequences(bytes);
      if (!this.sampleFull) this.#keep(bytes);
      this.valid &&= valid;
      this.beyondAscii = true;
    } else {
      this.#gap = true;
    }
    this.#offset += bytes.length;
  }

  #countSequences(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; ) {
      const length = utf8SequenceLength(bytes, at);
      if (length > 1) this.#good++;
      if (length > 2) this.#long++;
      if (length < 0) {
        this.#broken++;
        if (this.firstBroken === -1) this.firstBroken = this.#offset + at;
      }
      at += Math.abs(length);
    }
  }

  #keep(bytes: Buffer): void {
    const first = bytes.findIndex((byte) => byte >= 0x80);
    const start = bytes.lastIndexOf(LF, first) + 1;
    const piece = bytes.subarray(start, start + SAMPLE_BYTES);
    if (this.#gap) this.#pieces.push(Buffer.of(LF));
    this.#gap = false;
    this.#pieces.push(Buffer.from(piece));
    this.#sampleBytes += piece.length;
  }
}

/** The position after the last line end or, in a chunk without one, before the last character. */
function findSafeEnd(bytes: Buffer): number {
  const lineEnd = bytes.lastIndexOf(LF);
  if (lineEnd !== -1) return lineEnd + 1;
  let end = bytes.length - 1;
  while (end > bytes.length - 4 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  return end;
}
