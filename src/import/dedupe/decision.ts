import type { LeadId } from '../../base/ids.ts';

/** What a row is a duplicate by. */
export type DuplicateReason = 'duplicate_lead_name' | 'duplicate_phone' | 'already_retried';

/**
 * What is to become of a row that passed its checks. `join`: its contacts go to a lead of an earlier row of the file. `update`: it is
 * written over the lead it is a duplicate of. `banned`: the do-not-call list keeps it out, without its cells where its number was erased.
 */
export type Decision =
  | { readonly kind: 'create' }
  | { readonly kind: 'join'; readonly leadId: LeadId }
  | { readonly kind: 'update'; readonly leadId: LeadId }
  | { readonly kind: 'skip'; readonly leadId: LeadId; readonly because: DuplicateReason }
  | { readonly kind: 'banned'; readonly keepsCells: boolean }
  | { readonly kind: 'failed' };
