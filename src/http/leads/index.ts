/** Leads of the projects that the viewer may see. */
export { presentLead } from './present-lead.ts';
export { registerLeads } from './register-leads.ts';
