/** Tells what two names of companies have in common: legal form and its position, old and new kanji, kana, branches. */
export { type CompanyMatch, companyMatches, compareCompanies } from './compare-companies.ts';
export { writeOutForms } from './legal-forms.ts';
export { type CompanyName, type FormPosition, readCompanyName } from './read-company-name.ts';
export { unifyKanji } from './unify-kanji.ts';
