/** Customers: one lead each, with their contacts, their project's fields, and their history of changes by hand. */
export { changeLead, createLead, deleteLead, type LeadChange, type LeadDraft } from './change-leads.ts';
export { type ExportPage, exportLeads, type LeadExport } from './export-leads.ts';
export { addContact, changeContact, deleteContact } from './lead-contacts.ts';
export { type LeadLineRecord, type LeadPageQuery, pageLeads } from './lead-page-store.ts';
export { getLead, type LeadRecord } from './lead-store.ts';
