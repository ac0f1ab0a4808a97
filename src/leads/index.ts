/** Customers: one lead each, with their contacts, their project's fields, and their history of changes by hand. */
export { changeLead, createLead, deleteLead } from './change-leads.ts';
export { exportLeads, type LeadExport } from './export-leads.ts';
export { addContact, changeContact, deleteContact } from './lead-contacts.ts';
export { listOrigins } from './lead-origins.ts';
export { type LeadLineRecord, pageLeads } from './lead-page-store.ts';
export { getLead } from './lead-store.ts';
export { buildNextBlocks } from './search/build-blocks.ts';
