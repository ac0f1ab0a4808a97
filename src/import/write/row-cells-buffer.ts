import { listFurigana } from '../model/kept-furigana.ts';
import type { RawRow } from '../model/raw-row.ts';
import type { RowCells } from '../model/row-cells.ts';

const leastBytes = 1 << 16;

/** Collects the original cells of rows in one growing buffer. */
export class RowCellsBuffer {
  #texts = Buffer.allocUnsafeSlow(leastBytes);
  #used = 0;
  #rowEnds: number[] = [];
  #cellEnds: number[] = [];
  #hasFurigana: number[] = [];

  get sizeBytes(): number {
    return this.#used;
  }

  add(row: Pick<RawRow, 'cells' | 'readings'>): void {
    const furigana = listFurigana(row);
    this.#addTexts(row.cells);
    if (furigana) this.#addTexts(furigana);
    this.#rowEnds.push(this.#cellEnds.length);
    this.#hasFurigana.push(furigana ? 1 : 0);
  }

  /** Returns what was added since the last call, without copying. */
  end(): RowCells {
    const cells = {
      texts: this.#texts.subarray(0, this.#used),
      cellEnds: new Uint32Array(this.#cellEnds),
      rowEnds: new Uint32Array(this.#rowEnds),
      hasFurigana: new Uint8Array(this.#hasFurigana),
    };
    this.#texts = Buffer.allocUnsafeSlow(Math.max(leastBytes, this.#used));
    this.#used = 0;
    this.#rowEnds = [];
    this.#cellEnds = [];
    this.#hasFurigana = [];
    return cells;
  }

  #addTexts(texts: readonly string[]): void {
    let end = this.#used;
    for (const text of texts) {
      end += text.length * 2;
      this.#cellEnds.push(end);
    }
    this.#reserve(end);
    // One call for all cells: separate calls would take longer than the copying.
    this.#used += this.#texts.write(texts.join(''), this.#used, 'utf16le');
  }

  #reserve(sizeBytes: number): void {
    if (sizeBytes <= this.#texts.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.#texts.length * 2, sizeBytes));
    this.#texts.copy(larger, 0, 0, this.#used);
    this.#texts = larger;
  }
}
