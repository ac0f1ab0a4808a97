import { type CompanyName, readCompanyName } from './read-company-name.ts';

/** How likely two names are the same company, and why. */
export type CompanyMatch =
  | { readonly strength: 'same'; readonly reason: 'name_and_form' }
  | {
      readonly strength: 'other_form';
      readonly reason: 'form_differs' | 'form_missing' | 'position_differs';
    }
  | {
      readonly strength: 'near';
      readonly reason: 'branch' | 'long_vowel' | 'small_kana' | 'one_character';
    };

/**
 * Compares two company names. `same`: name, legal form and its position are equal. `other_form`:
 * only the name is equal, which may well be two companies (株式会社アシスト, アシスト株式会社 and 有限会社アシスト are
 * registered by the hundred). `near`: similar, for a user to decide. Null if unrelated.
 */
export function compareCompanies(one: string, other: string): CompanyMatch | null {
  const a = readCompanyName(one);
  const b = readCompanyName(other);
  if (a.core === '' || b.core === '') return null;
  return a.core === b.core ? compareForms(a, b) : findNearness(a, b);
}

function compareForms(a: CompanyName, b: CompanyName): CompanyMatch {
  if (a.form === null && b.form === null) return { strength: 'same', reason: 'name_and_form' };
  if (a.form === null || b.form === null) return { strength: 'other_form', reason: 'form_missing' };
  if (a.form !== b.form) return { strength: 'other_form', reason: 'form_differs' };
  if (a.position !== b.position) return { strength: 'other_form', reason: 'position_differs' };
  return { strength: 'same', reason: 'name_and_form' };
}

function findNearness(a: CompanyName, b: CompanyName): CompanyMatch | null {
  if (a.house === b.house) return { strength: 'near', reason: 'branch' };
  if (withoutLongVowels(a.core) === withoutLongVowels(b.core))
    return { strength: 'near', reason: 'long_vowel' };
  if (withLargeKana(a.core) === withLargeKana(b.core)) return { strength: 'near', reason: 'small_kana' };
  if (differInOne(a.core, b.core)) return { strength: 'near', reason: 'one_character' };
  return null;
}

function withoutLongVowels(core: string): string {
  return core.replaceAll('ー', '');
}

const small = 'ァィゥェォッャュョヮヵヶ';
const large = 'アイウエオツヤユヨワカケ';

function withLargeKana(core: string): string {
  return core.replaceAll(/[ァィゥェォッャュョヮヵヶ]/g, (kana) => large.charAt(small.indexOf(kana)));
}

/** Shorter names that differ in one character are usually different: 田中 and 田村. */
const shortestNear = 4;

/** True if one character was inserted, removed or replaced (さくら商事, さくら商会). */
function differInOne(one: string, other: string): boolean {
  const [shorter, longer] = [[...one], [...other]].sort((a, b) => a.length - b.length);
  if (!shorter || !longer || shorter.length < shortestNear || longer.length - shorter.length > 1)
    return false;
  const start = shorter.findIndex((character, at) => character !== longer[at]);
  if (start === -1) return true;
  const skip = longer.length === shorter.length ? 1 : 0;
  return shorter.slice(start + skip).join('') === longer.slice(start + 1).join('');
}
