/** Leads of the projects the viewer may see; all others are not there. */
export { presentLead } from './present-lead.ts';
export { registerLeads } from './register-leads.ts';
