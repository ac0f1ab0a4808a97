import { legalForms } from './legal-forms.ts';

/**
 * The common part of names that may be the same company: the name key without its legal form,
 * ignoring dots, brackets, hiragana or katakana, small kana and long vowels (サーバー, サーバ). It only
 * finds candidates; `compareCompanies` rates them.
 */
export function coreKey(nameKey: string): string {
  const bare = hasForm.test(nameKey) ? nameKey.replace(anyForm, '') : nameKey;
  const core = folded.test(bare) ? fold(bare) : bare;
  const short = englishForm.test(core) ? core.replace(englishForm, '') : core;
  return short === '' ? nameKey : short;
}

const hasForm = /会社|法人|組合/;
/** Longest first, so that the complete form is removed. */
const anyForm = new RegExp(legalForms.join('|'));
const folded = /[ぁ-ゖァィゥェォッャュョヮヵヶー・･&.,'’"“”「」()‐‑‒–—―−-]/;
const englishForm = /(?:co(?:mpany)?)?(?:ltd|limited|inc|incorporated)$|corp(?:oration)?$|llc$|kk$/;

const small = 'ァィゥェォッャュョヮヵヶ';
const large = 'アイウエオツヤユヨワカケ';
const ignored = 'ー・･&.,\'’"“”「」()‐‑‒–—―−-';

function fold(text: string): string {
  let core = '';
  for (const character of text) {
    if (ignored.includes(character)) continue;
    const kana =
      character >= 'ぁ' && character <= 'ゖ'
        ? String.fromCharCode(character.charCodeAt(0) + 0x60)
        : character;
    const at = small.indexOf(kana);
    core += at === -1 ? kana : large.charAt(at);
  }
  return core;
}
