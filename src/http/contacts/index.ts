/** Contacts of a lead; every change answers the lead. */
export { registerContacts } from './register-contacts.ts';
