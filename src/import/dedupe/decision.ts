import type { LeadId } from '../../base/ids.ts';
import type { KnownLead } from './known-lead.ts';

/** What a row is a duplicate by. */
export type DuplicateReason =
  | 'duplicate_lead_name'
  | 'duplicate_phone'
  | 'possible_duplicate'
  | 'already_retried';

/**
 * What is said of a row that goes in. `possible`: a lead that may be the same. `same`: leads it is a
 * duplicate of, added all the same. `gone`: the lead that it was decided to be a duplicate of is no more.
 */
type Noted = {
  readonly possible?: KnownLead | undefined;
  readonly same?: readonly KnownLead[];
  readonly gone?: LeadId | undefined;
};

/**
 * What is to become of a row that passed its checks. `join`: its contacts go to a lead of an earlier row of the file. `update`: it is
 * written over the lead it is a duplicate of, or only the `fields` named (null: all it has). `banned`: the do-not-call list keeps it out, without its cells where its number was
 * erased. `wait`: a person decides, between these leads and a new one. `unreviewed`: it is a duplicate that nobody has decided about, and stays out.
 * `omit`: contacts of the row that the lead has already, by their places in the batch.
 */
export type Decision =
  | ({ readonly kind: 'create' } & Noted)
  | ({ readonly kind: 'join'; readonly leadId: LeadId; readonly omit?: readonly number[] } & Noted)
  | { readonly kind: 'update'; readonly leadId: LeadId; readonly fields: readonly string[] | null }
  | { readonly kind: 'skip'; readonly leadId: LeadId; readonly because: DuplicateReason }
  | { readonly kind: 'wait'; readonly matches: readonly KnownLead[] }
  | { readonly kind: 'unreviewed'; readonly leadId: LeadId }
  | { readonly kind: 'banned'; readonly keepsCells: boolean }
  | { readonly kind: 'failed' };
