import { legalForms, writeOutForms } from './legal-forms.ts';
import { unifyKanji } from './unify-kanji.ts';

/** The position of the legal form. 前株 and 後株 are different names in the register. */
type FormPosition = 'before' | 'after' | 'within';

/**
 * A company name parsed for comparison. `core`: the name without the legal form, ignoring width,
 * case, old and new kanji, hiragana or katakana, spaces and dots. `house`: the core without its
 * branch, if it names one.
 */
export type CompanyName = {
  readonly core: string;
  readonly house: string;
  readonly branch: string;
  readonly form: string | null;
  readonly position: FormPosition | null;
};

/** Parses a company name. Accepts any text. */
export function readCompanyName(name: string): CompanyName {
  const folded = writeOutForms(unifyKanji(name.normalize('NFKC').toLowerCase())).trim();
  const form = legalForms.find((candidate) => folded.includes(candidate)) ?? null;
  const at = form === null ? -1 : folded.indexOf(form);
  const rest = form === null ? folded.replace(englishForm, '') : folded.replace(form, ' ').trim();
  const core = makeCore(rest);
  const branch = makeCore(findBranch(rest));
  const house = branch === '' ? core : core.slice(0, -branch.length);
  return { core, house, branch, form, position: positionOf(folded, form, at) };
}

const englishForm =
  /[\s,]*\b(?:co(?:mpany)?\.?[\s,]*(?:ltd|limited|inc)\.?|inc(?:orporated)?\.?|corp(?:oration)?\.?|ltd\.?|limited|llc\.?|k\.?k\.?)\s*$/;
/**
 * A branch after a space, or joined to the name. Its place is then the kanji after another script,
 * or else two kanji (大阪支店).
 */
const branchForms = [
  /\s(\S{0,8}(?:支店|支社|支部|営業所|事業所|出張所|事務所|工場|本店|本社|本部|店)(?:\s.*)?)$/,
  /(?<=\P{Script=Han})(\p{Script=Han}{0,4}(?:支店|支社|支部|営業所|事業所|出張所|本店|本社|本部))$/u,
  /(?<=\p{Script=Han}{2})(\p{Script=Han}{2}(?:支店|支社|支部|営業所|事業所|出張所)|本店|本社|本部)$/u,
];

function findBranch(rest: string): string {
  for (const form of branchForms) {
    const branch = form.exec(rest)?.[1];
    if (branch !== undefined) return branch;
  }
  return '';
}

function positionOf(folded: string, form: string | null, at: number): FormPosition | null {
  if (form === null) return null;
  if (at === 0) return 'before';
  return at + form.length === folded.length ? 'after' : 'within';
}

/** ー is kept: without it エービーシー would become エビシ. */
function makeCore(text: string): string {
  return text
    .replaceAll(ignored, '')
    .replaceAll(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}

const ignored = /[\s\p{Cc}\p{Cf}\p{Variation_Selector}・･&.,'’"“”「」()-]|[‐‑‒–—―−]/gu;
