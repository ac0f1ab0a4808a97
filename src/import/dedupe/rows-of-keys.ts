const nobody = -1;
const none: readonly number[] = [];

/**
 * The rows of a batch that have each key, one row per lead. Few keys have more than one row, so
 * further rows are stored separately from the first.
 */
export class RowsOfKeys {
  readonly #first: Int32Array;
  readonly #others = new Map<number, number[]>();

  /** Keys are integers below `size`. */
  constructor(size: number) {
    this.#first = new Int32Array(size).fill(nobody);
  }

  rowsOf(key: number): readonly number[] {
    const first = this.#first[key] ?? nobody;
    if (first === nobody) return none;
    const others = this.#others.get(key);
    return others ? [first, ...others] : [first];
  }

  /** `isOfSameLead`: true if an already stored row stands for the same lead. */
  add(key: number, row: number, isOfSameLead: (row: number) => boolean): void {
    const rows = this.rowsOf(key);
    if (rows.length === 0) this.#first[key] = row;
    else if (!rows.some(isOfSameLead)) this.#others.set(key, [...rows.slice(1), row]);
  }
}
