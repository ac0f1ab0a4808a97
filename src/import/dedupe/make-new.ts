import type { LeadId } from '../../base/ids.ts';
import type { ImportOptions } from '../../contract/import.ts';
import type { Decision } from './decision.ts';
import type { KnownLead } from './known-lead.ts';
import type { SeenLeads } from './seen-leads.ts';

/**
 * A lead of the row's own, or that of an earlier row that is the same, where rows are grouped. A row
 * that has nothing but contacts which that lead has already is kept out.
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
