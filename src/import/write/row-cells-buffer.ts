import { listFurigana } from '../model/kept-furigana.ts';
import { type ByteParts, doubledQuotes } from '../model/plain-row.ts';
import type { RawRow } from '../model/raw-row.ts';
import type { RowCells } from '../model/row-cells.ts';

const leastBytes = 1 << 16;
const leastCells = 1 << 12;

/** Collects the original cells of rows in one growing buffer. */
export class RowCellsBuffer {
  #texts = Buffer.allocUnsafeSlow(leastBytes);
  #used = 0;
  #cellStarts = new Uint32Array(leastCells);
  #cellEnds = new Uint32Array(leastCells);
  #cellCount = 0;
  #rowEnds: number[] = [];
  #hasFurigana: number[] = [];

  get sizeBytes(): number {
    return this.#used;
  }

  add(row: Pick<RawRow, 'cells' | 'readings'>): void {
    const furigana = listFurigana(row);
    this.#addTexts(row.cells);
    if (furigana) this.#addTexts(furigana);
    this.#endRow(furigana ? 1 : 0);
  }

  /** Adds the cells of a record in bytes. Inside a cell with doubled quotes, `quote` is doubled. */
  addBytes(bytes: Buffer, cells: ByteParts & { readonly fieldCount: number }, quote: number): void {
    const { fieldCount, starts, ends, flags } = cells;
    const start = starts[0] ?? 0;
    const end = ends[fieldCount - 1] ?? start;
    this.#reserve(end - start, fieldCount);
    bytes.copy(this.#texts, this.#used, start, end);
    const shift = this.#used - start;
    for (let index = 0; index < fieldCount; index += 1) {
      const cell = this.#cellCount + index;
      const from = (starts[index] ?? 0) + shift;
      const before = (ends[index] ?? 0) + shift;
      this.#cellStarts[cell] = from;
      const isDoubled = ((flags[index] ?? 0) & doubledQuotes) !== 0;
      this.#cellEnds[cell] = isDoubled ? singleQuotes(this.#texts, from, before, quote) : before;
    }
    this.#used += end - start;
    this.#cellCount += fieldCount;
    this.#endRow(0);
  }

  /** Returns what was added since the last call, without copying the texts. */
  end(): RowCells {
    const cells = {
      texts: this.#texts.subarray(0, this.#used),
      cellStarts: this.#cellStarts.slice(0, this.#cellCount),
      cellEnds: this.#cellEnds.slice(0, this.#cellCount),
      rowEnds: new Uint32Array(this.#rowEnds),
      hasFurigana: new Uint8Array(this.#hasFurigana),
    };
    this.#texts = Buffer.allocUnsafeSlow(Math.max(leastBytes, this.#used));
    this.#used = 0;
    this.#cellCount = 0;
    this.#rowEnds = [];
    this.#hasFurigana = [];
    return cells;
  }

  #endRow(hasFurigana: number): void {
    this.#rowEnds.push(this.#cellCount);
    this.#hasFurigana.push(hasFurigana);
  }

  #addTexts(texts: readonly string[]): void {
    // A UTF-16 unit takes at most three bytes of UTF-8.
    this.#reserve(texts.reduce((units, text) => units + text.length, 0) * 3, texts.length);
    for (const text of texts) {
      this.#cellStarts[this.#cellCount] = this.#used;
      this.#used += this.#texts.write(text, this.#used, 'utf8');
      this.#cellEnds[this.#cellCount] = this.#used;
      this.#cellCount += 1;
    }
  }

  #reserve(moreBytes: number, moreCells: number): void {
    const sizeBytes = this.#used + moreBytes;
    if (sizeBytes > this.#texts.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(this.#texts.length * 2, sizeBytes));
      this.#texts.copy(larger, 0, 0, this.#used);
      this.#texts = larger;
    }
    const cells = this.#cellCount + moreCells;
    if (cells <= this.#cellStarts.length) return;
    this.#cellStarts = enlarge(this.#cellStarts, cells);
    this.#cellEnds = enlarge(this.#cellEnds, cells);
  }
}

function enlarge(items: Uint32Array, count: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(items.length * 2, count));
  larger.set(items);
  return larger;
}

/** Replaces doubled quotes in place by single ones. Returns the new end. */
function singleQuotes(bytes: Uint8Array, start: number, end: number, quote: number): number {
  let to = start;
  for (let at = start; at < end; at += 1) {
    const unit = bytes[at] ?? 0;
    bytes[to] = unit;
    to += 1;
    if (unit === quote) at += 1;
  }
  return to;
}
