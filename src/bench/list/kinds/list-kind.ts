/**
 * A list as this kind of customer exports it. The same seed gives the same rows on every machine.
 */
export type ListKind = {
  readonly usualRows: number;
  readonly header: readonly string[];
  /** Row `index`, starting at 0. */
  readonly row: (seed: number, index: number) => readonly string[];
};
