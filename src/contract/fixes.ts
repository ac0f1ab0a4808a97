import type { ProblemCode } from './problems.ts';

/**
 * What an import puts right by itself. Each is a warning of the same code with the value before and after, and can be
 * switched off for an import (`options.fixes`) or for a column (`verbatim` in its mapping: all of them, or those it names).
 */
export const fixCodes = [
  'phone_zero_restored',
  'postal_code_zero_restored',
  'prefecture_added',
  'prefecture_normalised',
  'kana_normalised',
  'kana_from_furigana',
  'email_normalised',
  'number_expanded',
] as const satisfies readonly ProblemCode[];
export type FixCode = (typeof fixCodes)[number];

/** Which fixes are made; one that is not named is made. */
export type Fixes = { readonly [Code in FixCode]?: boolean | undefined };

/** The fixes that a column leaves out: `verbatim` of its mapping is true for all of them, or names them. */
export function fixesLeftOut(verbatim: boolean | readonly FixCode[] | undefined): readonly FixCode[] {
  if (verbatim === undefined || verbatim === false) return [];
  return verbatim === true ? fixCodes : verbatim;
}
