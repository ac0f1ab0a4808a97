import type { LeadId } from '../../base/ids.ts';
import type { MatchReason } from '../../contract/duplicate.ts';
import type { Signs } from './signs.ts';

/**
 * A lead that matches a row, and by which key. `own`: created by an earlier row of the same list.
 * `signs`: identifying values of a lead with the same name. `contact`: the contact with the
 * matching number.
 */
export type KnownLead = {
  readonly leadId: LeadId;
  readonly own: boolean;
  readonly reason: MatchReason;
  readonly signs?: Signs;
  readonly contact?: { readonly name: string; readonly extension: string };
};

/** Leads by the index of the first equal key (`nameFirst`, `phoneFirst`), or by row. */
export type KnownLeads = ReadonlyMap<number, readonly KnownLead[]>;

/**
 * What the database knows about the names and numbers of a batch, including earlier batches of the
 * same import: by name, by number, and by row where the same lead must have both. Empty if the
 * policy does not compare the key.
 */
export type Known = {
  readonly names: KnownLeads;
  readonly phones: KnownLeads;
  readonly pairs: KnownLeads;
  /** Custom fields with a date of birth, which helps to identify a person. */
  readonly birthdayFields: readonly string[];
  /** True if a row of the same list created the lead. */
  isOwn(leadId: LeadId): boolean;
};
