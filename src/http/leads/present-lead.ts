import type { Lead, LeadLine } from '../../contract/lead.ts';
import type { LeadLineRecord, LeadRecord } from '../../leads/index.ts';

/** A lead as the API tells it. */
export function presentLead(lead: LeadRecord): Lead {
  return {
    ...lead,
    contacts: [...lead.contacts],
    createdAt: lead.createdAt.toISOString(),
    updatedAt: lead.updatedAt.toISOString(),
  };
}

/** A line of the list of leads as the API tells it. */
export function presentLeadLine(line: LeadLineRecord): LeadLine {
  return { ...line, createdAt: line.createdAt.toISOString() };
}
