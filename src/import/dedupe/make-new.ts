import type { LeadId } from '../../base/ids.ts';
import type { ImportOptions } from '../../contract/import.ts';
import type { Decision } from './decision.ts';
import type { KnownLead } from './known-lead.ts';
import type { SeenLeads } from './seen-leads.ts';

/** A lead of the row's own, or that of an earlier row of the same name, where rows are grouped. */
export function makeNew(
  index: number,
  seen: SeenLeads,
  { group }: ImportOptions,
  possible?: KnownLead,
  gone?: LeadId,
): Extract<Decision, { kind: 'create' | 'join' }> {
  const own = group ? seen.ownNamed(index) : undefined;
  return own ? { kind: 'join', leadId: own, gone } : { kind: 'create', possible, gone };
}
