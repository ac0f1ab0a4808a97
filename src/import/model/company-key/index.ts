/** Tells what two names of companies have in common: legal form and its position, old and new kanji, kana, branches. */
export { writeOutForms } from './legal-forms.ts';
export { unifyKanji } from './unify-kanji.ts';
