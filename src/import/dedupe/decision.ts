import type { LeadId } from '../../base/ids.ts';
import type { KnownLead } from './known-lead.ts';

/** The key by which a row is a duplicate. */
export type DuplicateReason =
  | 'duplicate_lead_name'
  | 'duplicate_phone'
  | 'possible_duplicate'
  | 'already_retried';

/**
 * What is reported for an imported row. `possible`: a lead that may be the same. `same`: leads that
 * it duplicates, although it was added. `gone`: the lead of the decision no longer exists.
 */
type Noted = {
  readonly possible?: KnownLead | undefined;
  readonly same?: readonly KnownLead[];
  readonly gone?: LeadId | undefined;
};

/**
 * What happens to a row that passed its checks. `join`: its contacts are added to the lead of an
 * earlier row. `update`: it overwrites the lead it duplicates, or only `fields` (null: all that the
 * row has). `banned`: kept out by the do-not-call list, without its cells if its number was erased.
 * `wait`: a user chooses between these leads and a new one. `unreviewed`: a duplicate that no user
 * has reviewed; kept out. `omit`: contacts of the row that the lead already has, by position in the
 * batch.
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
