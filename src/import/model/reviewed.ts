import type { LeadId } from '../../base/ids.ts';
import type { DuplicateAction, MatchReason } from '../../contract/duplicate.ts';

/** What a person decided about a row: `leadId` is the lead it was held against, `reviewed` are all that it was seen to match. */
export type RowDecision = {
  readonly action: DuplicateAction;
  readonly leadId: LeadId;
  readonly reason: MatchReason;
  /** With `overwrite`: what may be written over; null = everything. */
  readonly fields: readonly string[] | null;
  readonly reviewed: ReadonlySet<LeadId>;
};

/**
 * What people decided about rows of a batch, by row, and how the leads they decided about stand now: which of them are `there`, and which leads earlier
 * batches of the same import have `written` over.
 */
export type Reviewed = {
  readonly decisions: ReadonlyMap<number, RowDecision>;
  readonly there: ReadonlySet<LeadId>;
  readonly written: ReadonlySet<LeadId>;
};
