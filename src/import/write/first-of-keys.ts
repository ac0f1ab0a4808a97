/** For each key of a batch, in order, the index of the first one equal to it. */
export class FirstOfKeys {
  readonly #firstOf = new Map<string, number>();
  #first: number[] = [];

  add(key: string): void {
    const index = this.#first.length;
    const first = this.#firstOf.get(key);
    if (first === undefined) this.#firstOf.set(key, index);
    this.#first.push(first ?? index);
  }

  /** A place without a key is like no other. */
  addNothing(): void {
    this.#first.push(this.#first.length);
  }

  /** What was added since the last call. */
  end(): Int32Array {
    const first = new Int32Array(this.#first);
    this.#firstOf.clear();
    this.#first = [];
    return first;
  }
}
