import type { RawNote } from '../../model/raw-row.ts';

type Cells = readonly string[];

/**
 * Nine of ten records must have the same width before a shorter one counts as damaged, because some
 * writers omit trailing empty cells.
 */
const alikeOfTen = 9;

/**
 * Detects records of text files with too many or too few cells: an extra or missing delimiter puts
 * values in the wrong columns. The first records define the usual width. If all records end with a
 * delimiter, nothing is wrong.
 */
export class RowWidth {
  readonly #columnCount: number;
  readonly #isText: boolean;
  #usual: number | undefined;
  #noticesShort = false;

  constructor(columnCount: number, isText: boolean) {
    this.#columnCount = columnCount;
    this.#isText = isText;
  }

  get hasLearned(): boolean {
    return this.#usual !== undefined;
  }

  /** Learns from the first records below the header; later calls have no effect. */
  learn(records: readonly { readonly cells: Cells }[]): void {
    if (this.#usual !== undefined || records.length === 0) return;
    const byLength = [...Map.groupBy(records, ({ cells }) => cells.length)];
    const [length, alike] = byLength.toSorted((a, b) => b[1].length - a[1].length)[0] ?? [0, []];
    this.#usual = length;
    this.#noticesShort = this.#isText && alike.length * 10 >= records.length * alikeOfTen;
  }

  findNote(cells: Cells): RawNote | undefined {
    const extra = this.#countExtra(cells);
    if (extra > 0) return { code: 'row_too_long', column: null, params: { extra } };
    const missing = Math.min(this.#usual ?? 0, this.#columnCount) - cells.length;
    if (!this.#noticesShort || missing <= 0) return undefined;
    return { code: 'row_too_short', column: null, params: { missing } };
  }

  /** Counts the cells beyond the columns that are not empty or that other records do not have. */
  #countExtra(cells: Cells): number {
    if (cells.length <= this.#columnCount) return 0;
    const usual = this.#isText ? (this.#usual ?? cells.length) : cells.length;
    return cells
      .slice(this.#columnCount)
      .filter((cell, index) => cell !== '' || this.#columnCount + index >= usual).length;
  }
}
