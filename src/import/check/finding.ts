import type { Params } from '../../base/refusal.ts';
import type { ProblemCode } from '../../contract/problems.ts';

/** Something to say about one value; the checker adds where it stands. The catalogue knows whether it is an error. */
export type Finding = {
  readonly code: ProblemCode;
  readonly params: Params;
  /** The row fails whatever else it has: its user asked for that, or the row itself is damaged. */
  readonly fails?: true;
};

/**
 * A value as it would be stored, and what is to be said about it. Where the finding is an error the text is never stored.
 * `unfixed`: the finding is a fix, and this is the value where that fix is switched off.
 */
export type Reading = {
  readonly text: string;
  readonly finding: Finding | null;
  readonly unfixed?: Reading;
};

/** Reads a text that is not blank into the canonical text of its data type. */
export type ValueReader = (text: string) => Reading;

/** A finding; `params` fill the blanks of its sentence in the catalogue. */
export function find(code: ProblemCode, params: Params = {}): Finding {
  return { code, params };
}
