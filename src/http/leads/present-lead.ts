import type { Lead, LeadLine } from '../../contract/lead.ts';
import type { CallPermission } from '../../do-not-call/index.ts';
import type { LeadLineRecord, LeadRecord } from '../../leads/index.ts';
import { presentPermission } from '../do-not-call/index.ts';

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
export function presentLeadLine(line: LeadLineRecord, permission: CallPermission | undefined): LeadLine {
  const { reason = null, entry = null } = permission ? presentPermission(permission) : {};
  const { phoneHash: _phoneHash, ...shown } = line;
  return { ...shown, doNotCall: reason && { reason, entry }, createdAt: line.createdAt.toISOString() };
}
