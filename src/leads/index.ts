/** Leads with their contacts, custom fields and history of manual changes. */
export { changeLead, createLead, deleteLead } from './change-leads.ts';
export { exportLeads, type LeadExport } from './export-leads.ts';
export { countLeads } from './lead-calls.ts';
export { addContact, changeContact, deleteContact } from './lead-contacts.ts';
export { listOrigins, type OriginRecord } from './lead-origins.ts';
export { type LeadLineRecord, pageLeads } from './lead-page-store.ts';
export { getLead } from './lead-store.ts';
export { buildNextBlocks } from './search/build-blocks.ts';
