/** A list as a kind of customer exports it: the same rows for the same seed on every machine. */
export type ListKind = {
  readonly usualRows: number;
  readonly header: readonly string[];
  /** Row `index`, from 0. */
  readonly row: (seed: number, index: number) => readonly string[];
};
