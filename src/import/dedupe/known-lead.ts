import type { LeadId } from '../../base/ids.ts';
import type { MatchReason } from '../../contract/duplicate.ts';
import type { Signs } from './signs.ts';

/**
 * A lead that a row meets, and by what. `own`: it was made by an earlier row of the same list. `signs`:
 * what a lead of the name says of itself. `contact`: the one that has the number.
 */
export type KnownLead = {
  readonly leadId: LeadId;
  readonly own: boolean;
  readonly reason: MatchReason;
  readonly signs?: Signs;
  readonly contact?: { readonly name: string; readonly extension: string };
};

/** Leads by the place of the first key equal to theirs (`nameFirst`, `phoneFirst`), or by row. */
export type KnownLeads = ReadonlyMap<number, readonly KnownLead[]>;

/**
 * What the database holds of the names and numbers of a batch's rows, earlier batches of the same import included: by name, by number, and
 * where name and number must be of one lead, by row. Empty where the policy does not compare it.
 */
export type Known = {
  readonly names: KnownLeads;
  readonly phones: KnownLeads;
  readonly pairs: KnownLeads;
  /** Custom fields that hold a date of birth, a sign of who a person is. */
  readonly birthdayFields: readonly string[];
  /** Whether a row of the same list made the lead. */
  isOwn(leadId: LeadId): boolean;
};
