/** Contacts of all leads, and changes of one lead's; every change answers the lead. */
export { registerContacts } from './register-contacts.ts';
