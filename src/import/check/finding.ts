import type { Params } from '../../base/refusal.ts';
import type { ProblemCode } from '../../contract/problems.ts';

/**
 * A finding about one value. The checker adds its position; the catalogue defines whether it is an
 * error.
 */
export type Finding = {
  readonly code: ProblemCode;
  readonly params: Params;
  /** The row fails in any case: the user chose so, or the row itself is damaged. */
  readonly fails?: true;
};

/**
 * A value as it would be stored, with its finding. If the finding is an error, the text is never
 * stored. `unfixed`: the finding is a fix, and this is the value if that fix is disabled.
 */
export type Reading = {
  readonly text: string;
  readonly finding: Finding | null;
  readonly unfixed?: Reading;
};

/** Converts a non-blank text to the canonical text of its data type. */
export type ValueReader = (text: string) => Reading;

/** Creates a finding. `params` are the placeholders of its message. */
export function find(code: ProblemCode, params: Params = {}): Finding {
  return { code, params };
}
