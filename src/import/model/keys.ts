import { writeOutForms } from './company-key/legal-forms.ts';
import { unifyKanji } from './company-key/unify-kanji.ts';
import { isAscii } from './fold-width.ts';
import type { PhoneNumber } from './phone-number.ts';

/**
 * The key for comparing lead names. Applies NFKC (half-width kana, width), ignores case, spaces and
 * variation selectors, and replaces old and variant kanji. Abbreviated legal forms are expanded in
 * place, so that 前株 and 後株 stay distinct (they are two companies in the register).
 */
export function nameKey(name: string): string {
  if (plainName.test(name)) return unifyKanji(name);
  if (isAscii(name)) return name.toLowerCase().replaceAll(asciiSpaces, '');
  const folded = name.normalize('NFKC').toLowerCase().replaceAll(invisible, '');
  return writeOutForms(unifyKanji(folded));
}

/** The key for comparing numbers: E.164, or the bare digits of a number outside every plan. */
export function phoneKey(phone: string, e164: PhoneNumber | null): string {
  return e164 ?? phone.normalize('NFKC').replaceAll(/[^0-9]/g, '');
}

/** Kana, kanji, lower-case letters and digits, which need no folding. */
const plainName = /^[\u3041-\u3096\u30a1-\u30fa\u30fc\u3005\u4e00-\u9fffa-z0-9]*$/;
const asciiSpaces = /[\0-\x20\x7f]+/g;
const invisible = /[\s\p{Cc}\p{Cf}\p{Variation_Selector}]+/gu;
