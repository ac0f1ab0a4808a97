import { refuse } from '../../../../contract/refusals.ts';
import { applyPhonetic, type PhoneticRun } from '../values/phonetic.ts';
import { ByteLog, type SpillFile } from './byte-log.ts';

export type StringStoreOptions = {
  readonly maxStrings: number;
  readonly maxStringBytes: number;
  readonly memoryBytes: number;
  readonly openSpill: (() => SpillFile) | undefined;
};

/** Separates a text from its reading; never a byte of UTF-8. */
const readingMark = 0xff;
const readingMarkByte = Buffer.of(readingMark);
const blockSize = 65_536;
const rememberedTexts = 32_768;
/** Thousands of texts up to this length are cached, but only a few longer ones, to limit memory. */
const shortBytes = 256;
const rememberedLongTexts = 16;

/**
 * The shared strings of a workbook as UTF-8 in a log, with four additional bytes each. First all
 * are written (`append…`, `finish`), then they are looked up by index in any order.
 */
export class StringStore {
  readonly #log: ByteLog;
  readonly #options: StringStoreOptions;
  readonly #blocks: Uint32Array[] = [];
  #start = 0;
  count = 0;
  #hasReadings = false;
  readonly #short = new Remembered(rememberedTexts);
  readonly #long = new Remembered(rememberedLongTexts);

  constructor(options: StringStoreOptions) {
    this.#options = options;
    this.#log = new ByteLog(options.memoryBytes, options.openSpill);
  }

  /** Appends UTF-8 bytes to the current string. */
  append(bytes: Buffer, start: number, end: number): void {
    this.#log.append(bytes, start, end);
    if (this.#log.size - this.#start > this.#options.maxStringBytes || this.#log.size > 0xffff_ffff) {
      throw refuse('file_bomb', { detail: 'shared strings' });
    }
  }

  appendText(text: string): void {
    const bytes = Buffer.from(text);
    this.append(bytes, 0, bytes.length);
  }

  /** Ends the current string. `runs` are its furigana. */
  finish(runs: readonly PhoneticRun[]): void {
    if (this.count >= this.#options.maxStrings)
      throw refuse('file_bomb', { detail: `${this.count} strings` });
    if (runs.length > 0) {
      const text = this.#log.readText(this.#start, this.#log.size);
      this.append(readingMarkByte, 0, 1);
      this.appendText(applyPhonetic(text, runs));
      this.#hasReadings = true;
    }
    const block = Math.floor(this.count / blockSize);
    const offsets = this.#blocks[block] ?? new Uint32Array(blockSize);
    this.#blocks[block] = offsets;
    offsets[this.count % blockSize] = this.#log.size;
    this.count++;
    this.#start = this.#log.size;
  }

  /** The text of a string; '' for an unknown index. */
  getText(index: number): string {
    const known = this.#short.get(index);
    if (known !== undefined) return known;
    if (index >= this.count) return '';
    const start = this.#startOf(index);
    const end = this.#endOf(index);
    const remembered = end - start <= shortBytes ? this.#short : this.#long;
    return remembered.get(index) ?? remembered.set(index, this.#readText(start, end));
  }

  /** The furigana of a string. Undefined if it has none. */
  findReading(index: number): string | undefined {
    if (!this.#hasReadings || index >= this.count) return undefined;
    const end = this.#endOf(index);
    const mark = this.#log.indexOf(readingMark, this.#startOf(index), end);
    return mark < 0 ? undefined : this.#log.readText(mark + 1, end);
  }

  close(): void {
    this.#log.close();
  }

  #readText(start: number, end: number): string {
    const mark = this.#hasReadings ? this.#log.indexOf(readingMark, start, end) : -1;
    return this.#log.readText(start, mark < 0 ? end : mark);
  }

  #startOf(index: number): number {
    return index === 0 ? 0 : this.#endOf(index - 1);
  }

  #endOf(index: number): number {
    return this.#blocks[Math.floor(index / blockSize)]?.[index % blockSize] ?? 0;
  }
}

/**
 * A cache of texts, one per index modulo its size. Only texts looked up twice are kept: most texts
 * of a large list are looked up once and would only burden the garbage collector.
 */
class Remembered {
  readonly #indexes: Int32Array;
  readonly #texts: string[];

  constructor(size: number) {
    this.#indexes = new Int32Array(size).fill(-1);
    this.#texts = new Array<string>(size).fill('');
  }

  get(index: number): string | undefined {
    const slot = index % this.#indexes.length;
    return this.#indexes[slot] === index ? this.#texts[slot] || undefined : undefined;
  }

  set(index: number, text: string): string {
    const slot = index % this.#indexes.length;
    this.#texts[slot] = this.#indexes[slot] === index ? text : '';
    this.#indexes[slot] = index;
    return text;
  }
}
