/** The ways to reach a lead: rows of numbers as written, with what the number says beside them. */
export { type ContactPageQuery, pageContacts } from './contact-page-store.ts';
export {
  type ContactChange,
  type ContactDraft,
  type ContactRecord,
  findContactPlace,
  insertContacts,
  listContacts,
  removeContact,
  removeContactsOf,
  updateContact,
} from './contact-store.ts';
export { markCalled } from './mark-called.ts';
export type { MatchingKeys, PhoneReading } from './matching-keys.ts';
export { makeNumberMask, type NumberMask, type NumberRules } from './number-mask.ts';
export { readNumber } from './read-number.ts';
export { findNumbersOfContacts, findNumbersOfLeads, type StoredNumber } from './stored-number-store.ts';
