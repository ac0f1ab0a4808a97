/** The contacts of leads: numbers as written, with the data derived from them. */
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
export { type ErasureHasher, makeNumberMask, type NumberRules } from './erasure-hasher.ts';
export { markCalled } from './mark-called.ts';
export type { MatchKeyHasher, PhoneReading } from './match-key-hasher.ts';
export { readNumber } from './read-number.ts';
export {
  findFaxHashes,
  findNumbersOfContacts,
  findNumbersOfLeads,
  type StoredNumber,
} from './stored-number-store.ts';
