import type { ProblemCode } from './problems.ts';

/**
 * Fixes that an import applies automatically. Each is a warning with the same code and the value
 * before and after. It can be disabled for an import (`options.fixes`) or for a column (`verbatim`
 * in its mapping: all, or those listed).
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

/** The fixes to apply. Fixes that are not listed are applied. */
export type Fixes = { readonly [Code in FixCode]?: boolean | undefined };

/**
 * The fixes disabled for a column: `verbatim` of its mapping is true for all of them, or a list.
 */
export function fixesLeftOut(verbatim: boolean | readonly FixCode[] | undefined): readonly FixCode[] {
  if (verbatim === undefined || verbatim === false) return [];
  return verbatim === true ? fixCodes : verbatim;
}
