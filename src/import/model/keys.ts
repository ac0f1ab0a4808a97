import { unifyKanji, writeOutForms } from './company-key/index.ts';
import { isAscii } from './fold-width.ts';
import type { PhoneNumber } from './phone-number.ts';

/**
 * The key under which two lead names are one. NFKC joins half-width kana and folds width; case, all spaces and
 * variation selectors are taken off,
 * old and variant kanji are made the usual ones; the abbreviations of a legal form are written out in place, so that 前株 and
 * 後株 stay two names (they are two companies in the register).
 */
export function nameKey(name: string): string {
  if (plainName.test(name)) return unifyKanji(name);
  if (isAscii(name)) return name.toLowerCase().replaceAll(asciiSpaces, '');
  const folded = name.normalize('NFKC').toLowerCase().replaceAll(invisible, '');
  return writeOutForms(unifyKanji(folded));
}

/** The key under which two numbers are one: E.164, or the bare digits of a number that fits no plan. */
export function phoneKey(phone: string, e164: PhoneNumber | null): string {
  return e164 ?? phone.normalize('NFKC').replaceAll(/[^0-9]/g, '');
}

/** Kana, kanji, lower-case letters and digits: nothing of it is folded. */
const plainName = /^[\u3041-\u3096\u30a1-\u30fa\u30fc\u3005\u4e00-\u9fffa-z0-9]*$/;
const asciiSpaces = /[\0-\x20\x7f]+/g;
const invisible = /[\s\p{Cc}\p{Cf}\p{Variation_Selector}]+/gu;
