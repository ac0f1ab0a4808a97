const nobody = -1;
const none: readonly number[] = [];

/** The rows of a batch that brought each key, a row a lead. Few keys have more than one: the others stand beside the first. */
export class RowsOfKeys {
  readonly #first: Int32Array;
  readonly #others = new Map<number, number[]>();

  /** Keys are whole numbers below `size`. */
  constructor(size: number) {
    this.#first = new Int32Array(size).fill(nobody);
  }

  rowsOf(key: number): readonly number[] {
    const first = this.#first[key] ?? nobody;
    if (first === nobody) return none;
    const others = this.#others.get(key);
    return others ? [first, ...others] : [first];
  }

  /** `isOfSameLead`: whether a row that is there already stands for the lead of this one. */
  add(key: number, row: number, isOfSameLead: (row: number) => boolean): void {
    const rows = this.rowsOf(key);
    if (rows.length === 0) this.#first[key] = row;
    else if (!rows.some(isOfSameLead)) this.#others.set(key, [...rows.slice(1), row]);
  }
}
