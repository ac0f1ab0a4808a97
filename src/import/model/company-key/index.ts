/** Compares company names: legal form and its position, old and new kanji, kana, branches. */
export { compareCompanies } from './compare-companies.ts';
export { coreKey } from './core-key.ts';
export { writeOutForms } from './legal-forms.ts';
export { isPersonName, type NameKind, nameKind } from './name-kind.ts';
export { PlainNameKey } from './plain-name-key.ts';
export { unifyKanji } from './unify-kanji.ts';
