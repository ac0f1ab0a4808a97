import type { LeadId } from '../../base/ids.ts';
import type { ImportOptions } from '../../contract/import.ts';
import type { Decision } from './decision.ts';
import type { KnownLead } from './known-lead.ts';
import type { SeenLeads } from './seen-leads.ts';

/**
 * Creates a new lead, or joins the lead of an earlier equal row if rows are grouped. A row with
 * only contacts that the lead already has is kept out.
 */
export function makeNew(
  index: number,
  seen: SeenLeads,
  { group }: ImportOptions,
  possible?: KnownLead,
  gone?: LeadId,
): Extract<Decision, { kind: 'create' | 'join' | 'skip' }> {
  const own = group ? seen.ownNamed(index) : undefined;
  if (!own) return { kind: 'create', possible, gone };
  const omit = seen.contactsOf(index, own);
  if (omit.length > 0 && omit.length === seen.contactCount(index)) {
    return { kind: 'skip', leadId: own, because: 'duplicate_phone' };
  }
  return { kind: 'join', leadId: own, gone, ...(omit.length > 0 && { omit }) };
}
