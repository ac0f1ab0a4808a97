/** Contacts of all leads, and changes to a lead's contacts, which respond with the lead. */
export { registerContacts } from './register-contacts.ts';
